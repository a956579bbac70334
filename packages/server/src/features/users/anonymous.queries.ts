import type { Context, Writing } from '../../core/context.js'

export const selectAnonymous = ({ db, profileId }: Context) =>
  db.selectFrom('anonymousUsers').select(['userId', 'token', 'rotatedAt']).where('profileId', '=', profileId).executeTakeFirst()

interface Issued {
  token: string
  rotatedAt: string
}

export async function insertAnonymous({ db, profileId }: Writing, userId: string, issued: Issued): Promise<void> {
  await db
    .insertInto('anonymousUsers')
    .values({ ...issued, profileId, userId })
    .execute()
}

/** Answers whose token it is now; nothing where the profile has no such user. */
export async function updateAnonymous({ db, profileId }: Writing, issued: Issued): Promise<string | undefined> {
  const row = await db.updateTable('anonymousUsers').set(issued).where('profileId', '=', profileId).returning('userId').executeTakeFirst()
  return row?.userId
}
