import type { Kysely } from 'kysely'
import { bytes, sortable } from '../engine.js'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('profiles')
    .addColumn('look', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute()

  await db.schema
    .createTable('profile_logos')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('bytes', bytes(db), (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('profile_logos_key', ['profile_id'])
    .execute()
}
