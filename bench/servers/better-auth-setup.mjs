import { betterAuth } from 'better-auth'
import { admin } from 'better-auth/plugins'
import Sqlite from 'better-sqlite3'

/** better-auth as its manual sets it up for SQLite, with the admin plugin; its limit of calls is off, for the load comes from one address. */
export function createAuth({ file, secret, url }) {
  const database = new Sqlite(file)
  database.pragma('journal_mode = wal')
  return betterAuth({
    database,
    secret,
    baseURL: url,
    emailAndPassword: { enabled: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    plugins: [admin()],
  })
}
