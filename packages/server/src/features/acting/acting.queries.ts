import type { Context, Writing } from '../../core/context.js'
import type { ActingCodesTable, SessionsTable } from '../../db/access-tables.js'

type NewCode = Omit<ActingCodesTable, 'profileId'>

export async function insertCode({ db, profileId }: Writing, code: NewCode): Promise<void> {
  await db
    .insertInto('actingCodes')
    .values({ ...code, profileId })
    .execute()
}

/** Whom a code that still stands is for, on the page that asks. */
export async function selectUserOfCode({ db, profileId, origin, now }: Writing, hash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('actingCodes')
    .select('userId')
    .where('profileId', '=', profileId)
    .where('hash', '=', hash)
    .where('origin', '=', origin)
    .where('expiresAt', '>', now().toISOString())
    .executeTakeFirst()
  return row?.userId
}

/** Takes the code, once. */
export function takeCode({ db, profileId }: Writing, hash: string) {
  return db
    .deleteFrom('actingCodes')
    .where('profileId', '=', profileId)
    .where('hash', '=', hash)
    .returning(['userId', 'actorId', 'actorSessionId', 'reason', 'notify'])
    .executeTakeFirst()
}

type NewSession = Pick<SessionsTable, 'id' | 'userId' | 'actorId' | 'actorSessionId' | 'resumeHash' | 'expiresAt'>

export async function insertActingSession({ db, profileId, origin, visitor, now }: Writing, session: NewSession): Promise<void> {
  const at = now().toISOString()
  await db
    .insertInto('sessions')
    .values({ ...session, ...visitor, profileId, origin, lastUsedAt: at, createdAt: at, authenticatedAt: at, endedAt: null })
    .execute()
}

/** The session that this secret takes up again, on the page that asks. */
export function selectResumed({ db, profileId, origin }: Context, resumeHash: string) {
  return db
    .selectFrom('sessions')
    .select('id')
    .where('profileId', '=', profileId)
    .where('resumeHash', '=', resumeHash)
    .where('origin', '=', origin)
    .executeTakeFirst()
}
