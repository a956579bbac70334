import type { RenameTag, Tag, User } from '@foyer/shared'
import { sql, type RawBuilder } from 'kysely'
import type { Context, Writing } from '../../core/context.js'
import { lockAll } from '../../db/lock.js'
import { rememberAll } from '../../db/search.js'
import { countTags, tagKey, tagsText } from './user-tags.queries.js'
import { textsOf, userJson } from './users.queries.js'

/** Both with a value, or both without one: then every tag of the one key becomes the same of the other. */
export type Renaming = Pick<RenameTag, 'from' | 'to'>

/** How many users carry the tag, or tags of the key; those who carry several count as often. */
export async function countCarried({ db, profileId }: Context, { key, value }: Renaming['from']): Promise<number> {
  const { sum } = await db
    .selectFrom('tags')
    .select((eb) => eb.fn.sum<string | number | null>('count').as('sum'))
    .where('profileId', '=', profileId)
    .where('key', '=', key)
    .$if(value !== undefined, (query) => query.where('value', '=', value!))
    .executeTakeFirstOrThrow()
  return Number(sum ?? 0)
}

/** One user's one tag. */
export type Carried = Tag & { userId: string }

/** At most `count` of those who carry the tag, in one order, those behind `last` only. */
export function selectCarried(
  { db, profileId }: Context,
  { key, value }: Renaming['from'],
  last: Carried | undefined,
  count: number,
): Promise<Carried[]> {
  return db
    .selectFrom('userTags')
    .select(['userId', 'key', 'value'])
    .where('profileId', '=', profileId)
    .where('key', '=', key)
    .$if(value !== undefined, (query) => query.where('value', '=', value!))
    .$if(last !== undefined, (query) => query.where(sql<boolean>`(value, user_id) > (${last!.value}, ${last!.userId})`))
    .orderBy('value')
    .orderBy('userId')
    .limit(count)
    .execute()
}

/** The tags of this user that are to be renamed. */
export function selectCarriedBy({ db, profileId }: Context, { key, value }: Renaming['from'], userId: string): Promise<Carried[]> {
  return db
    .selectFrom('userTags')
    .select(['userId', 'key', 'value'])
    .where('profileId', '=', profileId)
    .where('userId', '=', userId)
    .where('key', '=', key)
    .$if(value !== undefined, (query) => query.where('value', '=', value!))
    .execute()
}

/** Gives those of these who still carry the tag the new one in its place, and answers them. Whoever has both keeps one. */
export async function replaceCarried(ctx: Writing, renaming: Renaming, carried: readonly Carried[]): Promise<Carried[]> {
  const users = new Set(await lockAll(ctx, 'users', [...new Set(carried.map(({ userId }) => userId))]))
  const gone = await deleteTags(
    ctx,
    carried.filter(({ userId }) => users.has(userId)),
  )
  if (gone.length === 0) return []
  const added = await ctx.db
    .insertInto('userTags')
    .values(gone.map((row) => ({ ...row, ...renamed(renaming, row) })))
    .onConflict((on) => on.doNothing())
    .returning(['key', 'value'])
    .execute()
  await countTags(ctx, [
    ...added.map((tag) => ({ tag, change: 1 })),
    ...gone.map(({ key, value }) => ({ tag: { key, value }, change: -1 })),
  ])
  await rewriteUsers(ctx, renaming, gone)
  return gone
}

async function deleteTags({ db, profileId }: Writing, carried: readonly Carried[]) {
  if (carried.length === 0) return []
  const rows = sql.join(carried.map(({ userId, key, value }): RawBuilder<unknown> => sql`(${userId}, ${key}, ${value})`))
  return db
    .deleteFrom('userTags')
    .where('profileId', '=', profileId)
    .where(sql<boolean>`(user_id, key, value) in (values ${rows})`)
    .returning(['profileId', 'userId', 'key', 'value', 'nameKey'])
    .execute()
}

const renamed = ({ to }: Renaming, { value }: Tag): Tag => ({ key: to.key, value: to.value ?? value })

/** Writes the new tags into the users' own rows, and into what they are found by. */
async function rewriteUsers(ctx: Writing, renaming: Renaming, gone: readonly Carried[]): Promise<void> {
  const { db, profileId } = ctx
  const changed = new Map<string, Tag[]>()
  for (const { userId, ...tag } of gone) changed.set(userId, [...(changed.get(userId) ?? []), tag])
  const rows = await db
    .selectFrom('users')
    .select(userJson(db).as('json'))
    .where('profileId', '=', profileId)
    .where('id', 'in', [...changed.keys()])
    .execute()
  const users = rows.map(({ json }) => {
    const user = JSON.parse(json) as User
    const isGone = (tag: Tag) => changed.get(user.id)!.some(({ key, value }) => key === tag.key && value === tag.value)
    return { ...user, tags: user.tags.map((tag) => (isGone(tag) ? renamed(renaming, tag) : tag)) }
  })
  for (const { id, tags } of users) {
    await db
      .updateTable('users')
      .set((eb) => ({ tags: tagsText(tags), version: eb('version', '+', 1) }))
      .where('profileId', '=', profileId)
      .where('id', '=', id)
      .execute()
  }
  await rememberAll(
    ctx,
    users.map((user) => ({ userId: user.id, texts: textsOf(user) })),
  )
}

/** Gives the new tag the colour of the old one, if it has none; the old one then goes with its last user. */
export async function passColour({ db, profileId }: Writing, renaming: Renaming): Promise<void> {
  const { key, value } = renaming.from
  const coloured = await db
    .selectFrom('tags')
    .select(['key', 'value', 'colour'])
    .where('profileId', '=', profileId)
    .where('key', '=', key)
    .$if(value !== undefined, (query) => query.where('value', '=', value!))
    .where('colour', '!=', '')
    .orderBy('value')
    .execute()
  for (const { colour, ...old } of coloured) {
    const tag = renamed(renaming, old)
    await db
      .insertInto('tags')
      .values({ profileId, ...tag, nameKey: tagKey(tag), colour, count: 0 })
      .onConflict((on) => on.columns(['profileId', 'key', 'value']).doUpdateSet({ colour }).where('tags.colour', '=', ''))
      .execute()
    await db
      .updateTable('tags')
      .set({ colour: '' })
      .where('profileId', '=', profileId)
      .where('key', '=', old.key)
      .where('value', '=', old.value)
      .execute()
  }
}
