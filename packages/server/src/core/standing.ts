import { OPERATORS } from '@foyer/shared'
import type { Compilable, Kysely } from 'kysely'
import type { Database } from '../db/database.js'
import { compileOnce } from '../db/compile-once.js'
import { liveSession } from './sessions.js'

type Values<Name extends string> = Readonly<Record<Name, string>>

/** The row that a query finds, if it finds one. */
function only<Given extends object, Row>(build: (db: Kysely<Database>, values: Given) => Compilable<Row>) {
  const rows = compileOnce((db, _: null, values: Given) => build(db, values))
  return async (db: Kysely<Database>, values: Given): Promise<Row | undefined> => (await rows(db, null, values))[0]
}

/** Whether the key that signed a token is still one of ours. */
const keyStands = (db: Kysely<Database>, id: string) =>
  db.selectFrom('signingKeys').select('signingKeys.id').where('signingKeys.id', '=', id)

/** Whether a page is one of the profile's own; for `operators`, of any profile's. */
const pageStands = (db: Kysely<Database>, profileId: string, origin: string) =>
  db
    .selectFrom('profileOrigins')
    .select('profileOrigins.origin')
    .where('profileOrigins.origin', '=', origin)
    .where((row) => row.or([row('profileOrigins.profileId', '=', profileId), row(row.val(profileId), '=', OPERATORS)]))

export type SessionValues = Values<'profileId' | 'sid' | 'sub' | 'azp' | 'url' | 'keyId' | 'now'>

/** The session of this profile behind a token, if it and its user stand, the token's key, and the page that it is for: one of the profile's, or our own. */
const standingSession = (db: Kysely<Database>, home: string, values: SessionValues) =>
  liveSession(db, home, values.sid, values.now)
    .where('sessions.userId', '=', values.sub)
    .where((row) => row.exists(keyStands(db, values.keyId)))
    .where((row) => row.or([row(row.val(values.azp), '=', values.url), row.exists(pageStands(db, values.profileId, values.azp))]))

/** The session behind a user's token. */
export const selectUserSession = only((db, values: SessionValues) => standingSession(db, values.profileId, values).select('sessions.id'))

/** The role behind a member's token: the session of an account, and its membership. */
export const selectMemberRole = only((db, values: SessionValues) =>
  standingSession(db, OPERATORS, values)
    .innerJoin('memberships', 'memberships.accountId', 'sessions.userId')
    .where('memberships.profileId', '=', values.profileId)
    .select('memberships.role'),
)

/** The account behind a session in a user's place, as long as that account, its own session and its membership stand too. */
export const selectActing = only((db, values: SessionValues) =>
  standingSession(db, values.profileId, values)
    .innerJoin('users as account', (join) => join.on('account.profileId', '=', OPERATORS).onRef('account.id', '=', 'sessions.actorId'))
    .innerJoin('sessions as own', (join) =>
      join.on('own.profileId', '=', OPERATORS).onRef('own.id', '=', 'sessions.actorSessionId').onRef('own.userId', '=', 'account.id'),
    )
    .innerJoin('memberships', (join) =>
      join.onRef('memberships.profileId', '=', 'sessions.profileId').onRef('memberships.accountId', '=', 'account.id'),
    )
    .where('account.status', '=', 'active')
    .where('own.endedAt', 'is', null)
    .where('own.expiresAt', '>', values.now)
    .select(['account.id', 'account.name', 'memberships.role', 'sessions.expiresAt']),
)

/** The row of a profile token, if it and the key stand that signed what was shown: the token itself, or one that was minted by it. */
const standingToken = (db: Kysely<Database>, values: Values<'profileId' | 'id' | 'keyId' | 'now'>) =>
  db
    .selectFrom('profileTokens')
    .select(['hash', 'permissions', 'lastUsedAt', 'expiresAt'])
    .where('profileId', '=', values.profileId)
    .where('id', '=', values.id)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', values.now)
    .where((row) => row.exists(keyStands(db, values.keyId)))

export const selectProfileToken = only(standingToken)

/** The profile token behind what a host minted by it, if the page that this is for is still one of the profile's. */
export const selectHostToken = only((db, values: Values<'profileId' | 'id' | 'azp' | 'keyId' | 'now'>) =>
  standingToken(db, values).where((row) => row.exists(pageStands(db, values.profileId, values.azp))),
)

/** The active user behind a public token of this profile. */
export const selectAnonymousUser = only((db, values: Values<'profileId' | 'token'>) =>
  db
    .selectFrom('anonymousUsers')
    .innerJoin('users', (join) =>
      join.onRef('users.profileId', '=', 'anonymousUsers.profileId').onRef('users.id', '=', 'anonymousUsers.userId'),
    )
    .select('users.id')
    .where('anonymousUsers.profileId', '=', values.profileId)
    .where('anonymousUsers.token', '=', values.token)
    .where('users.status', '=', 'active'),
)
