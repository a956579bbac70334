import { sql, type Kysely } from 'kysely'
import { sortable } from '../engine.js'

/** Work on many users, and what became of each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('jobs')
    .addColumn('profile_id', sortable(db), (column) => column.notNull().references('profiles.id').onDelete('cascade'))
    .addColumn('id', sortable(db), (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('walk', 'text', (column) => column.notNull())
    .addColumn('of_id', 'text')
    .addColumn('spec', 'text', (column) => column.notNull())
    .addColumn('permission', 'text', (column) => column.notNull())
    .addColumn('starter', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('total', 'integer', (column) => column.notNull())
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('skipped', 'integer', (column) => column.notNull())
    .addColumn('failed', 'integer', (column) => column.notNull())
    .addColumn('cursor', 'text', (column) => column.notNull())
    .addColumn('up_to', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text')
    .addColumn('finished_at', sortable(db))
    .addColumn('undo_until', sortable(db))
    .addPrimaryKeyConstraint('jobs_key', ['profile_id', 'id'])
    .execute()
  await db.schema.createIndex('jobs_open').on('jobs').columns(['profile_id', 'id']).where(sql.ref('finished_at'), 'is', null).execute()
  await db.schema.createIndex('jobs_undoable').on('jobs').column('undo_until').where(sql.ref('undo_until'), 'is not', null).execute()
  await db.schema.createIndex('jobs_finished').on('jobs').column('finished_at').where(sql.ref('finished_at'), 'is not', null).execute()

  await db.schema
    .createTable('job_rows')
    .addColumn('profile_id', sortable(db), (column) => column.notNull())
    .addColumn('job_id', sortable(db), (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('detail', 'text')
    .addColumn('before', 'text')
    .addPrimaryKeyConstraint('job_rows_key', ['profile_id', 'job_id', 'seq'])
    .addForeignKeyConstraint('job_rows_job', ['profile_id', 'job_id'], 'jobs', ['profile_id', 'id'], (on) => on.onDelete('cascade'))
    .execute()
  await db.schema.createIndex('job_rows_by_outcome').on('job_rows').columns(['profile_id', 'job_id', 'outcome', 'seq']).execute()
}
