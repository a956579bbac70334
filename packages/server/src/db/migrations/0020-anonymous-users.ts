import type { Kysely } from 'kysely'
import { sortable } from '../engine.js'

/** The one user of a profile who never signs in, and the public token that stands for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('anonymous_users')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().primaryKey())
    .addColumn('user_id', sortable(db), (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull())
    .addColumn('rotated_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('anonymous_users_user', ['profile_id', 'user_id'], 'users', ['profile_id', 'id'], (on) =>
      on.onDelete('cascade'),
    )
    .execute()
}
