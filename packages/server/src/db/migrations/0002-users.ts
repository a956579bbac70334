import { sql, type Kysely } from 'kysely'
import { sortable } from '../engine.js'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('users')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('id', sortable(db), (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_key', sortable(db), (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', sortable(db), (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('banned_until', 'text')
    .addColumn('email_verified_at', 'text')
    .addColumn('external_id', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('invited_at', 'text')
    .addColumn('password_hash', 'text')
    .addColumn('last_sign_in_at', 'text')
    .addColumn('last_access_at', 'text')
    .addColumn('last_access_key', sortable(db), (column) => column.notNull())
    .addColumn('inbox_seq', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('users_key', ['profile_id', 'id'])
    .addUniqueConstraint('users_email', ['profile_id', 'email_key'])
    .execute()

  const orders = { name: 'name_key', access: 'last_access_key' }
  for (const [name, column] of Object.entries(orders)) {
    await db.schema.createIndex(`users_by_${name}`).on('users').columns(['profile_id', column, 'id']).execute()
    await db.schema.createIndex(`users_by_status_${name}`).on('users').columns(['profile_id', 'status', column, 'id']).execute()
  }
  await db.schema.createIndex('users_by_status_email').on('users').columns(['profile_id', 'status', 'email_key', 'id']).execute()
  await db.schema.createIndex('users_by_status').on('users').columns(['profile_id', 'status', 'id']).execute()
  await db.schema
    .createIndex('users_banned_until')
    .on('users')
    .column('banned_until')
    .where(sql.ref('banned_until'), 'is not', null)
    .execute()

  await createCountsAndTags(db)
}

async function createCountsAndTags(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('user_counts')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('user_counts_key', ['profile_id', 'status'])
    .execute()

  await db.schema
    .createTable('user_tags')
    .addColumn('profile_id', sortable(db), (column) => column.notNull())
    .addColumn('user_id', sortable(db), (column) => column.notNull())
    .addColumn('key', sortable(db), (column) => column.notNull())
    .addColumn('value', sortable(db), (column) => column.notNull())
    .addColumn('name_key', sortable(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('user_tags_key', ['profile_id', 'user_id', 'key', 'value'])
    .addForeignKeyConstraint('user_tags_user', ['profile_id', 'user_id'], 'users', ['profile_id', 'id'], (on) => on.onDelete('cascade'))
    .execute()
  const tagged = ['profile_id', 'key', 'value']
  await db.schema
    .createIndex('user_tags_by_name')
    .on('user_tags')
    .columns([...tagged, 'name_key', 'user_id'])
    .execute()
  await db.schema
    .createIndex('user_tags_by_user')
    .on('user_tags')
    .columns([...tagged, 'user_id'])
    .execute()
}
