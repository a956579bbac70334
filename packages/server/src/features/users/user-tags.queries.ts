import type { Tag } from '@foyer/shared'
import { sql } from 'kysely'
import type { Writing } from '../../core/context.js'
import { fold } from '../../core/fold.js'

/** The tags as a user's row repeats them: JSON, each once, by the bytes of key and value. */
export const tagsText = (tags: Tag[]): string => `[${distinct(tags).map(textOf).join()}]`

/** Gives the user these tags in place of those they had. `nameKey` is the user's, for the order of a tag is the list's. */
export async function replaceTags({ db, profileId }: Writing, userId: string, nameKey: string, tags: Tag[]): Promise<void> {
  const gone = await db
    .deleteFrom('userTags')
    .where('profileId', '=', profileId)
    .where('userId', '=', userId)
    .returning(['key', 'value'])
    .execute()
  const now = distinct(tags)
  const rows = now.map(({ key, value }) => ({ profileId, userId, key, value, nameKey }))
  if (rows.length > 0) await db.insertInto('userTags').values(rows).execute()
  await countTags({ db, profileId }, [...now.map((tag) => ({ tag, change: 1 })), ...gone.map((tag) => ({ tag, change: -1 }))])
}

/** Keeps the user in their place among those of each tag, after their name changed. */
export async function renameTagged({ db, profileId }: Writing, userId: string, nameKey: string): Promise<void> {
  await db.updateTable('userTags').set({ nameKey }).where('profileId', '=', profileId).where('userId', '=', userId).execute()
}

/** Adds each change to the count of its tag, always in one order, so that two transactions never wait for one another. A tag that nobody carries stays only for its colour. */
export async function countTags(
  { db, profileId }: Pick<Writing, 'db' | 'profileId'>,
  changes: readonly { tag: Tag; change: number }[],
): Promise<void> {
  const sums = new Map<string, { tag: Tag; change: number }>()
  for (const { tag, change } of changes) {
    const before = sums.get(textOf(tag))
    sums.set(textOf(tag), { tag, change: (before?.change ?? 0) + change })
  }
  const counted = [...sums.values()].filter(({ change }) => change !== 0).toSorted((a, b) => byBytes(a.tag, b.tag))
  if (counted.length === 0) return
  await db
    .insertInto('tags')
    .values(counted.map(({ tag: { key, value }, change }) => ({ profileId, key, value, nameKey: tagKey({ key, value }), count: change })))
    .onConflict((on) => on.columns(['profileId', 'key', 'value']).doUpdateSet({ count: sql`tags.count + excluded.count` }))
    .execute()
  const left = counted.filter(({ change }) => change < 0)
  if (left.length === 0) return
  await db
    .deleteFrom('tags')
    .where('profileId', '=', profileId)
    .where('count', '=', 0)
    .where('colour', '=', '')
    .where(sql<boolean>`(key, value) in (values ${sql.join(left.map(({ tag }) => sql`(${tag.key}, ${tag.value})`))})`)
    .execute()
}

/** Under which a tag is listed and found. */
export const tagKey = ({ key, value }: Tag): string => fold(`${key}:${value}`)

const textOf = ({ key, value }: Tag) => JSON.stringify({ key, value })

const distinct = (tags: Tag[]): Tag[] => [...new Map(tags.toSorted(byBytes).map((tag) => [textOf(tag), tag])).values()]

const byBytes = (a: Tag, b: Tag) =>
  Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) || Buffer.compare(Buffer.from(a.value), Buffer.from(b.value))
