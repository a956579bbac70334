import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['person_id', 'person_name']) await db.schema.alterTable('audit_entries').addColumn(column, 'text').execute()
  await db.schema
    .createIndex('profile_tokens_by_revocation')
    .on('profile_tokens')
    .column('revoked_at')
    .where(sql<boolean>`revoked_at is not null`)
    .execute()
}
