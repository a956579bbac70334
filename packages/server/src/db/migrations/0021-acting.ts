import type { Kysely } from 'kysely'
import { sortable } from '../engine.js'

/** Who acts in a user's place: the codes that begin it, its sessions, and its trace in the audit log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('acting_codes')
    .addColumn('profile_id', sortable(db), (column) => column.notNull())
    .addColumn('hash', sortable(db), (column) => column.notNull())
    .addColumn('user_id', sortable(db), (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('actor_session_id', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('notify', 'integer', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('acting_codes_key', ['profile_id', 'hash'])
    .addForeignKeyConstraint('acting_codes_user', ['profile_id', 'user_id'], 'users', ['profile_id', 'id'], (on) => on.onDelete('cascade'))
    .execute()

  await db.schema.alterTable('sessions').addColumn('actor_id', 'text').execute()
  await db.schema.alterTable('sessions').addColumn('actor_session_id', 'text').execute()
  await db.schema.alterTable('sessions').addColumn('resume_hash', 'text').execute()
  await db.schema.createIndex('sessions_by_resume').on('sessions').columns(['profile_id', 'resume_hash']).execute()

  await db.schema.alterTable('audit_entries').addColumn('acted_as_id', 'text').execute()
  await db.schema.alterTable('audit_entries').addColumn('reason', 'text').execute()
}
