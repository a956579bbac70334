import type { Preference } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { authorizeViewer } from '../../core/authorize.js'
import { transaction, type Context, type Writing } from '../../core/context.js'
import { conflict } from '../../core/errors.js'
import { lockTable } from '../../db/lock.js'
import { countPreferences, deletePreference, selectPreference, upsertPreference, type Place } from './preferences.queries.js'

const MOST = 100

/** What the viewer keeps under `key`; `null` where that is nothing. */
export async function readPreference(ctx: Context, key: string): Promise<Preference> {
  authorizeViewer(ctx)

  const viewer = viewerOf(ctx)
  const json = await selectPreference(ctx, { viewer, key })
  return { value: json === undefined ? null : (JSON.parse(json) as unknown) }
}

/** Keeps `value` for the viewer; the last write stays. Throws 409 beyond 100 keys. */
export async function writePreference(ctx: Context, key: string, { value }: Preference): Promise<Preference> {
  authorizeViewer(ctx)

  const viewer = viewerOf(ctx)
  await transaction(ctx, async (ctx) => {
    await makeRoom(ctx, { viewer, key })
    await upsertPreference(ctx, { viewer, key }, JSON.stringify(value))
    await audit(ctx, 'preference.written', key)
  })
  return { value }
}

/** Forgets what the viewer keeps under `key`; where that is nothing, it stays so. */
export async function removePreference(ctx: Context, key: string): Promise<void> {
  authorizeViewer(ctx)

  const viewer = viewerOf(ctx)
  await transaction(ctx, async (ctx) => {
    if (await deletePreference(ctx, { viewer, key })) await audit(ctx, 'preference.removed', key)
  })
}

/** Who views, as text that stands for nobody else. */
function viewerOf({ actor }: Context): string {
  return actor?.person ? `person:${actor.person.id}` : `account:${actor!.id}`
}

async function makeRoom(ctx: Writing, place: Place): Promise<void> {
  if ((await selectPreference(ctx, place)) !== undefined) return
  await lockTable(ctx, 'preferences')
  if ((await countPreferences(ctx, place.viewer)) >= MOST)
    throw conflict('too_many_preferences', 'You keep 100 preferences. Delete one first.')
}
