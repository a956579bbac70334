import type { EditUser, FieldValue, Tag, User, UserCounts, UserStatus } from '@foyer/shared'
import { sql } from 'kysely'
import type { Context, Writing } from '../../core/context.js'
import { fold } from '../../core/fold.js'
import { compileOnce } from '../../db/compile-once.js'
import type { UsersTable } from '../../db/database.js'
import { jsonObject, type Member } from '../../db/json.js'
import { remember } from '../../db/search.js'
import { countTags, renameTagged, replaceTags, tagsText } from './user-tags.queries.js'

/** Where each member of a user comes from, in the order of the schema. */
const members: Readonly<Record<keyof User, Member>> = {
  id: 'users.id',
  type: 'users.type',
  email: 'users.email',
  name: 'users.name',
  avatar: 'users.avatar',
  status: 'users.status',
  statusReason: 'users.statusReason',
  bannedUntil: 'users.bannedUntil',
  emailVerifiedAt: 'users.emailVerifiedAt',
  externalId: 'users.externalId',
  phone: 'users.phone',
  company: 'users.company',
  timezone: 'users.timezone',
  language: 'users.language',
  fields: { json: 'users.fields' },
  tags: { json: 'users.tags' },
  lastSignInAt: 'users.lastSignInAt',
  lastAccessAt: 'users.lastAccessAt',
  createdAt: 'users.createdAt',
  version: 'users.version',
}

/** A user as JSON text, byte for byte as the schema `User` would write it. */
export const userJson = (db: Context['db']) => jsonObject(db, members)

const byId = compileOnce((db, _: null, { profileId, id }: { profileId: string; id: string }) =>
  db.selectFrom('users').select(userJson(db).as('json')).where('profileId', '=', profileId).where('id', '=', id),
)

export async function selectUser({ db, profileId }: Context, id: string): Promise<User | undefined> {
  const [row] = await byId(db, null, { profileId, id })
  return row && (JSON.parse(row.json) as User)
}

/** What sign-in and sign-up must know of whoever has this address. */
export function selectByEmail({ db, profileId }: Context, email: string) {
  return db
    .selectFrom('users')
    .select(['id', 'email', 'name', 'status', 'passwordHash', 'passwordVersion', 'passwordExpiresAt', 'emailVerifiedAt', 'invitedAt'])
    .where('profileId', '=', profileId)
    .where('emailKey', '=', emailKey(email))
    .executeTakeFirst()
}

type NewUser = Omit<
  UsersTable,
  | 'profileId'
  | 'nameKey'
  | 'emailKey'
  | 'typeKey'
  | 'statusReason'
  | 'lastAccessKey'
  | 'lastAccessAt'
  | 'lastSignInKey'
  | 'lastSignInAt'
  | 'inboxSeq'
  | 'avatar'
  | 'passwordVersion'
  | 'passwordExpiresAt'
  | 'version'
  | 'fields'
  | 'tags'
> & {
  fields: Record<string, FieldValue>
  tags: Tag[]
}

