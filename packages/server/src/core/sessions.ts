import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Database } from '../db/database.js'
import { lock } from '../db/lock.js'
import { ACCESS } from '../realtime/bus.js'
import { queueAnalytics } from './analytics.js'
import { audit } from './audit.js'
import { publish, transaction, type Context, type Writing } from './context.js'
import { noteAccess } from './engagement.js'
import { newId } from './id.js'
import { hashOf, keyedHash, newSecret } from './opaque.js'
import { lifeOf } from './token-kinds.js'
import { signToken } from './tokens.js'

/** A refresh token may lie unused for 7 days, and no session outlives 30 (OWASP ASVS 10.4.8). Seconds. */
export const REFRESH_IDLE_SECONDS = 7 * 86_400
const SESSION_SECONDS = 30 * 86_400
/** Seconds in which a token's predecessor, sent again by a second tab or a lost answer, yields the same child. */
const REFRESH_GRACE_SECONDS = 10

/** What a browser gets for a session: a token for memory, and one for its cookie. */
export interface Tokens {
  sessionId: string
  accessToken: string
  expiresIn: number
  refreshToken: string
}

/** Opens a session for a user who just proved who they are. The caller has looked at their status in the same transaction. */
export async function startSession(ctx: Writing, userId: string): Promise<{ sessionId: string; refreshToken: string }> {
  const at = ctx.now()
  const createdAt = at.toISOString()
  const sessionId = newId(at)
  const refreshToken = newSecret()
  const { profileId, origin, visitor } = ctx

  await ctx.db
    .insertInto('sessions')
    .values({
      profileId,
      id: sessionId,
      userId,
      origin,
      ...visitor,
      lastUsedAt: createdAt,
      createdAt,
      authenticatedAt: createdAt,
      expiresAt: later(at, SESSION_SECONDS),
      endedAt: null,
    })
    .execute()
  await insertRefreshToken(ctx, sessionId, refreshToken)
  await noteAccess(ctx, userId, { lastSignInAt: createdAt, lastSignInKey: createdAt })
  const activity = { id: newId(at), kind: 'sign_in', name: '', origin, at: createdAt } as const
  await ctx.db
    .insertInto('activities')
    .values({ ...activity, profileId, userId })
    .execute()
  await queueAnalytics(ctx, userId, [{ type: 'sign_in', name: '', origin, at: createdAt }])
  await audit(ctx, 'session.started', userId)
  return { sessionId, refreshToken }
}

/** Signs the access token of a session. */
export async function issueTokens(
  ctx: Context,
  session: { sessionId: string; refreshToken: string },
  userId: string,
  authenticatedAt: string,
): Promise<Tokens> {
  const accessToken = await signToken(ctx, 'at+jwt', {
    sub: userId,
    jti: newId(ctx.now()),
    sid: session.sessionId,
    azp: ctx.origin,
    auth_time: Math.floor(Date.parse(authenticatedAt) / 1000),
  })
  return { ...session, accessToken, expiresIn: lifeOf('at+jwt') }
}

export interface Rotation {
  sessionId: string
  userId: string
  authenticatedAt: string
  refreshToken: string
}

/** Trades a refresh token for its child, once. `reused` tells that somebody sent one that was traded before: the whole session has then been ended. The user's row is taken first, as whoever ends sessions or deletes users does. */
export function rotate(ctx: Context, refreshToken: string): Promise<Rotation | 'unknown' | { reused: string }> {
  const hash = hashOf(refreshToken)
  const child = keyedHash(ctx.keys.refresh, ctx.profileId, refreshToken)
  const now = ctx.now().toISOString()

  return transaction(ctx, async (ctx) => {
    const known = await sessionOf(ctx, refreshToken)
    if (!known || !(await lock(ctx, 'users', known.userId))) return 'unknown'
    const fresh = await ctx.db
      .updateTable('refreshTokens')
      .set({ usedAt: now })
      .where('profileId', '=', ctx.profileId)
      .where('hash', '=', hash)
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', now)
      .returning('sessionId')
      .executeTakeFirst()
    if (fresh) {
      const session = await selectLiveSession(ctx, fresh.sessionId)
      if (!session) return 'unknown'
      await insertRefreshToken(ctx, fresh.sessionId, child)
      await noteUse(ctx, session.userId, fresh.sessionId)
      return { ...session, sessionId: fresh.sessionId, refreshToken: child }
    }

    const used = await selectUsed(ctx, hash)
    if (!used) return 'unknown'
    const session = await selectLiveSession(ctx, used.sessionId)
    if (!session) return 'unknown'
    if (used.usedAt > earlier(ctx.now(), REFRESH_GRACE_SECONDS) && (await isUnused(ctx, hashOf(child)))) {
      return { ...session, sessionId: used.sessionId, refreshToken: child }
    }
    await endSessions(ctx, session.userId, used.sessionId)
    await audit(ctx, 'session.reuse_detected', session.userId)
    return { reused: session.userId }
  })
}

