import { sql, type Kysely } from 'kysely'

/** The tags that were given a colour, which are few, by name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index tags_coloured on tags (profile_id, name_key) where colour <> ''`.execute(db)
}
