import type { UserQuery } from '@foyer/shared'
import { sql } from 'kysely'
import type { Context } from '../../core/context.js'
import type { Position } from '../../core/cursor.js'
import { compileOnce } from '../../db/compile-once.js'
import { beyond, reading } from '../../db/keyset.js'
import { filtered, isTagged, readFilter, type FilterShape, type FilterValues, type UserFilter } from './user-filter.queries.js'
import { userJson } from './users.queries.js'

type Order = Pick<UserQuery, 'sort' | 'order'>

/** A user of the list as JSON, and what they are sorted by. */
export interface ListedUser {
  id: string
  key: string
  json: string
}

const sortKeys = { name: 'users.nameKey', email: 'users.emailKey', created: 'users.id', lastAccess: 'users.lastAccessKey' } as const

/** Counting stops here: beyond, only "more than a thousand" is told. */
const COUNT_CAP = 1001

interface PageShape extends FilterShape, Order {
  direction: Position['direction']
  from: 'end' | 'key' | 'row'
}

interface PageValues extends FilterValues {
  key: Position['key']
  id: Position['id']
  count: number
}

const pageOfUsers = compileOnce((db, shape: PageShape, values: PageValues) => {
  const { key, id } = columnsOf(shape)
  const position: Position = {
    direction: shape.direction,
    ...(shape.from !== 'end' && { key: values.key! }),
    ...(shape.from === 'row' && { id: values.id! }),
  }
  const way = reading(shape.order, position)

  return filtered(db, shape, values, isTagOrdered(shape))
    .select(['users.id', sql<string>`${sql.ref(sortKeys[shape.sort])}`.as('key'), userJson(db).as('json')])
    .where(beyond(key, id, shape.order, position))
    .orderBy(sql.ref(key), way)
    .orderBy(sql.ref(id), way)
    .limit(values.count)
})

/** `count` users from `position` on. */
export function selectUsers(
  ctx: Context,
  { sort, order, ...filter }: UserFilter & Order,
  { direction, key, id }: Position,
  count: number,
): Promise<ListedUser[]> {
  const { shape, values } = readFilter(ctx, filter)
  const from = key === undefined ? 'end' : id === undefined ? 'key' : 'row'
  return pageOfUsers(ctx.db, { ...shape, sort, order, direction, from }, { ...values, key, id, count })
}

const countOfUsers = compileOnce((db, shape: FilterShape, values: FilterValues) =>
  db
    .selectFrom(filtered(db, shape, values).select('users.id').limit(COUNT_CAP).as('found'))
    .select((eb) => eb.fn.countAll<string>().as('count')),
)

/** How many users the filter leaves, at most 1,001. */
export async function countUsers(ctx: Context, filter: UserFilter): Promise<number> {
  const { shape, values } = readFilter(ctx, filter)
  const [row] = await countOfUsers(ctx.db, shape, values)
  return Number(row!.count)
}

/** How many users carry the filter's tag, at most `cap` + 1. */
export async function countTagged(ctx: Context, filter: UserFilter, cap: number): Promise<number> {
  const { shape, values } = readFilter(ctx, filter)
  const tagged = ctx.db
    .selectFrom('userTags')
    .select('userId')
    .where('profileId', '=', ctx.profileId)
    .where(isTagged(shape, values))
    .limit(cap + 1)
  const { count } = await ctx.db
    .selectFrom(tagged.as('tagged'))
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whether the users of a tag must be sorted: not where its index has the list's order. */
export const needsSorting = ({ tag, sort }: Pick<UserQuery, 'tag' | 'sort'>): boolean =>
  tag !== undefined && !isTagOrdered({ tag: tag.includes(':') ? 'value' : 'key', sort })

const isTagOrdered = ({ tag, sort }: Pick<FilterShape, 'tag'> & Pick<Order, 'sort'>): boolean =>
  tag === 'value' && (sort === 'name' || sort === 'created')

function columnsOf(shape: PageShape): { key: string; id: string } {
  if (!isTagOrdered(shape)) return { key: sortKeys[shape.sort], id: 'users.id' }
  return { key: shape.sort === 'name' ? 'userTags.nameKey' : 'userTags.userId', id: 'userTags.userId' }
}