/** Finds the session of a refresh token, used or not. */
export async function sessionOf(ctx: Context, refreshToken: string): Promise<{ sessionId: string; userId: string } | undefined> {
  return ctx.db
    .selectFrom('refreshTokens')
    .innerJoin('sessions', (join) =>
      join.onRef('sessions.profileId', '=', 'refreshTokens.profileId').onRef('sessions.id', '=', 'refreshTokens.sessionId'),
    )
    .select(['sessions.id as sessionId', 'sessions.userId'])
    .where('refreshTokens.profileId', '=', ctx.profileId)
    .where('refreshTokens.hash', '=', hashOf(refreshToken))
    .where('sessions.endedAt', 'is', null)
    .executeTakeFirst()
}

/** Ends a user's sessions, or one of them; answers how many. Their streams close, and their next request is refused. */
export const endSessions = (ctx: Writing, userId: string, sessionId?: string): Promise<number> =>
  end(ctx, (sessions) => (sessionId === undefined ? sessions('userId', '=', userId) : sessions.and({ userId, id: sessionId })))

/** Ends all of a user's sessions but one. */
export const endOtherSessions = (ctx: Writing, userId: string, sessionId: string): Promise<number> =>
  end(ctx, (sessions) => sessions.and([sessions('userId', '=', userId), sessions('id', '!=', sessionId)]))

async function end(
  ctx: Writing,
  which: (sessions: ExpressionBuilder<Database, 'sessions'>) => ExpressionWrapper<Database, 'sessions', SqlBool>,
): Promise<number> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('sessions')
    .set({ endedAt: ctx.now().toISOString() })
    .where('profileId', '=', ctx.profileId)
    .where(which)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  publish(ctx, ACCESS)
  return Number(numUpdatedRows)
}

/** Notes that the user of this session proved their password again. */
export async function renewAuthentication(ctx: Writing, sessionId: string): Promise<string> {
  const at = ctx.now().toISOString()
  await ctx.db
    .updateTable('sessions')
    .set({ authenticatedAt: at })
    .where('profileId', '=', ctx.profileId)
    .where('id', '=', sessionId)
    .execute()
  return at
}

/** The session, if it has not ended and its user may still hold one. */
const selectLiveSession = ({ db, profileId, now }: Pick<Context, 'db' | 'profileId' | 'now'>, id: string) =>
  liveSession(db, profileId, id, now().toISOString()).select(['sessions.userId', 'sessions.authenticatedAt']).executeTakeFirst()

/** A query for this session as long as it stands, with its user. */
export const liveSession = (db: Context['db'], profileId: string, id: string, now: string) =>
  db
    .selectFrom('sessions')
    .innerJoin('users', (join) => join.onRef('users.profileId', '=', 'sessions.profileId').onRef('users.id', '=', 'sessions.userId'))
    .where('sessions.profileId', '=', profileId)
    .where('sessions.id', '=', id)
    .where('sessions.endedAt', 'is', null)
    .where('sessions.expiresAt', '>', now)
    .where('users.status', '=', 'active')

async function insertRefreshToken(ctx: Writing, sessionId: string, token: string): Promise<void> {
  const at = ctx.now()
  await ctx.db
    .insertInto('refreshTokens')
    .values({
      profileId: ctx.profileId,
      hash: hashOf(token),
      sessionId,
      createdAt: at.toISOString(),
      expiresAt: later(at, REFRESH_IDLE_SECONDS),
      usedAt: null,
    })
    .execute()
}

async function selectUsed({ db, profileId }: Writing, hash: string): Promise<{ sessionId: string; usedAt: string } | undefined> {
  const row = await db
    .selectFrom('refreshTokens')
    .select(['sessionId', 'usedAt'])
    .where('profileId', '=', profileId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row?.usedAt == null ? undefined : { sessionId: row.sessionId, usedAt: row.usedAt }
}

async function isUnused({ db, profileId }: Writing, hash: string): Promise<boolean> {
  const row = await db
    .selectFrom('refreshTokens')
    .select('usedAt')
    .where('profileId', '=', profileId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row?.usedAt === null
}

/** When and where the session was last used, and so its user. */
async function noteUse(ctx: Writing, userId: string, sessionId: string): Promise<void> {
  const { db, profileId, visitor, now } = ctx
  await db
    .updateTable('sessions')
    .set({ ...visitor, lastUsedAt: now().toISOString() })
    .where('profileId', '=', profileId)
    .where('id', '=', sessionId)
    .execute()
  await noteAccess(ctx, userId)
}

const later = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000).toISOString()
const earlier = (at: Date, seconds: number) => later(at, -seconds)
