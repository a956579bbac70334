import type { UserQuery } from '@foyer/shared'
import { sql } from 'kysely'
import type { Context } from '../../core/context.js'
import type { Position } from '../../core/cursor.js'
import { compileOnce } from '../../db/compile-once.js'
import { beyond, reading } from '../../db/keyset.js'
import { countFound, knowsRareSide } from '../../db/search.js'
import {
  areFew,
  FEW,
  filtered,
  isTagged,
  readFilter,
  type FilterShape,
  type FilterValues,
  type Lead,
  type UserFilter,
} from './user-filter.queries.js'
import { selectCounts, userJson } from './users.queries.js'

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
  lead: Lead
}

interface PageValues extends FilterValues {
  key: Position['key']
  id: Position['id']
  count: number
}

const pageOfUsers = compileOnce((db, shape: PageShape, values: PageValues) => {
  const position: Position = {
    direction: shape.direction,
    ...(shape.from !== 'end' && { key: values.key! }),
    ...(shape.from === 'row' && { id: values.id! }),
  }
  const way = reading(shape.order, position)
  const { key, id } = shape.lead === 'tag' ? tagKeys(shape) : { key: sortKeys[shape.sort], id: 'users.id' }
  const rows = filtered(db, shape, values, shape.lead)
    .where(beyond(key, id, shape.order, position))
    .$if(shape.lead === 'found', (query) => query.where(areFew))
    .orderBy(sql.ref(key), way)
    .orderBy(sql.ref(id), way)
    .limit(values.count)

  // Candidates are sorted by their keys alone: only those of the page are written as JSON.
  const page = isInOrder(shape.lead)
    ? rows
    : (db
        .selectFrom(rows.select('users.id').as('page'))
        .crossJoin('users')
        .whereRef('users.id', '=', 'page.id')
        .where('users.profileId', '=', values.profileId)
        .orderBy(sql.ref(key), way)
        .orderBy('users.id', way) as unknown as typeof rows)
  return page.select(['users.id', sql<string>`${sql.ref(sortKeys[shape.sort])}`.as('key'), userJson(db).as('json')])
})

/** `count` users from `position` on. */
export async function selectUsers(
  ctx: Context,
  { sort, order, ...filter }: UserFilter & Order,
  { direction, key, id }: Position,
  count: number,
): Promise<ListedUser[]> {
  const { shape, values } = readFilter(ctx, filter)
  const from = key === undefined ? 'end' : id === undefined ? 'key' : 'row'
  const read = (lead: Lead) => pageOfUsers(ctx.db, { ...shape, sort, order, direction, from, lead }, { ...values, key, id, count })

  const lead = await leadOf(ctx, shape, values, sort)
  const users = await read(lead)
  const tooMany = lead === 'found' && users.length === 0 && (await countFound(ctx, values.match, FEW + 1)) > FEW
  return tooMany ? read('list') : users
}

/** Where to begin, so that no page costs more the more users there are: at few candidates, if the filter may leave few; else along an index in the list's order. */
async function leadOf(ctx: Context, shape: FilterShape, values: FilterValues, sort: Order['sort']): Promise<Lead> {
  if (knowsRareSide(ctx.db)) return isTagOrdered({ ...shape, sort }) ? 'tag' : 'list'
  if (shape.search === 'match') return 'found'
  if (shape.tag === null) return 'list'
  if (shape.status && (await selectCounts(ctx))[values.status!] <= FEW) return 'list'
  return isTagOrdered({ ...shape, sort }) ? 'tag' : 'tagged'
}

const countOfUsers = compileOnce((db, shape: FilterShape, values: FilterValues) =>
  db
    .selectFrom(
      filtered(db, shape, values, shape.search === 'match' ? 'found' : 'list')
        .select('users.id')
        .limit(COUNT_CAP)
        .as('found'),
    )
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

const isInOrder = (lead: Lead): boolean => lead === 'list' || lead === 'tag'

const tagKeys = ({ sort }: Pick<Order, 'sort'>) => ({
  key: sort === 'name' ? 'userTags.nameKey' : 'userTags.userId',
  id: 'userTags.userId',
})
