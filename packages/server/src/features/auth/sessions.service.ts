import type { Challenged, Me, SignedIn } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorizeIdentity, authorizeUser } from '../../core/authorize.js'
import { transaction, type Context, type Writing } from '../../core/context.js'
import { type AppError, forbidden, invalid, unauthenticated } from '../../core/errors.js'
import { queueMail } from '../../core/outbox.js'
import { enterByPassword } from '../../core/passwords.js'
import { endSessions, issueTokens, renewAuthentication, rotate, sessionOf, startSession } from '../../core/sessions.js'
import { lifeOf } from '../../core/token-kinds.js'
import { signToken } from '../../core/tokens.js'
import { newId } from '../../core/id.js'
import { lock } from '../../db/lock.js'
import { describeProfile } from '../profiles/profiles.service.js'
import { sessionReused } from './auth.mail.js'
import { selectMe, selectPassword, selectStanding, updatePasswordHash } from './auth.queries.js'
import { openChoice } from './challenges.js'

/** A session for the page, and the refresh token for its cookie. */
export interface Opened {
  answer: SignedIn
  refreshToken: string
}

/** What a session opens on: the tokens are signed once the transaction has committed. */
export interface Started {
  sessionId: string
  refreshToken: string
  user: Me
}

/** Opens a session for somebody who proved who they are, if their status lets them: the one gate every way in passes. Whoever came by a password names its version, for it may have been replaced meanwhile; whoever was given theirs chooses another first. */
export async function admit(ctx: Writing, userId: string, passwordVersion?: number): Promise<Started | Challenged> {
  allowAnyone(ctx)

  await lock(ctx, 'users', userId)
  const user = await selectStanding(ctx, userId)
  if (user?.status !== 'active') throw refusal(user?.status)
  if (passwordVersion !== undefined && user.passwordVersion !== passwordVersion) throw unauthenticated()
  if (user.passwordExpiresAt !== null) {
    const pending = { to: user.email, profile: '', name: user.name, passwordHash: '', userId, passwordVersion: user.passwordVersion }
    return { state: 'challenge', challenge: { kind: 'new_password', ...(await openChoice(ctx, 'new_password', pending)) } }
  }
  return { ...(await startSession(ctx, userId)), user: (await selectMe(ctx, userId))! }
}

/** Tells somebody who gave the right password why they may not come in all the same. */
function refusal(status: string | undefined): AppError {
  if (status === 'banned') return forbidden('account_banned', 'This account is banned.')
  if (status === 'inactive') return forbidden('account_inactive', 'This account is not active.')
  if (status === 'pending') return forbidden('account_pending', 'This account waits for approval.')
  return unauthenticated()
}

/** Signs the tokens of a session that was started; one more step stays what it is. */
export async function openSession(ctx: Context, outcome: Started | Challenged): Promise<Opened | Challenged> {
  allowAnyone(ctx)

  if ('state' in outcome) return outcome
  const { user, ...session } = outcome
  const tokens = await issueTokens(ctx, session, user.id, ctx.now().toISOString())
  return {
    answer: { state: 'signed_in', accessToken: tokens.accessToken, expiresIn: tokens.expiresIn, user },
    refreshToken: session.refreshToken,
  }
}

/** Trades the cookie's token for a new one. A token that was traded before ends its session, and its user is told. */
export async function refreshSession(ctx: Context, refreshToken: string | undefined): Promise<Opened> {
  allowAnyone(ctx)

  const rotation = refreshToken === undefined ? 'unknown' : await rotate(ctx, refreshToken)
  if (rotation === 'unknown') throw unauthenticated()
  if ('reused' in rotation) {
    await warn(ctx, rotation.reused)
    throw unauthenticated()
  }
  const user = await selectMe(ctx, rotation.userId)
  if (!user) throw unauthenticated()
  const tokens = await issueTokens(ctx, rotation, rotation.userId, rotation.authenticatedAt)
  return {
    answer: { state: 'signed_in', accessToken: tokens.accessToken, expiresIn: tokens.expiresIn, user },
    refreshToken: rotation.refreshToken,
  }
}

async function warn(ctx: Context, userId: string): Promise<void> {
  const user = await selectMe(ctx, userId)
  if (user)
    await transaction(ctx, async (ctx) => queueMail(ctx, sessionReused, user.email, { profile: (await describeProfile(ctx)).profile }))
}

/** Ends the session of this cookie. Without one there is nothing to end. */
export async function signOut(ctx: Context, refreshToken: string | undefined): Promise<void> {
  allowAnyone(ctx)

  const session = refreshToken === undefined ? undefined : await sessionOf(ctx, refreshToken)
  if (!session) return
  await transaction(ctx, async (ctx) => {
    await endSessions(ctx, session.userId, session.sessionId)
    await audit(ctx, 'session.ended', session.userId)
  })
}

/** Proves the password again for the five minutes in which dangerous acts are open. */
export async function stepUp(ctx: Context, password: string, device: string | undefined): Promise<SignedIn> {
  authorizeUser(ctx)

  const { id, sessionId } = ctx.actor
  const guess = { name: id, password, device }
  const find = () => selectPassword(ctx, id)
  const at = await enterByPassword(ctx, guess, find, async (ctx, { rehashed, passwordVersion }) => {
    if (rehashed !== undefined) await updatePasswordHash(ctx, id, rehashed, passwordVersion)
    await audit(ctx, 'session.stepped_up', id)
    return renewAuthentication(ctx, sessionId)
  })
  if (at === undefined) throw invalid({ password: 'This is not your password.' }, 'wrong_password')
  const claims = { sub: id, jti: newId(ctx.now()), sid: sessionId, azp: ctx.origin, auth_time: Math.floor(Date.parse(at) / 1000) }
  return { state: 'signed_in', accessToken: await signToken(ctx, 'at+jwt', claims), expiresIn: lifeOf('at+jwt'), user: await readMe(ctx) }
}

export async function readMe(ctx: Context): Promise<Me> {
  authorizeIdentity(ctx)

  const { id, actedBy, expiresAt } = ctx.actor
  const me = await selectMe(ctx, id)
  if (!me) throw unauthenticated()
  return actedBy ? { ...me, actor: { ...actedBy, expiresAt: expiresAt.toISOString() } } : me
}
