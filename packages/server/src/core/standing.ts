import { OPERATORS } from '@foyer/shared'
import type { Kysely } from 'kysely'
import type { Database } from '../db/database.js'
import { prepare } from '../db/prepare.js'
import { liveSession } from './sessions.js'

type Values<Name extends string> = (name: Name) => string

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

type SessionValues = Values<'profileId' | 'sid' | 'sub' | 'azp' | 'url' | 'keyId' | 'now'>

/** The session of this profile behind a token, if it and its user stand, the token's key, and the page that it is for: one of the profile's, or our own. */
const standingSession = (db: Kysely<Database>, home: string, value: SessionValues) =>
  liveSession(db, home, value('sid'), value('now'))
    .where('sessions.userId', '=', value('sub'))
    .where((row) => row.exists(keyStands(db, value('keyId'))))
    .where((row) => row.or([row(row.val(value('azp')), '=', value('url')), row.exists(pageStands(db, value('profileId'), value('azp')))]))

/** The session behind a user's token. */
export const selectUserSession = prepare((db, value: SessionValues) => standingSession(db, value('profileId'), value).select('sessions.id'))

/** The role behind a member's token: the session of an account, and its membership. */
export const selectMemberRole = prepare((db, value: SessionValues) =>
  standingSession(db, OPERATORS, value)
    .innerJoin('memberships', 'memberships.accountId', 'sessions.userId')
    .where('memberships.profileId', '=', value('profileId'))
    .select('memberships.role'),
)

/** The row of a profile token, if it and the key stand that signed what was shown: the token itself, or one that was minted by it. */
const standingToken = (db: Kysely<Database>, value: Values<'profileId' | 'id' | 'keyId' | 'now'>) =>
  db
    .selectFrom('profileTokens')
    .select(['hash', 'permissions', 'lastUsedAt', 'expiresAt'])
    .where('profileId', '=', value('profileId'))
    .where('id', '=', value('id'))
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', value('now'))
    .where((row) => row.exists(keyStands(db, value('keyId'))))

export const selectProfileToken = prepare(standingToken)

/** The profile token behind what a host minted by it, if the page that this is for is still one of the profile's. */
export const selectHostToken = prepare((db, value: Values<'profileId' | 'id' | 'azp' | 'keyId' | 'now'>) =>
  standingToken(db, value).where((row) => row.exists(pageStands(db, value('profileId'), value('azp')))),
)
