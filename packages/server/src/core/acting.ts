import { ROLES } from '@foyer/shared'
import type { Actor, Context } from './context.js'
import { selectActing, type SessionValues } from './standing.js'

/** A user in whose place an operator acts. They hold what the user holds, which is nothing but what is theirs. */
export type ActingActor = Actor & { sessionId: string; actedBy: NonNullable<Actor['actedBy']> }

/** Who acts in this session, now: it ends at once with the operator's own session, with their account, and with their right to it. */
export async function findActing(db: Context['db'], values: SessionValues): Promise<ActingActor | null> {
  const found = await selectActing(db, values)
  if (!found || !ROLES[found.role].includes('users:act-as')) return null
  return {
    kind: 'user',
    id: values.sub,
    actedBy: { id: found.id, name: found.name },
    permissions: new Set(),
    sessionId: values.sid,
    sessionProfileId: values.profileId,
    authTime: 0,
    expiresAt: new Date(found.expiresAt),
  }
}
