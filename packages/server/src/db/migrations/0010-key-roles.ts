import { sql, type Kysely } from 'kysely'

/** The key that signs so far stays the current one; the server makes the next. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('signing_keys').addColumn('activated_at', 'text').execute()
  await db.schema.alterTable('signing_keys').addColumn('retired_at', 'text').execute()
  await sql`update signing_keys set activated_at = created_at`.execute(db)

  const one = (name: string, condition: string) =>
    db.schema
      .createIndex(name)
      .unique()
      .on('signing_keys')
      .column('purpose')
      .where(sql<boolean>`${sql.raw(condition)}`)
      .execute()
  await one('signing_keys_current', 'activated_at is not null and retired_at is null')
  await one('signing_keys_next', 'activated_at is null and retired_at is null')
}
