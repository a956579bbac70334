import type { Kysely } from 'kysely'
import { sortable } from '../engine.js'

/** What viewers keep of their views. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('preferences')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('viewer', sortable(db), (column) => column.notNull())
    .addColumn('key', sortable(db), (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('preferences_key', ['profile_id', 'viewer', 'key'])
    .execute()
}
