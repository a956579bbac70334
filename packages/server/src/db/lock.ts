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

/** Keeps other transactions from those rows of `table` whose first of `columns` is one of `values`, taken in the order of `columns` so that nobody waits for one another. */
export async function lockRows(
  { db, profileId }: Hold,
  table: keyof Database,
  columns: readonly [string, ...string[]],
  values: readonly string[],
): Promise<void> {
  if (!isPostgres(db) || values.length === 0) return
  const rows = sql`select 1 from ${sql.table(table)} where profile_id = ${profileId} and ${sql.ref(columns[0])} in (${sql.join(values)})`
  await sql`${rows} order by ${sql.join(columns.map((column) => sql.ref(column)))} for update`.execute(db)
}

/** Takes this row for this transaction alone. Answers whether it did: not where the row is gone, or another transaction has it. */
export async function lockIfFree({ db, profileId }: Hold, table: keyof Database, id: string): Promise<boolean> {
  const suffix = isPostgres(db) ? sql`for update skip locked` : sql``
  const { rows } = await sql`select 1 from ${sql.table(table)} where profile_id = ${profileId} and id = ${id} ${suffix}`.execute(db)
  return rows.length > 0
}

/** Does `work`, or, where it throws, nothing of it; the transaction goes on. */
export async function savepoint<Result>({ db }: Pick<Hold, 'db'>, work: () => Promise<Result>): Promise<Result> {
  await sql`savepoint part`.execute(db)
  try {
    const result = await work()
    await sql`release savepoint part`.execute(db)
    return result
  } catch (error) {
    await sql`rollback to savepoint part`.execute(db)
    await sql`release savepoint part`.execute(db)
    throw error
  }
}
