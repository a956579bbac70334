import { sql, type Kysely } from 'kysely'
import { sortable } from '../engine.js'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notifications')
    .addColumn('profile_id', sortable(db), (column) => column.notNull())
    .addColumn('user_id', sortable(db), (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('id', sortable(db), (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('read_at', 'text')
    .addPrimaryKeyConstraint('notifications_key', ['profile_id', 'user_id', 'seq'])
    .addUniqueConstraint('notifications_id', ['profile_id', 'id'])
    .addForeignKeyConstraint('notifications_user', ['profile_id', 'user_id'], 'users', ['profile_id', 'id'], (on) => on.onDelete('cascade'))
    .execute()
  await db.schema
    .createIndex('notifications_unread')
    .on('notifications')
    .columns(['profile_id', 'user_id', 'seq'])
    .where(sql.ref('read_at'), 'is', null)
    .execute()
}
