import type { Kysely } from 'kysely'
import { sortable } from '../engine.js'

/** Where profiles send on what happens, and what waits to be sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('analytics_hooks')
    .addColumn('profile_id', sortable(db), (column) => column.primaryKey().references('profiles.id').onDelete('cascade'))
    .addColumn('measurement_id', 'text')
    .addColumn('url', 'text')
    .addColumn('events', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('analytics_outbox')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('id', sortable(db), (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_attempt_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('analytics_outbox_key', ['profile_id', 'id'])
    .execute()
  await db.schema.createIndex('analytics_outbox_waiting').on('analytics_outbox').columns(['next_attempt_at', 'id']).execute()
}
