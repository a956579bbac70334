import { z } from 'zod'
import {
  ANONYMOUS,
  type CreateUser,
  type EditMe,
  type Topic,
  type User,
  type UserCounts,
  type UserPage,
  type UserQuery,
} from '@foyer/shared'
import { queueAnalytics } from '../../core/analytics.js'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize, authorizeUser } from '../../core/authorize.js'
import { publish, transaction, type Context, type Writing } from '../../core/context.js'
import type { Encoded } from '../../core/encoded.js'
import { conflict, invalid } from '../../core/errors.js'
import { idAt, newId } from '../../core/id.js'
import { fold } from '../../core/fold.js'
import { countNewcomers } from '../../core/engagement.js'
import { consume } from '../../core/limits.js'
import { encodePage, page } from '../../core/page.js'
import { hashPassword, refuseAddressIn } from '../../core/passwords.js'
import { USERS } from '../../realtime/bus.js'
import { watch } from '../../core/watch.js'
import type { Values } from './field-values.js'
import { existing } from './refusals.js'
import { enter, save } from './user-entry.service.js'
import { refuseUnknown } from './user-schema.service.js'
import { countUsers, selectUsers } from './user-list.queries.js'
import { mailInvitation } from './invitation.service.js'
import { insertUser, selectByEmail, selectCounts, selectUser } from './users.queries.js'

/** A page of users, encoded. */
export async function listUsers(ctx: Context, query: UserQuery): Promise<Encoded<UserPage>> {
  authorize(ctx, 'users:read')

  const { total, cursor, from, limit, order, ...asked } = query
  const { sort, ...filter } = asked
  await refuseUnknown(ctx, filter)
  const list = { ...asked, order, cursor, from, limit }
  const found = await page(
    ctx,
    list,
    (position, count) => selectUsers(ctx, { ...filter, sort, order }, position, count),
    (from) => seekKey(query.sort, from),
  )
  return encodePage(found, total ? { total: await countUsers(ctx, filter) } : {})
}

const SeekDate = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

/** The value of the sort column that `from` means. Throws 400 where it should be a date and is none. */
function seekKey(sort: UserQuery['sort'], from: string): string {
  if (sort !== 'created' && sort !== 'lastSignIn' && sort !== 'lastAccess') return fold(from)
  const at = SeekDate.safeParse(from).success ? new Date(from) : undefined
  if (at === undefined || at.getTime() < 0) throw invalid({ from: 'Enter a date like 2026-11-22.' })
  return sort === 'created' ? idAt(at) : at.toISOString()
}

export async function countByStatus(ctx: Context): Promise<UserCounts> {
  authorize(ctx, 'users:read')

  return selectCounts(ctx)
}

export async function readUser(ctx: Context, id: string): Promise<User> {
  authorize(ctx, 'users:read')

  return existing(await selectUser(ctx, id))
}

/** Adds a person to the profile: `invited` and mailed, or `active` with the password they are given. */
export async function createUser(ctx: Context, { password, ...input }: CreateUser): Promise<User> {
  authorize(ctx, 'users:create')

  if (password !== undefined) refuseAddressIn(password, input.email)
  const passwordHash = password === undefined ? null : await hashPassword(password)
  return transaction(ctx, async (ctx) => {
    const user = await addUser(ctx, {
      ...input,
      ...(await enter(ctx, input)),
      passwordHash,
      status: passwordHash === null ? 'invited' : 'active',
      emailVerifiedAt: null,
    })
    if (user.status === 'invited') await mailInvitation(ctx, user)
    return user
  })
}

type Registration = Pick<CreateUser, 'email' | 'name'> & { passwordHash: string | null }

/** Adds somebody who proved their address themselves, or on whose word an operator relies. */
export async function registerUser(ctx: Writing, person: Registration): Promise<User> {
  allowAnyone(ctx)

  const emailVerifiedAt = ctx.now().toISOString()
  return addUser(ctx, { ...PLAIN, ...person, status: 'active', emailVerifiedAt })
}

/** Adds the profile's anonymous user, whom no address leads to. */
export async function registerAnonymous(ctx: Writing): Promise<User> {
  allowAnyone(ctx)

  const nobody = { ...PLAIN, type: ANONYMOUS, email: '', name: 'Anonymous', passwordHash: null, emailVerifiedAt: null }
  return addUser(ctx, { ...nobody, status: 'active' })
}

/** What is known of somebody who only gave a name and an address. */
const PLAIN = { type: 'standard', externalId: '', phone: '', company: '', timezone: '', language: '', fields: {}, tags: [] }

type Addition = Omit<CreateUser, 'password' | 'fields'> &
  Registration & { fields: Values; status: User['status']; emailVerifiedAt: string | null }

async function addUser(ctx: Writing, person: Addition): Promise<User> {
  const at = ctx.now()
  const id = newId(at)
  const createdAt = at.toISOString()
  const invitedAt = person.status === 'invited' ? createdAt : null
  await consume(ctx, 'users')
  if (!(await insertUser(ctx, { ...person, id, createdAt, invitedAt, bannedUntil: null }))) {
    if (person.type === ANONYMOUS) throw conflict('anonymous_user_exists', 'This profile already has an anonymous user.')
    throw conflict('email_taken', 'This profile already has a user with that email.')
  }
  if (person.type !== ANONYMOUS) {
    await countNewcomers(ctx, [{ type: person.type, tags: person.tags, createdAt }])
    await queueAnalytics(ctx, id, [{ type: 'sign_up', name: '', origin: ctx.origin, at: createdAt }])
  }
  await audit(ctx, 'user.created', id)
  publish(ctx, USERS)
  return existing(await selectUser(ctx, id))
}

/** Changes what somebody may change of themselves, as they saw it at `version`, or throws `version_conflict`. */
export async function editMe(ctx: Context, change: EditMe, version: number): Promise<User> {
  authorizeUser(ctx)

  const { id } = ctx.actor
  return transaction(ctx, (ctx) => save(ctx, id, change, version))
}

/** Whoever has this address, as sign-in and sign-up must know them. */
export async function findByEmail(ctx: Context, email: string) {
  allowAnyone(ctx)

  return selectByEmail(ctx, email)
}

/** Yields those of `topics` in which something of the profile changed, whenever it did. */
export function watchTopics(ctx: Context, topics: readonly Topic[], signal: AbortSignal): AsyncGenerator<string[]> {
  authorize(ctx, 'users:read')

  return watch(ctx, topics, signal)
}
