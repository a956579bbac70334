import type { Kysely } from 'kysely'
import { sortable } from '../engine.js'

/** What users did, how long a profile keeps it, and the audit of one subject. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('activities')
    .addColumn('profile_id', sortable(db), (column) => column.notNull())
    .addColumn('user_id', sortable(db), (column) => column.notNull())
    .addColumn('id', sortable(db), (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('at', sortable(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('activities_key', ['profile_id', 'user_id', 'id'])
    .addForeignKeyConstraint('activities_user', ['profile_id', 'user_id'], 'users', ['profile_id', 'id'], (on) => on.onDelete('cascade'))
    .execute()
  await db.schema.createIndex('activities_by_user').on('activities').columns(['profile_id', 'user_id', 'at', 'id']).execute()
  await db.schema.createIndex('activities_by_age').on('activities').columns(['profile_id', 'at']).execute()

  await db.schema
    .alterTable('profiles')
    .addColumn('activity_days', 'integer', (column) => column.notNull().defaultTo(90))
    .execute()
  await db.schema.createIndex('audit_entries_by_subject').on('audit_entries').columns(['profile_id', 'subject_id', 'id']).execute()
}
