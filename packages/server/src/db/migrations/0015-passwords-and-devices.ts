import { sql, type Kysely } from 'kysely'

/** What an administrator does about passwords and sessions: which password is the current one, how long a given one lasts, and where a session is used. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('users')
    .addColumn('password_version', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('users').addColumn('password_expires_at', 'text').execute()

  for (const column of ['user_agent', 'address', 'last_used_at']) {
    await db.schema
      .alterTable('sessions')
      .addColumn(column, 'text', (definition) => definition.notNull().defaultTo(''))
      .execute()
  }
  await sql`update sessions set last_used_at = created_at`.execute(db)
  await db.schema.createIndex('sessions_by_expiry').on('sessions').column('expires_at').execute()
}
