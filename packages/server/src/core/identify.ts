import { OPERATORS, ROLES, type Permission } from '@foyer/shared'
import type { Store } from '../db/store.js'
import { findActing } from './acting.js'
import type { Actor } from './context.js'
import { ANONYMOUS_TOKEN, hashOf } from './opaque.js'
import type { SigningKeys } from './signing-keys.js'
import { selectAnonymousUser, selectHostToken, selectMemberRole, selectProfileToken, selectUserSession } from './standing.js'
import type { SignedToken } from './token-kinds.js'
import { verifyToken } from './tokens.js'

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

/** Who holds this credential in this profile, now: a valid signature is not enough, its key, its page and the session or token behind it must still stand. The only place that accepts a bearer token. */
export async function identify(parts: Parts, { token, profileId, origin, fromBrowser }: Credential): Promise<Actor | null> {
  if (token.startsWith(ANONYMOUS_TOKEN)) return identifyAnonymous(parts, profileId, token)
  const verified = await verifyToken({ ...parts, profileId }, token)
  if (!verified) return null
  const { kind, claims } = verified
  if (kind === 'profile+jwt') return fromBrowser ? null : identifyToken(parts, profileId, token, verified)
  if (origin !== undefined && origin !== claims.azp) return null
  if (kind === 'act+jwt') return identifyActing(parts, profileId, verified)
  if (kind === 'at+jwt') return identifyUser(parts, profileId, verified)
  return claims.sid === undefined ? identifyPerson(parts, profileId, verified) : identifyMember(parts, profileId, verified)
}

async function identifyUser({ store, url, now }: Parts, profileId: string, { keyId, claims }: SignedToken): Promise<Actor | null> {
  const { sub, sid = '', azp = '', exp, auth_time = 0 } = claims
  const session = await selectUserSession(store.reader, { profileId, sid, sub, azp, url, keyId, now: now().toISOString() })
  if (!session) return null
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

async function identifyActing({ store, url, now }: Parts, profileId: string, { keyId, claims }: SignedToken): Promise<Actor | null> {
  const { sub, sid = '', azp = '' } = claims
  return findActing(store.reader, { profileId, sid, sub, azp, url, keyId, now: now().toISOString() })
}

/** An account at work in a profile: its session lives in `operators`, and its membership decides anew each time. */
async function identifyMember({ store, url, now }: Parts, profileId: string, { keyId, claims }: SignedToken): Promise<Actor | null> {
  const { sub, sid = '', azp = '', exp, permissions = [], auth_time = 0 } = claims
  const member = await selectMemberRole(store.reader, { profileId, sid, sub, azp, url, keyId, now: now().toISOString() })
  if (!member) return null
  const held = ROLES[member.role].filter((permission) => permissions.includes(permission))
  return {
    kind: 'user',
    id: sub,
    permissions: new Set(held),
    sessionId: null,
    sessionProfileId: OPERATORS,
    accountSessionId: sid,
    authTime: auth_time,
    expiresAt: dateOf(exp),
  }
}

async function identifyToken(parts: Parts, profileId: string, token: string, { keyId, claims }: SignedToken): Promise<Actor | null> {
  const { jti, exp } = claims
  const row = await selectProfileToken(parts.store.reader, { profileId, id: jti, keyId, now: parts.now().toISOString() })
  if (row?.hash !== hashOf(token)) return null
  await noteUse(parts, profileId, jti, row.lastUsedAt)
  const permissions = new Set(JSON.parse(row.permissions) as Permission[])
  return { kind: 'token', id: jti, permissions, sessionId: null, sessionProfileId: null, authTime: 0, expiresAt: dateOf(exp) }
}

/** Somebody whom a host signed in itself. They go with the host's profile token. */
async function identifyPerson({ store, now }: Parts, profileId: string, { keyId, claims }: SignedToken): Promise<Actor | null> {
  const { sub, azp = '', exp, permissions = [], act } = claims
  const row = await selectHostToken(store.reader, { profileId, id: sub, azp, keyId, now: now().toISOString() })
  if (!row || !act) return null
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

/** Whoever looks at a page that holds the profile's public token. It ends by a rotation only. */
async function identifyAnonymous({ store }: Parts, profileId: string, token: string): Promise<Actor | null> {
  const user = await selectAnonymousUser(store.reader, { profileId, token })
  if (!user) return null
  const none = { permissions: new Set<Permission>(), sessionId: null, sessionProfileId: null, authTime: 0 }
  return { ...none, kind: 'anonymous', id: user.id, expiresAt: new Date(8.64e15) }
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
