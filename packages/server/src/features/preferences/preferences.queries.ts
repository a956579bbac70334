import type { Context, Writing } from '../../core/context.js'

/** Where one preference is kept. */
export interface Place {
  viewer: string
  key: string
}

/** The JSON that is kept there, if any. */
export async function selectPreference({ db, profileId }: Context, { viewer, key }: Place): Promise<string | undefined> {
  const row = await db
    .selectFrom('preferences')
    .select('value')
    .where('profileId', '=', profileId)
    .where('viewer', '=', viewer)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.value
}

/** How many a viewer keeps. */
export async function countPreferences({ db, profileId }: Context, viewer: string): Promise<number> {
  const { count } = await db
    .selectFrom('preferences')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('profileId', '=', profileId)
    .where('viewer', '=', viewer)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Keeps `value`, which is JSON, in the place of what was there. */
export async function upsertPreference({ db, profileId }: Writing, place: Place, value: string): Promise<void> {
  await db
    .insertInto('preferences')
    .values({ profileId, ...place, value })
    .onConflict((on) => on.columns(['profileId', 'viewer', 'key']).doUpdateSet({ value }))
    .execute()
}

/** Answers whether there was one. */
export async function deletePreference({ db, profileId }: Writing, { viewer, key }: Place): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('preferences')
    .where('profileId', '=', profileId)
    .where('viewer', '=', viewer)
    .where('key', '=', key)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
