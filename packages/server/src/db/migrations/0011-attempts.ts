import type { Kysely } from 'kysely'
import { sortable } from '../engine.js'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attempts')
    .addColumn('profile_id', sortable(db), (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('rested_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('attempts_key', ['profile_id', 'key'])
    .execute()
  await db.schema.createIndex('attempts_by_end').on('attempts').column('rested_at').execute()
}
