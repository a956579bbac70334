import type { Context, Writing } from '../../core/context.js'

/** Takes the place of the profile's picture, if it has one. */
export async function upsertLogo({ db, profileId, now }: Writing, logo: { hash: string; bytes: Uint8Array }): Promise<void> {
  const row = { ...logo, createdAt: now().toISOString() }
  await db
    .insertInto('profileLogos')
    .values({ profileId, ...row })
    .onConflict((on) => on.column('profileId').doUpdateSet(row))
    .execute()
}

/** Answers whether there was one. */
export async function deleteLogo({ db, profileId }: Writing): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('profileLogos').where('profileId', '=', profileId).executeTakeFirst()
  return numDeletedRows > 0n
}

export const selectLogo = ({ db, profileId }: Context, hash: string) =>
  db.selectFrom('profileLogos').select('bytes').where('profileId', '=', profileId).where('hash', '=', hash).executeTakeFirst()
