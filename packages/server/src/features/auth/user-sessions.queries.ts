import type { Context } from '../../core/context.js'
import { REFRESH_IDLE_SECONDS } from '../../core/sessions.js'

/** How many sessions are shown: somebody with more of them ends them all. */
const MOST = 100

/** The sessions of a user's own that can still be used, the last one used first. */
export function selectSessions({ db, profileId, now }: Context, userId: string) {
  const idleSince = new Date(now().getTime() - REFRESH_IDLE_SECONDS * 1000).toISOString()
  return db
    .selectFrom('sessions')
    .select(['id', 'userAgent', 'address', 'origin', 'createdAt', 'lastUsedAt'])
    .where('profileId', '=', profileId)
    .where('userId', '=', userId)
    .where('actorId', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now().toISOString())
    .where('lastUsedAt', '>', idleSince)
    .orderBy('lastUsedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
}
