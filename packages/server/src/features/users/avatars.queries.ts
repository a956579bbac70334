import type { Context, Writing } from '../../core/context.js'

/** The path of a user's picture; nothing where there is no such user. */
export const selectAvatar = ({ db, profileId }: Context, id: string) =>
  db.selectFrom('users').select('avatar').where('profileId', '=', profileId).where('id', '=', id).executeTakeFirst()

/** Answers whether the user is there. */
export async function updateAvatar({ db, profileId }: Writing, id: string, avatar: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set((eb) => ({ avatar, version: eb('version', '+', 1) }))
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
