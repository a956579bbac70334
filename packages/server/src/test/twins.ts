import { sql, type Transaction } from 'kysely'
import { transaction, within, type Writing } from '../core/context.js'
import type { Database } from '../db/database.js'
import { remember } from '../db/search.js'
import type { Tenant, TestApp } from './create-test-app.js'

/** Every table of a tenant whose rows another tenant may have under the very same ids, parents first. */
const TABLES = [
  'users',
  'user_tags',
  'tags',
  'user_schemas',
  'groups',
  'group_members',
  'user_counts',
  'preferences',
  'jobs',
  'job_rows',
  'notifications',
  'sessions',
  'activities',
  'acting_codes',
  'anonymous_users',
  'refresh_tokens',
  'challenges',
  'idempotency_keys',
  'profile_origins',
  'profile_tokens',
]

/** Gives `twin` all that `model` has, id by id but with other contents, and in front of it: whatever forgets to say whose row it means meets the twin's. */
export async function makeTwin({ store, system }: TestApp, model: Tenant, twin: Tenant): Promise<void> {
  await store.writer.transaction().execute(async (db) => {
    const columns = await columnsOf(db)
    const copy = async (from: string, to: string) => {
      for (const name of TABLES) {
        const rest = sql.join(columns(name).map((column) => sql.ref(column)))
        const source = sql`select ${to}, ${rest} from ${sql.table(name)} where profile_id = ${from}`
        await sql`insert into ${sql.table(name)} (profile_id, ${rest}) ${source}`.execute(db)
      }
    }
    await copy(model.id, twin.id)
    for (const name of TABLES.toReversed()) await sql`delete from ${sql.table(name)} where profile_id = ${model.id}`.execute(db)
    await copy(twin.id, model.id)
    await disguise(db, twin.id)
  })
  for (const { id } of [model, twin]) await transaction(within(system, id), makeSearchable)
}

async function columnsOf(db: Transaction<Database>): Promise<(name: string) => string[]> {
  const tables = await db.introspection.getTables()
  return (name) =>
    tables.find((table) => table.name === name)!.columns.flatMap((column) => (column.name === 'profile_id' ? [] : [column.name]))
}

async function disguise(db: Transaction<Database>, profileId: string): Promise<void> {
  const long = '2020-01-01T00:00:00.000Z'
  const person = {
    name: 'Somebody Else',
    nameKey: 'somebody else',
    passwordHash: null,
    inboxSeq: 70,
    lastSignInAt: null,
    type: 'other',
    typeKey: 'other',
  }
  await db.updateTable('users').set(person).where('profileId', '=', profileId).execute()
  await db.updateTable('tags').set({ value: 'other', count: 7 }).where('profileId', '=', profileId).execute()
  await db.updateTable('userSchemas').set({ fields: '[]', types: '["standard","other"]' }).where('profileId', '=', profileId).execute()
  await db.updateTable('groups').set({ name: 'Others', count: 7 }).where('profileId', '=', profileId).execute()
  await db.updateTable('userTags').set({ value: 'other' }).where('profileId', '=', profileId).execute()
  await db.updateTable('preferences').set({ value: '"other"' }).where('profileId', '=', profileId).execute()
  await db.updateTable('notifications').set({ title: 'Not yours' }).where('profileId', '=', profileId).execute()
  await db.updateTable('sessions').set({ authenticatedAt: long }).where('profileId', '=', profileId).execute()
  await db.updateTable('activities').set({ name: 'Not yours' }).where('profileId', '=', profileId).execute()
  await db.updateTable('anonymousUsers').set({ token: 'other' }).where('profileId', '=', profileId).execute()
  await db.updateTable('refreshTokens').set({ createdAt: long }).where('profileId', '=', profileId).execute()
  await db.updateTable('challenges').set({ codeHash: 'other', sentAt: long, sends: 2 }).where('profileId', '=', profileId).execute()
  await db.updateTable('profileTokens').set({ hash: 'other', permissions: '[]' }).where('profileId', '=', profileId).execute()
  await db.updateTable('idempotencyKeys').set({ sealed: null }).where('profileId', '=', profileId).execute()
}

async function makeSearchable(ctx: Writing): Promise<void> {
  const users = await ctx.db.selectFrom('users').select(['id', 'name', 'email']).where('profileId', '=', ctx.profileId).execute()
  for (const { id, name, email } of users) await remember(ctx, id, [name, email])
}

/** All that a tenant has, to compare. */
export async function belongingsOf({ db }: TestApp, { id }: Tenant): Promise<Record<string, string[]>> {
  const rows = await Promise.all(
    TABLES.map(async (name) => {
      const { rows } = await sql`select * from ${sql.table(name)} where profile_id = ${id}`.execute(db)
      return [name, rows.map((row) => JSON.stringify(row)).sort()] as const
    }),
  )
  return Object.fromEntries(rows)
}
