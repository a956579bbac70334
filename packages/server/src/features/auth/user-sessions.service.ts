import type { Sessions } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { authorize, authorizeUser } from '../../core/authorize.js'
import { transaction, type Context } from '../../core/context.js'
import { notFound } from '../../core/errors.js'
import { endOtherSessions, endSessions } from '../../core/sessions.js'
import { readUser } from '../users/users.service.js'
import { deviceName } from './device-name.js'
import { selectSessions } from './user-sessions.queries.js'

/** Where a user is signed in. Addresses are told to those alone who may act on what they see. */
export async function listSessions(ctx: Context, userId: string): Promise<Sessions> {
  authorize(ctx, 'users:edit')

  await readUser(ctx, userId)
  return sessionsOf(ctx, userId, null)
}

/** Ends one of a user's sessions, or all of them. */
export async function revokeSessions(ctx: Context, userId: string, sessionId?: string): Promise<void> {
  authorize(ctx, 'users:edit')

  await readUser(ctx, userId)
  await end(ctx, userId, sessionId)
}

export async function listMySessions(ctx: Context): Promise<Sessions> {
  authorizeUser(ctx)

  return sessionsOf(ctx, ctx.actor.id, ctx.actor.sessionId)
}

/** Ends one of one's own sessions. */
export async function revokeMySession(ctx: Context, sessionId: string): Promise<void> {
  authorizeUser(ctx)

  await end(ctx, ctx.actor.id, sessionId)
}

/** Ends all of one's own sessions but this one. */
export async function revokeMyOtherSessions(ctx: Context): Promise<void> {
  authorizeUser(ctx)

  const { id, sessionId } = ctx.actor
  await transaction(ctx, async (ctx) => {
    await endOtherSessions(ctx, id, sessionId)
    await audit(ctx, 'session.ended', id)
  })
}

async function end(ctx: Context, userId: string, sessionId?: string): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const ended = await endSessions(ctx, userId, sessionId)
    if (sessionId !== undefined && ended === 0) throw notFound('session')
    await audit(ctx, 'session.ended', userId)
  })
}

async function sessionsOf(ctx: Context, userId: string, current: string | null): Promise<Sessions> {
  const found = await selectSessions(ctx, userId)
  return { items: found.map(({ userAgent, ...session }) => ({ ...session, ...deviceName(userAgent), current: session.id === current })) }
}
