import { sql } from 'kysely'
import { transaction, within } from '../core/context.js'
import { remember } from '../db/search.js'
import type { Tenant, TestApp } from './create-test-app.js'

/** Every table of a tenant whose rows another tenant may have under the very same ids, parents first. */
const TABLES = [
  'users',
  'user_tags',
  'user_counts',
  'notifications',
  'sessions',
  'refresh_tokens',
  'challenges',
  'idempotency_keys',
  'profile_origins',
]

/** Gives `twin` a copy of all that `model` has, id by id: whatever then forgets to say whose row it means, meets two. */
export async function makeTwin({ store, system }: TestApp, model: Tenant, twin: Tenant): Promise<void> {
  const tables = await store.reader.introspection.getTables()
  await store.writer.transaction().execute(async (db) => {
    for (const name of TABLES) {
      const columns = tables.find((table) => table.name === name)!.columns.filter((column) => column.name !== 'profile_id')
      const rest = sql.join(columns.map((column) => sql.ref(column.name)))
      await sql`insert into ${sql.table(name)} (profile_id, ${rest}) select ${twin.id}, ${rest} from ${sql.table(name)} where profile_id = ${model.id}`.execute(
        db,
      )
    }
  })
  const users = await store.reader.selectFrom('users').select(['id', 'name', 'email']).where('profileId', '=', twin.id).execute()
  await transaction(within(system, twin.id), async (ctx) => {
    for (const { id, name, email } of users) await remember(ctx, id, [name, email])
  })
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