/** Answers whether the user was added: not when the profile already has that address. */
export async function insertUser(ctx: Writing, { tags, fields, ...user }: NewUser): Promise<boolean> {
  const { db, profileId } = ctx
  const keys = { nameKey: fold(user.name), emailKey: emailKey(user.email), typeKey: fold(user.type), lastAccessKey: '', lastSignInKey: '' }
  const inserted = await db
    .insertInto('users')
    .values({
      ...user,
      ...keys,
      profileId,
      statusReason: '',
      fields: JSON.stringify(fields),
      tags: tagsText(tags),
      avatar: null,
      lastAccessAt: null,
      lastSignInAt: null,
      inboxSeq: 0,
      version: 1,
    })
    .onConflict((on) => on.columns(['profileId', 'emailKey']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false

  await replaceTags(ctx, user.id, keys.nameKey, tags)
  await rememberUser(ctx, user.id)
  await count(ctx, user.status, 1)
  return true
}

type Change = Omit<EditUser, 'fields'> & { fields?: Record<string, FieldValue>; emailVerifiedAt?: null }

/** Answers whether the user was still at `version`. Throws the database's own error where another user has the address. */
export async function updateUser(ctx: Writing, id: string, { tags, fields, ...change }: Change, version: number): Promise<boolean> {
  const { db, profileId } = ctx
  const updated = await db
    .updateTable('users')
    .set({
      ...change,
      ...keysOf(change),
      ...(fields && { fields: JSON.stringify(fields) }),
      ...(tags && { tags: tagsText(tags) }),
      version: version + 1,
    })
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('nameKey')
    .executeTakeFirst()
  if (!updated) return false

  if (tags) await replaceTags(ctx, id, updated.nameKey, tags)
  else if (change.name !== undefined) await renameTagged(ctx, id, updated.nameKey)
  await rememberUser(ctx, id)
  return true
}

/** What lists are sorted by, of what changes. */
const keysOf = ({ name, email, type }: Change) => ({
  ...(name !== undefined && { nameKey: fold(name) }),
  ...(email !== undefined && { emailKey: emailKey(email) }),
  ...(type !== undefined && { typeKey: fold(type) }),
})

type Transition = { from: UserStatus; to: UserStatus } & Partial<
  Pick<UsersTable, 'bannedUntil' | 'statusReason' | 'invitedAt' | 'passwordHash' | 'emailVerifiedAt' | 'name'>
>

/** Moves the user from one status to another. Answers whether they were still in `from`. */
export async function updateStatus(ctx: Writing, id: string, { from, to, ...also }: Transition): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('users')
    .set((eb) => ({ ...also, ...(also.name !== undefined && { nameKey: fold(also.name) }), status: to, version: eb('version', '+', 1) }))
    .where('profileId', '=', ctx.profileId)
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (from !== to) await recount(ctx, from, to)
  if (also.name !== undefined) {
    await renameTagged(ctx, id, fold(also.name))
    await rememberUser(ctx, id)
  }
  return true
}

/** Makes a user active whose ban has run out by now; answers whether it had. A ban that was renewed meanwhile stands. */
export async function endBan(ctx: Writing, id: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('users')
    .set((eb) => ({ status: 'active', bannedUntil: null, statusReason: '', version: eb('version', '+', 1) }))
    .where('profileId', '=', ctx.profileId)
    .where('id', '=', id)
    .where('status', '=', 'banned')
    .where('bannedUntil', '<=', ctx.now().toISOString())
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await recount(ctx, 'banned', 'active')
  return true
}

/** Deletes the user and everything of theirs, if they are in `status`. */
export async function deleteUser(ctx: Writing, id: string, status: UserStatus): Promise<boolean> {
  const deleted = await ctx.db
    .deleteFrom('users')
    .where('profileId', '=', ctx.profileId)
    .where('id', '=', id)
    .where('status', '=', status)
    .returning('tags')
    .executeTakeFirst()
  if (!deleted) return false
  await count(ctx, status, -1)
  await countTags(
    ctx,
    (JSON.parse(deleted.tags) as Tag[]).map((tag) => ({ tag, change: -1 })),
  )
  return true
}

/** Under which names these users are sorted. */
export async function selectNameKeys({ db, profileId }: Context, ids: readonly string[]): Promise<{ userId: string; nameKey: string }[]> {
  if (ids.length === 0) return []
  return db.selectFrom('users').select(['id as userId', 'nameKey']).where('profileId', '=', profileId).where('id', 'in', ids).execute()
}

export function selectLastSignIn({ db, profileId }: Context, id: string) {
  return db.selectFrom('users').select('lastSignInAt').where('profileId', '=', profileId).where('id', '=', id).executeTakeFirst()
}

/** What a step of the status table changes. */
export function selectStanding({ db, profileId }: Context, id: string) {
  return db
    .selectFrom('users')
    .select(['status', 'statusReason', 'bannedUntil', 'invitedAt'])
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function selectCounts({ db, profileId }: Context): Promise<UserCounts> {
  const rows = await db.selectFrom('userCounts').select(['status', 'count']).where('profileId', '=', profileId).execute()
  return { pending: 0, invited: 0, active: 0, inactive: 0, banned: 0, ...Object.fromEntries(rows.map((row) => [row.status, row.count])) }
}

/** Bans that have run out, in any profile. */
export function selectEndedBans({ db, now }: Pick<Context, 'db' | 'now'>) {
  return db.selectFrom('users').select(['profileId', 'id']).where('bannedUntil', '<=', now().toISOString()).limit(100).execute()
}

/** Under which an address is unique in its profile. */
export const emailKey = (email: string) => email.normalize('NFKC').toLowerCase()

/** One fewer in `from`, one more in `to`; always in one order, so that two users passing each other never wait for one another. */
async function recount(ctx: Writing, from: UserStatus, to: UserStatus): Promise<void> {
  for (const status of [from, to].sort()) await count(ctx, status, status === from ? -1 : 1)
}

/** Counts `change` users more in `status`. Who counts in several does so by name of the status. */
export async function count({ db, profileId }: Writing, status: UserStatus, change: number): Promise<void> {
  await db
    .insertInto('userCounts')
    .values({ profileId, status, count: change })
    .onConflict((on) => on.columns(['profileId', 'status']).doUpdateSet({ count: sql`user_counts.count + ${change}` }))
    .execute()
}

/** Makes the user found by name, address, external id, tags and fields. */
async function rememberUser(ctx: Writing, id: string): Promise<void> {
  await remember(ctx, id, textsOf((await selectUser(ctx, id))!))
}

type Searched = Pick<User, 'name' | 'email' | 'externalId' | 'phone' | 'company' | 'tags' | 'fields'>

/** The words by which a user is found. */
export function textsOf({ tags, fields, ...user }: Searched): string[] {
  const words = tags.flatMap(({ key, value }) => [key, value])
  const values = Object.values(fields).filter((value) => typeof value !== 'boolean')
  return [user.name, user.email, user.externalId, user.phone, user.company, ...words, ...values.flat().map(String)]
}
