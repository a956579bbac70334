import { OPERATORS, ROLES, type Permission } from '@foyer/shared'
import type { Store } from '../db/store.js'
import type { Actor } from './context.js'
import { hashOf } from './opaque.js'
import { selectLiveSession } from './sessions.js'
import { verifyToken, type Claims } from './tokens.js'
import type { SigningKeys } from './signing-keys.js'

/** What a request shows of its sender. */
export interface Credential {
  token: string
  profileId: string
  /** The `Origin` header, if a browser sent one. */
  origin: string | undefined
  /** Whether a browser sent the request at all (`Origin`, or `Sec-Fetch-Site` other than `none`). */
  fromBrowser: boolean
}

interface Parts {
  store: Store
  signing: SigningKeys
  url: string
  now: () => Date
}

/** Who holds this credential in this profile, now: a valid signature is not enough, the session or token behind it must still stand. The only place that accepts a bearer token. */
export async function identify(parts: Parts, { token, profileId, origin, fromBrowser }: Credential): Promise<Actor | null> {
  const verified = await verifyToken({ ...parts, profileId }, token)
  if (!verified) return null
  const { kind, claims } = verified
  if (kind === 'profile+jwt') return fromBrowser ? null : identifyToken(parts, profileId, token, claims)
  if (origin !== undefined && origin !== claims.azp) return null
  if (kind === 'at+jwt') return identifyUser(parts, profileId, claims)
  return claims.sid === undefined ? identifyPerson(parts, profileId, claims) : identifyMember(parts, profileId, claims)
}

async function identifyUser(
  { store, now }: Parts,
  profileId: string,
  { sub, sid = '', exp, auth_time = 0 }: Claims,
): Promise<Actor | null> {
  const session = await selectLiveSession({ db: store.reader, profileId, now }, sid)
  if (session?.userId !== sub) return null
  return {
    kind: 'user',
    id: sub,
    permissions: new Set(),
    sessionId: sid,
    sessionProfileId: profileId,
    authTime: auth_time,
    expiresAt: dateOf(exp),
  }
}

/** An account at work in a profile: its session lives in `operators`, and its membership decides anew each time. */
async function identifyMember(
  { store, now }: Parts,
  profileId: string,
  { sub, sid = '', exp, permissions = [], auth_time = 0 }: Claims,
): Promise<Actor | null> {
  const session = await selectLiveSession({ db: store.reader, profileId: OPERATORS, now }, sid)
  if (session?.userId !== sub) return null
  const member = await store.reader
    .selectFrom('memberships')
    .select('role')
    .where('profileId', '=', profileId)
    .where('accountId', '=', sub)
    .executeTakeFirst()
  if (!member) return null
  const held = ROLES[member.role].filter((permission) => permissions.includes(permission))
  return {
    kind: 'user',
    id: sub,
    permissions: new Set(held),
    sessionId: null,
    sessionProfileId: OPERATORS,
    authTime: auth_time,
    expiresAt: dateOf(exp),
  }
}

async function identifyToken(parts: Parts, profileId: string, token: string, { jti, exp }: Claims): Promise<Actor | null> {
  const row = await selectLiveToken(parts, profileId, jti)
  if (row?.hash !== hashOf(token)) return null
  await noteUse(parts, profileId, jti, row.lastUsedAt)
  const permissions = new Set(JSON.parse(row.permissions) as Permission[])
  return { kind: 'token', id: jti, permissions, sessionId: null, sessionProfileId: null, authTime: 0, expiresAt: dateOf(exp) }
}

/** Somebody whom a host signed in itself. They go with the host's profile token, and where their page is no longer one of the profile's. */
async function identifyPerson(
  parts: Parts,
  profileId: string,
  { sub, azp = '', exp, permissions = [], act }: Claims,
): Promise<Actor | null> {
  const row = await selectLiveToken(parts, profileId, sub)
  if (!row || !act || !(await isListed(parts, profileId, azp))) return null
  const held = (JSON.parse(row.permissions) as Permission[]).filter((permission) => permissions.includes(permission))
  const ends = Math.min(exp * 1000, Date.parse(row.expiresAt))
  return {
    kind: 'token',
    id: sub,
    person: { id: act.sub, name: act.name ?? '' },
    permissions: new Set(held),
    sessionId: null,
    sessionProfileId: null,
    authTime: 0,
    expiresAt: new Date(ends),
  }
}

function selectLiveToken({ store, now }: Parts, profileId: string, id: string) {
  return store.reader
    .selectFrom('profileTokens')
    .select(['hash', 'permissions', 'lastUsedAt', 'expiresAt'])
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now().toISOString())
    .executeTakeFirst()
}

async function isListed({ store }: Parts, profileId: string, origin: string): Promise<boolean> {
  const row = await store.reader
    .selectFrom('profileOrigins')
    .select('origin')
    .where('profileId', '=', profileId)
    .where('origin', '=', origin)
    .executeTakeFirst()
  return row !== undefined
}

const dateOf = (seconds: number) => new Date(seconds * 1000)

/** Seconds within which a token's use is noted once: its owner wants to know the day, not the call. */
const NOTED_SECONDS = 60

async function noteUse({ store, now }: Parts, profileId: string, id: string, lastUsedAt: string | null): Promise<void> {
  const at = now()
  if (lastUsedAt !== null && at.getTime() - Date.parse(lastUsedAt) < NOTED_SECONDS * 1000) return
  await store.writer
    .updateTable('profileTokens')
    .set({ lastUsedAt: at.toISOString() })
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .execute()
}
