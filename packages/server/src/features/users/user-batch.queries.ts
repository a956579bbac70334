import type { FieldValue, Tag } from '@foyer/shared'
import type { Writing } from '../../core/context.js'
import { fold } from '../../core/fold.js'
import type { UsersTable } from '../../db/database.js'
import { rememberAll } from '../../db/search.js'
import { countTags, tagsText } from './user-tags.queries.js'
import { count, emailKey, textsOf } from './users.queries.js'

/** A user with a past, as a file or another system tells it. */
export type KnownUser = Omit<
  UsersTable,
  | Optional
  | 'profileId'
  | 'nameKey'
  | 'emailKey'
  | 'typeKey'
  | 'statusReason'
  | 'lastAccessKey'
  | 'lastSignInKey'
  | 'avatar'
  | 'inboxSeq'
  | 'passwordVersion'
  | 'passwordExpiresAt'
  | 'version'
  | 'fields'
  | 'tags'
> &
  Partial<Pick<UsersTable, Optional>> & { fields: Record<string, FieldValue>; tags: Tag[] }

type Optional = 'phone' | 'company' | 'timezone' | 'language'

const UNKNOWN = { phone: '', company: '', timezone: '', language: '', statusReason: '', avatar: null }

/** Rows in one statement: SQLite takes 32,766 values. */
const CHUNK = 250

/** Adds the users whose address is new to the profile, and answers their ids. */
export async function insertUsers(ctx: Writing, users: readonly KnownUser[]): Promise<string[]> {
  const added: KnownUser[] = []
  for (let from = 0; from < users.length; from += CHUNK) added.push(...(await insertChunk(ctx, users.slice(from, from + CHUNK))))
  for (const status of [...new Set(added.map((user) => user.status))].sort()) {
    await count(ctx, status, added.filter((user) => user.status === status).length)
  }
  return added.map(({ id }) => id)
}

async function insertChunk(ctx: Writing, users: readonly KnownUser[]): Promise<KnownUser[]> {
  const inserted = await ctx.db
    .insertInto('users')
    .values(users.map((user) => rowOf(ctx.profileId, user)))
    .onConflict((on) => on.columns(['profileId', 'emailKey']).doNothing())
    .returning('id')
    .execute()
  const ids = new Set(inserted.map(({ id }) => id))
  const added = users.filter(({ id }) => ids.has(id))
  await insertTags(ctx, added)
  await rememberAll(
    ctx,
    added.map((user) => ({ userId: user.id, texts: textsOf({ ...UNKNOWN, ...user }) })),
  )
  return added
}

function rowOf(profileId: string, { tags, fields, ...user }: KnownUser) {
  const keys = {
    nameKey: fold(user.name),
    emailKey: emailKey(user.email),
    typeKey: fold(user.type),
    lastAccessKey: user.lastAccessAt ?? '',
    lastSignInKey: user.lastSignInAt ?? '',
  }
  return { ...UNKNOWN, ...user, ...keys, profileId, fields: JSON.stringify(fields), tags: tagsText(tags), inboxSeq: 0, version: 1 }
}

async function insertTags(ctx: Writing, users: readonly KnownUser[]): Promise<void> {
  const { db, profileId } = ctx
  const rows = users.flatMap(({ id, name, tags }) =>
    tags.map(({ key, value }) => ({ profileId, userId: id, key, value, nameKey: fold(name) })),
  )
  if (rows.length === 0) return
  const inserted = await db
    .insertInto('userTags')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .returning(['key', 'value'])
    .execute()
  await countTags(
    ctx,
    inserted.map((tag) => ({ tag, change: 1 })),
  )
}
