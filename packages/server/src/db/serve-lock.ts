import Sqlite from 'better-sqlite3'

/** Keeps a second server from this data file; the operating system lets go of it when the process ends, however it ends. Throws when another has it. PostgreSQL needs none. */
export function takeServeLock(databaseUrl: string): () => void {
  if (!databaseUrl.startsWith('sqlite:')) return () => undefined
  const guard = new Sqlite(`${databaseUrl.slice('sqlite:'.length)}.lock`, { timeout: 0 })
  try {
    guard.exec('begin exclusive')
  } catch {
    guard.close()
    throw new Error('Another server already uses this data file.')
  }
  return () => guard.close()
}
