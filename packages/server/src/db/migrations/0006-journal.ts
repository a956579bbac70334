import { sql, type Kysely } from 'kysely'
import { sortable } from '../engine.js'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_entries')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('id', sortable(db), (column) => column.notNull())
    .addColumn('actor_kind', 'text')
    .addColumn('actor_id', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_entries_key', ['profile_id', 'id'])
    .execute()

  await db.schema
    .createTable('outbox')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('id', sortable(db), (column) => column.notNull())
    .addColumn('template', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('queued_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_attempt_at', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('failed_at', 'text')
    .addPrimaryKeyConstraint('outbox_key', ['profile_id', 'id'])
    .execute()
  await db.schema
    .createIndex('outbox_waiting')
    .on('outbox')
    .columns(['next_attempt_at', 'id'])
    .where(sql<boolean>`sent_at is null and failed_at is null`)
    .execute()

  await db.schema
    .createTable('idempotency_keys')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('route', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('body_hash', 'text', (column) => column.notNull())
    .addColumn('claim', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_key', ['profile_id', 'actor', 'route', 'key'])
    .execute()
  await db.schema.createIndex('idempotency_keys_by_age').on('idempotency_keys').column('created_at').execute()
}
