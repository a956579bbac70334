import type { EditUser, Tag, User, UserCounts, UserStatus } from '@foyer/shared'
import { sql } from 'kysely'
import type { Context, Writing } from '../../core/context.js'
import { fold } from '../../core/fold.js'
import { compileOnce } from '../../db/compile-once.js'
import type { UsersTable } from '../../db/database.js'
import { jsonObject, type Member } from '../../db/json.js'
import { remember } from '../../db/search.js'

/** Where each member of a user comes from, in the order of the schema. */
const members: Readonly<Record<keyof User, Member>> = {
  id: 'users.id',
  type: 'users.type',
  email: 'users.email',
  name: 'users.name',
  status: 'users.status',
  bannedUntil: 'users.bannedUntil',
  emailVerifiedAt: 'users.emailVerifiedAt',
  externalId: 'users.externalId',
  fields: { json: 'users.fields' },
  tags: { json: 'users.tags' },
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
    .select(['id', 'email', 'name', 'status', 'passwordHash', 'emailVerifiedAt', 'invitedAt'])
    .where('profileId', '=', profileId)
    .where('emailKey', '=', emailKey(email))
    .executeTakeFirst()
}

type NewUser = Omit<
  UsersTable,
  'profileId' | 'nameKey' | 'emailKey' | 'lastAccessKey' | 'lastAccessAt' | 'lastSignInAt' | 'inboxSeq' | 'version' | 'fields' | 'tags'
> & {
  fields: Record<string, string>
  tags: Tag[]
}

/** Answers whether the user was added: not when the profile already has that address. */
export async function insertUser(ctx: Writing, { tags, fields, ...user }: NewUser): Promise<boolean> {
  const { db, profileId } = ctx
  const keys = { nameKey: fold(user.name), emailKey: emailKey(user.email), lastAccessKey: '' }
  const inserted = await db
    .insertInto('users')
    .values({
      ...user,
      ...keys,
      profileId,
      fields: JSON.stringify(fields),
      tags: tagsText(tags),
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

/** Answers nothing unless the user is still at `version`. */
export async function updateUser(ctx: Writing, id: string, { tags, fields, ...change }: EditUser, version: number): Promise<boolean> {
  const { db, profileId } = ctx
  const nameKey = change.name === undefined ? undefined : fold(change.name)
  const updated = await db
    .updateTable('users')
    .set({
      ...change,
      ...(nameKey !== undefined && { nameKey }),
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
  else if (nameKey !== undefined) await renameTags(ctx, id, nameKey)
  await rememberUser(ctx, id)
  return true
}

/** The tags as a user's row repeats them: JSON, each once, by the bytes of key and value. */
export function tagsText(tags: Tag[]): string {
  const texts = new Set(tags.toSorted(byBytes).map(({ key, value }) => JSON.stringify({ key, value })))
  return `[${[...texts].join()}]`
}

const byBytes = (a: Tag, b: Tag) =>
  Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) || Buffer.compare(Buffer.from(a.value), Buffer.from(b.value))

/** The tags repeat the name, for their order is the list's. */
async function renameTags({ db, profileId }: Writing, userId: string, nameKey: string): Promise<void> {
  await db.updateTable('userTags').set({ nameKey }).where('profileId', '=', profileId).where('userId', '=', userId).execute()
}

type Transition = { from: UserStatus; to: UserStatus } & Partial<
  Pick<UsersTable, 'bannedUntil' | 'invitedAt' | 'passwordHash' | 'emailVerifiedAt' | 'name'>
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
    await renameTags(ctx, id, fold(also.name))
    await rememberUser(ctx, id)
  }
  return true
}

/** Makes a user active whose ban has run out by now; answers whether it had. A ban that was renewed meanwhile stands. */
export async function endBan(ctx: Writing, id: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('users')
    .set((eb) => ({ status: 'active', bannedUntil: null, version: eb('version', '+', 1) }))
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
  const { numDeletedRows } = await ctx.db
    .deleteFrom('users')
    .where('profileId', '=', ctx.profileId)
    .where('id', '=', id)
    .where('status', '=', status)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  await count(ctx, status, -1)
  return true
}

export function selectLastSignIn({ db, profileId }: Context, id: string) {
  return db.selectFrom('users').select('lastSignInAt').where('profileId', '=', profileId).where('id', '=', id).executeTakeFirst()
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

async function replaceTags({ db, profileId }: Writing, userId: string, nameKey: string, tags: Tag[]): Promise<void> {
  await db.deleteFrom('userTags').where('profileId', '=', profileId).where('userId', '=', userId).execute()
  if (tags.length === 0) return
  const rows = tags.map(({ key, value }) => ({ profileId, userId, key, value, nameKey }))
  await db
    .insertInto('userTags')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Makes the user found by name, address, external id, tags and fields. */
async function rememberUser(ctx: Writing, id: string): Promise<void> {
  await remember(ctx, id, textsOf((await selectUser(ctx, id))!))
}

/** The words by which a user is found. */
export function textsOf({ tags, fields, ...user }: Pick<User, 'name' | 'email' | 'externalId' | 'tags' | 'fields'>): string[] {
  const words = tags.flatMap(({ key, value }) => [key, value])
  return [user.name, user.email, user.externalId, ...words, ...Object.values(fields)]
}
