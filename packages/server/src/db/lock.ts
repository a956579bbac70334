import { sql, type Transaction } from 'kysely'
import type { Database } from './database.js'
import { isPostgres } from './engine.js'

interface Hold {
  db: Transaction<Database>
  profileId: string
}

/** Keeps other transactions from `table`'s row until this one ends. SQLite's single writer already does. Answers whether the row exists. */
export async function lock({ db, profileId }: Hold, table: keyof Database, id: string): Promise<boolean> {
  const suffix = isPostgres(db) ? sql`for update` : sql``
  const { rows } = await sql`select 1 from ${sql.table(table)} where profile_id = ${profileId} and id = ${id} ${suffix}`.execute(db)
  return rows.length > 0
}

/** Keeps other transactions from changing `table` until this one ends; for rare acts on the whole of it. */
export async function lockTable({ db }: Pick<Hold, 'db'>, table: keyof Database): Promise<void> {
  if (isPostgres(db)) await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(db)
}

/** Keeps other transactions from these rows of `table` until this one ends, taking them in one order, so that two never wait for one another. Answers the ids of those that exist, in that order. */
export async function lockAll({ db, profileId }: Hold, table: keyof Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const suffix = isPostgres(db) ? sql`for update` : sql``
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where profile_id = ${profileId} and id in (${sql.join(ids)}) order by id ${suffix}`.execute(db)
  return rows.map(({ id }) => id)
}
