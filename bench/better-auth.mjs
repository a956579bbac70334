import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getMigrations } from 'better-auth/db/migration'
import Sqlite from 'better-sqlite3'
import { say } from '../scripts/say.mjs'
import { CACHE, peopleOf, seeded } from './seeded.mjs'
import { startBare } from './server.mjs'
import { createAuth } from './servers/better-auth-setup.mjs'

/** better-auth over the same people as Foyer's database of `users`, with an admin, and the headers of their session. */
export async function startBetterAuth(users) {
  const world = await seededToo(users)
  const server = await startBare('better-auth.mjs', { BENCH_FILE: join(world.folder, 'better-auth.db'), BENCH_SECRET: world.secret })
  const signIn = {
    method: 'POST',
    path: '/api/auth/sign-in/email',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email: world.email, password: world.password }),
  }
  const response = await fetch(server.url + signIn.path, signIn)
  if (!response.ok) throw new Error(`better-auth: ${await response.text()}`)
  const cookie = response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
  return { ...server, signIn, headers: { cookie } }
}

async function seededToo(users) {
  const folder = join(CACHE, `better-auth-${String(users)}`)
  const world = join(folder, 'world.json')
  if (!existsSync(world)) await seed(folder, users)
  return { folder, ...JSON.parse(readFileSync(world, 'utf8')) }
}

async function seed(folder, users) {
  say(`Seeding ${users.toLocaleString('en')} users for better-auth …`)
  const foyer = await seeded(users)
  const making = `${folder}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  const file = join(making, 'better-auth.db')
  const world = { secret: randomBytes(32).toString('base64'), email: 'ada@bench.example', password: randomBytes(12).toString('base64url') }
  const auth = createAuth({ ...world, file, url: 'http://127.0.0.1' })
  await (await getMigrations(auth.options)).runMigrations()
  await auth.api.signUpEmail({ body: { name: 'Ada', email: world.email, password: world.password } })
  copyPeople(file, peopleOf(foyer.folder, foyer.profileId))
  writeFileSync(join(making, 'world.json'), JSON.stringify(world))
  renameSync(making, folder)
}

function copyPeople(file, people) {
  const database = new Sqlite(file)
  database.prepare("update user set role = 'admin'").run()
  const insert = database.prepare(
    `insert into user (id, name, email, emailVerified, role, createdAt, updatedAt) values (?, ?, ?, 1, 'user', ?, ?)`,
  )
  database.transaction(() => {
    for (const { id, name, email, createdAt } of people) insert.run(id, name, email, createdAt, createdAt)
  })()
  database.close()
}
