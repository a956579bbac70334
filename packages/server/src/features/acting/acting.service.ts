import { OPERATORS, type ActAs, type ActingCode, type SignedIn } from '@foyer/shared'
import { findActing, type ActingActor } from '../../core/acting.js'
import { spend, type Allowance } from '../../core/attempts.js'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize, authorizeUser } from '../../core/authorize.js'
import { transaction, type Context } from '../../core/context.js'
import { forbidden, gone, unauthenticated } from '../../core/errors.js'
import { newId } from '../../core/id.js'
import { hashOf, newSecret } from '../../core/opaque.js'
import { queueMail } from '../../core/outbox.js'
import { endSessions } from '../../core/sessions.js'
import { requireStepUp } from '../../core/step-up.js'
import { signToken } from '../../core/tokens.js'
import { lock } from '../../db/lock.js'
import { readMe } from '../auth/sessions.service.js'
import { isOwnOrigin } from '../profiles/origins.service.js'
import { describeProfile } from '../profiles/profiles.service.js'
import { readActable } from '../users/user-status.service.js'
import { actingBegun } from './acting.mail.js'
import { insertActingSession, insertCode, selectResumed, selectUserOfCode, takeCode } from './acting.queries.js'

/** Seconds in which a code begins a session, and which the session lasts at most. */
const CODE_SECONDS = 60
const SESSION_SECONDS = 1800

/** How often one operator may begin in one profile. */
const CODES: Allowance = { name: 'acting', most: 30, seconds: 3600 }

/** A session in a user's place, and what takes it up again after a reload. */
export interface Acting {
  answer: SignedIn
  secret: string
}

/** Lets an operator act as a user who may sign in, on pages of one origin. Users hold no rights in a profile, so theirs are never more than the operator's; operators do, and nobody acts as one. */
export async function allowActing(ctx: Context, userId: string, { reason, origin = ctx.url, notify }: ActAs): Promise<ActingCode> {
  authorize(ctx, 'users:act-as')
  requireStepUp(ctx)

  const { id: actorId, accountSessionId: actorSessionId } = ctx.actor
  if (ctx.profileId === OPERATORS || actorSessionId === undefined) throw forbidden()
  if (origin !== ctx.url && !(await isOwnOrigin(ctx, origin))) throw foreignOrigin()

  const code = newSecret()
  const expiresAt = later(ctx, CODE_SECONDS)
  return transaction(ctx, async (ctx) => {
    await spend(ctx, CODES, actorId)
    await lock(ctx, 'users', userId)
    await readActable(ctx, userId)
    const grant = { userId, origin, actorId, actorSessionId, reason, notify: notify ? 1 : 0, expiresAt }
    await insertCode(ctx, { ...grant, hash: hashOf(code) })
    await audit(ctx, 'acting.allowed', userId, reason)
    return { code, origin, expiresAt }
  })
}

const foreignOrigin = () =>
  forbidden('origin_not_allowed', 'You may not do this.', { fields: { origin: 'This is not one of the profile’s origins.' } })

/** Trades a code for the session. Whatever is wrong with it is one answer: 410. */
export async function beginActing(ctx: Context, code: string): Promise<Acting> {
  allowAnyone(ctx)

  const { id: keyId } = await ctx.signing.current('access')
  const hash = hashOf(code)
  const secret = newSecret()
  const actor = await transaction(ctx, async (ctx) => {
    const userId = await selectUserOfCode(ctx, hash)
    // The user's row is taken first, as whoever ends sessions or deletes users does.
    if (userId !== undefined) await lock(ctx, 'users', userId)
    const grant = userId === undefined ? undefined : await takeCode(ctx, hash)
    if (!grant) throw gone('acting_code')

    const { reason, notify, ...whose } = grant
    const sid = newId(ctx.now())
    await insertActingSession(ctx, { ...whose, id: sid, resumeHash: hashOf(secret), expiresAt: later(ctx, SESSION_SECONDS) })
    const actor = await findActing(ctx.db, valuesOf(ctx, { sid, sub: grant.userId, keyId }))
    if (!actor) throw gone('acting_code')
    const acting = { ...ctx, actor }
    await audit(acting, 'acting.started', actor.id, reason)
    if (notify) {
      const { email, name } = await readMe(acting)
      await queueMail(ctx, actingBegun, email, { name, profile: (await describeProfile(ctx)).profile, operator: actor.actedBy.name })
    }
    return actor
  })
  return { answer: await answerTo(ctx, actor), secret }
}

/** Takes up the session again on the page where it began; it lasts no longer for that. */
export async function resumeActing(ctx: Context, userId: string, secret: string | undefined): Promise<SignedIn> {
  allowAnyone(ctx)

  const { id: keyId } = await ctx.signing.current('access')
  const session = secret === undefined ? undefined : await selectResumed(ctx, hashOf(secret))
  const actor = session && (await findActing(ctx.db, valuesOf(ctx, { sid: session.id, sub: userId, keyId })))
  if (!actor) throw unauthenticated()
  return answerTo(ctx, actor)
}

/** Ends it at once. */
export async function endActing(ctx: Context): Promise<void> {
  authorizeUser(ctx)

  const { id, sessionId, actedBy } = ctx.actor
  if (!actedBy) throw forbidden()
  await transaction(ctx, async (ctx) => {
    await endSessions(ctx, id, sessionId)
    await audit(ctx, 'acting.ended', id)
  })
}

/** The one token of the session, which lives as long as that: there is no other to be had. */
async function answerTo(ctx: Context, actor: ActingActor): Promise<SignedIn> {
  const { id: sub, sessionId: sid, actedBy } = actor
  const expiresIn = Math.floor((actor.expiresAt.getTime() - ctx.now().getTime()) / 1000)
  const claims = { sub, sid, jti: newId(ctx.now()), azp: ctx.origin, act: { sub: actedBy.id } }
  const accessToken = await signToken(ctx, 'act+jwt', claims, expiresIn)
  return { state: 'signed_in', accessToken, expiresIn, user: await readMe({ ...ctx, actor }) }
}

const valuesOf = ({ profileId, url, origin: azp, now }: Context, session: { sid: string; sub: string; keyId: string }) => ({
  ...session,
  profileId,
  url,
  azp,
  now: now().toISOString(),
})

const later = ({ now }: Context, seconds: number) => new Date(now().getTime() + seconds * 1000).toISOString()
