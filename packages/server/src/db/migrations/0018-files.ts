import { sql, type Kysely } from 'kysely'
import { bytes, sortable } from '../engine.js'

/** Which files there are, what they hold where no folder keeps them, and the pictures of people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('files')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('name', sortable(db), (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('goes_at', 'text')
    .addPrimaryKeyConstraint('files_key', ['profile_id', 'name'])
    .execute()
  await db.schema.createIndex('files_to_go').on('files').column('goes_at').where(sql.ref('goes_at'), 'is not', null).execute()
  await db.schema
    .createTable('file_contents')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('bytes', bytes(db), (column) => column.notNull())
    .execute()
  await db.schema.alterTable('users').addColumn('avatar', 'text').execute()
}
