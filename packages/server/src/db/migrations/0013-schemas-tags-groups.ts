import { sql, type Kysely } from 'kysely'
import { sortable } from '../engine.js'

/** A profile's own fields and types, its list of tags with counts, and its groups. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('user_schemas')
    .addColumn('profile_id', sortable(db), (column) => column.primaryKey().references('profiles.id').onDelete('cascade'))
    .addColumn('types', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
  await createTags(db)
  await createGroups(db)
}

async function createTags(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tags')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('key', sortable(db), (column) => column.notNull())
    .addColumn('value', sortable(db), (column) => column.notNull())
    .addColumn('colour', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('tags_key', ['profile_id', 'key', 'value'])
    .execute()
  await sql`
    insert into tags (profile_id, key, value, count)
    select profile_id, key, value, count(*) from user_tags group by profile_id, key, value`.execute(db)
}

async function createGroups(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('groups')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('id', sortable(db), (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', sortable(db), (column) => column.notNull())
    .addColumn('external_id', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('groups_key', ['profile_id', 'id'])
    .addUniqueConstraint('groups_name', ['profile_id', 'name_key'])
    .execute()

  await db.schema
    .createTable('group_members')
    .addColumn('profile_id', sortable(db), (column) => column.notNull())
    .addColumn('group_id', sortable(db), (column) => column.notNull())
    .addColumn('user_id', sortable(db), (column) => column.notNull())
    .addColumn('name_key', sortable(db), (column) => column.notNull())
    .addPrimaryKeyConstraint('group_members_key', ['profile_id', 'group_id', 'user_id'])
    .addForeignKeyConstraint('group_members_group', ['profile_id', 'group_id'], 'groups', ['profile_id', 'id'], (on) =>
      on.onDelete('cascade'),
    )
    .addForeignKeyConstraint('group_members_user', ['profile_id', 'user_id'], 'users', ['profile_id', 'id'], (on) => on.onDelete('cascade'))
    .execute()
  await db.schema.createIndex('group_members_by_user').on('group_members').columns(['profile_id', 'user_id', 'group_id']).execute()
  await db.schema
    .createIndex('group_members_by_name')
    .on('group_members')
    .columns(['profile_id', 'group_id', 'name_key', 'user_id'])
    .execute()
}
