import type { Context, Writing } from '../../core/context.js'
import type { ChallengesTable } from '../../db/access-tables.js'

type Purpose = ChallengesTable['purpose']

/** What a mailed code opens, and what the choice of a new password does: neither opens the other. */
export const BY_CODE: readonly Purpose[] = ['sign_up', 'verify_email', 'decoy']
export const BY_CHOICE: readonly Purpose[] = ['password_link', 'new_password']

type Challenge = Pick<ChallengesTable, 'idHash' | 'purpose' | 'sealed' | 'codeHash'>

export async function insertChallenge(
  { db, profileId }: Writing,
  challenge: Omit<ChallengesTable, 'profileId' | 'tries' | 'sends' | 'consumedAt'>,
): Promise<void> {
  await db
    .insertInto('challenges')
    .values({ ...challenge, profileId, tries: 0, sends: 1, consumedAt: null })
    .execute()
}

/** Spends one of `tries` tries, in the one statement that also checks that one is left. */
export function spendTry({ db, profileId, now }: Writing, idHash: string, tries: number): Promise<Challenge | undefined> {
  return db
    .updateTable('challenges')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('profileId', '=', profileId)
    .where('idHash', '=', idHash)
    .where('purpose', 'in', BY_CODE)
    .where('consumedAt', 'is', null)
    .where('expiresAt', '>', now().toISOString())
    .where('tries', '<', tries)
    .returning(['idHash', 'purpose', 'sealed', 'codeHash'])
    .executeTakeFirst()
}

/** Takes the challenge, once. */
export async function consumeChallenge({ db, profileId, now }: Writing, idHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('challenges')
    .set({ consumedAt: now().toISOString(), sealed: '' })
    .where('profileId', '=', profileId)
    .where('idHash', '=', idHash)
    .where('consumedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

interface Open {
  tries: number
  by: readonly Purpose[]
}

export function selectOpenChallenge({ db, profileId, now }: Context, idHash: string, { tries, by }: Open) {
  return db
    .selectFrom('challenges')
    .select(['idHash', 'purpose', 'sealed', 'sentAt', 'sends', 'expiresAt'])
    .where('profileId', '=', profileId)
    .where('idHash', '=', idHash)
    .where('purpose', 'in', by)
    .where('consumedAt', 'is', null)
    .where('tries', '<', tries)
    .where('expiresAt', '>', now().toISOString())
    .executeTakeFirst()
}

/** Puts another code in the place of the last one; answers whether `sends` were still so many. */
export async function updateCode({ db, profileId, now }: Writing, idHash: string, sends: number, codeHash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('challenges')
    .set({ codeHash, sends: sends + 1, sentAt: now().toISOString() })
    .where('profileId', '=', profileId)
    .where('idHash', '=', idHash)
    .where('sends', '=', sends)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Forgets codes for acting that are over, challenges, refresh tokens and sessions that ended a day ago or earlier, answered calls older than a day, and attempts that have rested, in any profile. */
export async function deleteExpired({ db, now }: Writing): Promise<void> {
  await db.deleteFrom('attempts').where('restedAt', '<=', now().toISOString()).execute()
  await db.deleteFrom('actingCodes').where('expiresAt', '<=', now().toISOString()).execute()
  const dayAgo = new Date(now().getTime() - 86_400_000).toISOString()
  await db.deleteFrom('challenges').where('expiresAt', '<', dayAgo).execute()
  await db.deleteFrom('refreshTokens').where('expiresAt', '<', dayAgo).execute()
  await db.deleteFrom('sessions').where('expiresAt', '<', dayAgo).execute()
  await db.deleteFrom('idempotencyKeys').where('createdAt', '<', dayAgo).execute()
}
