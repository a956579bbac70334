import { sql, type Kysely } from 'kysely'
import { sortable } from '../engine.js'

/** What an administrator knows of a user beyond the first cut, and the orders that lists are read in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['phone', 'company', 'timezone', 'language', 'status_reason']) {
    await db.schema
      .alterTable('users')
      .addColumn(column, 'text', (definition) => definition.notNull().defaultTo(''))
      .execute()
  }
  for (const column of ['type_key', 'last_sign_in_key']) {
    await db.schema
      .alterTable('users')
      .addColumn(column, sortable(db), (definition) => definition.notNull().defaultTo(''))
      .execute()
  }
  await sql`update users set type_key = lower(type), last_sign_in_key = coalesce(last_sign_in_at, '')`.execute(db)

  const orders = {
    by_type: ['type_key', 'id'],
    by_type_name: ['type_key', 'name_key', 'id'],
    by_sign_in: ['last_sign_in_key', 'id'],
    by_status_sign_in: ['status', 'last_sign_in_key', 'id'],
  }
  for (const [name, columns] of Object.entries(orders)) {
    await db.schema
      .createIndex(`users_${name}`)
      .on('users')
      .columns(['profile_id', ...columns])
      .execute()
  }
  await db.schema
    .createIndex('users_unverified')
    .on('users')
    .columns(['profile_id', 'id'])
    .where(sql.ref('email_verified_at'), 'is', null)
    .execute()
}
