import { INTERVALS, type Interval, type Metric, type Tag } from '@foyer/shared'
import { sql } from 'kysely'
import type { UsersTable } from '../db/database.js'
import { lock } from '../db/lock.js'
import type { Writing } from './context.js'
import { periodOf } from './periods.js'

/** A tag that fewer users carry is not counted apart: it says who somebody is, and not what they are. */
const FEWEST = 5

/** Groups of one user that are counted apart. */
const MOST_GROUPS = 100

/** Rows in one statement. */
const CHUNK = 1000

interface Counted {
  metric: Metric
  span: Interval
  /** `''` for everybody. */
  split: '' | 'type' | 'tag' | 'group'
  period: string
  value: string
}

type Part = Pick<Counted, 'split' | 'value'>

/** What counting must know of a user who is new. */
interface Newcomer {
  type: string
  tags: readonly Tag[]
  createdAt: string
  lastAccessAt?: string | null
}

/** Notes that the user is here now, and counts them in each period in which they were not yet. The row is held, so that of two calls at once one counts. */
export async function noteAccess(
  ctx: Writing,
  userId: string,
  also: Partial<Pick<UsersTable, 'lastSignInAt' | 'lastSignInKey'>> = {},
): Promise<void> {
  const { db, profileId } = ctx
  const at = ctx.now()
  const now = at.toISOString()
  await lock(ctx, 'users', userId)
  const row = db.selectFrom('users').select(['lastAccessAt', 'type', 'tags']).where('profileId', '=', profileId).where('id', '=', userId)
  const user = await row.executeTakeFirst()
  if (!user) return
  await db
    .updateTable('users')
    .set({ ...also, lastAccessAt: now, lastAccessKey: now })
    .where('profileId', '=', profileId)
    .where('id', '=', userId)
    .execute()

  const spans = INTERVALS.filter((span) => user.lastAccessAt === null || user.lastAccessAt < periodOf(span, at))
  if (spans.length === 0) return
  const tags = await known(ctx, JSON.parse(user.tags) as Tag[])
  const parts = [...partsOf(user.type, tags), ...(await groupsOf(ctx, userId))]
  await count(
    ctx,
    spans.flatMap((span) => parts.map((part) => ({ metric: 'active', span, period: periodOf(span, at), ...part }))),
  )
}

/** Counts users who were just added, with the past they bring along. */
export async function countNewcomers(ctx: Writing, users: readonly Newcomer[]): Promise<void> {
  const tags = new Set((await known(ctx, distinct(users.flatMap(({ tags }) => tags)))).map(nameOf))
  await count(
    ctx,
    users.flatMap((user) => {
      const parts = partsOf(
        user.type,
        user.tags.filter((tag) => tags.has(nameOf(tag))),
      )
      const was = user.lastAccessAt == null ? [] : INTERVALS.map((span) => ({ metric: 'active', span, at: user.lastAccessAt! }) as const)
      return [{ metric: 'signUps', span: 'day', at: user.createdAt } as const, ...was].flatMap(({ at, ...one }) =>
        parts.map((part) => ({ ...one, period: periodOf(one.span, new Date(at)), ...part })),
      )
    }),
  )
}

const partsOf = (type: string, tags: readonly Tag[]): Part[] => [
  { split: '', value: '' },
  { split: 'type', value: type },
  ...tags.map((tag) => ({ split: 'tag', value: nameOf(tag) }) as const),
]

const nameOf = ({ key, value }: Tag) => `${key}:${value}`

const distinct = (tags: readonly Tag[]): Tag[] => [...new Map(tags.map((tag) => [nameOf(tag), tag])).values()]

/** Those of the tags that enough users carry. */
async function known({ db, profileId }: Writing, tags: readonly Tag[]): Promise<Tag[]> {
  const found: Tag[] = []
  for (let from = 0; from < tags.length; from += CHUNK) {
    const named = tags.slice(from, from + CHUNK).map(({ key, value }) => sql`(${key}, ${value})`)
    const rows = db
      .selectFrom('tags')
      .select(['key', 'value'])
      .where('profileId', '=', profileId)
      .where('count', '>=', FEWEST)
      .where(sql<boolean>`(key, value) in (values ${sql.join(named)})`)
    found.push(...(await rows.execute()))
  }
  return found
}

async function groupsOf({ db, profileId }: Writing, userId: string): Promise<Part[]> {
  const rows = db.selectFrom('groupMembers').select('groupId').where('profileId', '=', profileId).where('userId', '=', userId)
  return (await rows.limit(MOST_GROUPS).execute()).map(({ groupId }) => ({ split: 'group', value: groupId }))
}

/** Adds one for each, always in one order, so that two transactions never wait for one another. */
async function count({ db, profileId }: Writing, counted: readonly Counted[]): Promise<void> {
  const sums = new Map<string, number>()
  for (const { metric, span, split, period, value } of counted) {
    const key = JSON.stringify([metric, span, split, period, value])
    sums.set(key, (sums.get(key) ?? 0) + 1)
  }
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => ({ profileId, ...fromKey(key), count }))
  for (let from = 0; from < rows.length; from += CHUNK) {
    await db
      .insertInto('engagementCounts')
      .values(rows.slice(from, from + CHUNK))
      .onConflict((on) =>
        on
          .columns(['profileId', 'metric', 'span', 'split', 'period', 'value'])
          .doUpdateSet({ count: sql`engagement_counts.count + excluded.count` }),
      )
      .execute()
  }
}

function fromKey(key: string): Counted {
  const [metric, span, split, period, value] = JSON.parse(key) as [Metric, Interval, Counted['split'], string, string]
  return { metric, span, split, period, value }
}
