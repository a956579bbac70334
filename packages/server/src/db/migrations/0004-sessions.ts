import type { Kysely } from 'kysely'
import { sortable } from '../engine.js'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('profile_id', sortable(db), (column) => column.notNull())
    .addColumn('id', sortable(db), (column) => column.notNull())
    .addColumn('user_id', sortable(db), (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('authenticated_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addPrimaryKeyConstraint('sessions_key', ['profile_id', 'id'])
    .addForeignKeyConstraint('sessions_user', ['profile_id', 'user_id'], 'users', ['profile_id', 'id'], (on) => on.onDelete('cascade'))
    .execute()
  await db.schema.createIndex('sessions_by_user').on('sessions').columns(['profile_id', 'user_id', 'id']).execute()

  await db.schema
    .createTable('refresh_tokens')
    .addColumn('profile_id', sortable(db), (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('session_id', sortable(db), (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addPrimaryKeyConstraint('refresh_tokens_key', ['profile_id', 'hash'])
    .addForeignKeyConstraint('refresh_tokens_session', ['profile_id', 'session_id'], 'sessions', ['profile_id', 'id'], (on) =>
      on.onDelete('cascade'),
    )
    .execute()
  await db.schema.createIndex('refresh_tokens_by_session').on('refresh_tokens').columns(['profile_id', 'session_id']).execute()
  await db.schema.createIndex('refresh_tokens_by_expiry').on('refresh_tokens').column('expires_at').execute()

  await db.schema
    .createTable('challenges')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('id_hash', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('sends', 'integer', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('consumed_at', 'text')
    .addPrimaryKeyConstraint('challenges_key', ['profile_id', 'id_hash'])
    .execute()
  await db.schema.createIndex('challenges_by_expiry').on('challenges').column('expires_at').execute()
}
