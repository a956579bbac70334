import type { UserFilter, UserQuery } from '@foyer/shared'
import { sql } from 'kysely'
import type { Context } from '../../core/context.js'
import type { Position } from '../../core/cursor.js'
import { compileOnce } from '../../db/compile-once.js'
import { beyond, reading } from '../../db/keyset.js'
import { countFound, knowsRareSide } from '../../db/search.js'
import { filtered } from './filtered-users.queries.js'
import { readFilter, type FilterShape, type FilterValues } from './user-filter.queries.js'
import { leadOf, rarestFirst } from './user-leads.queries.js'
import { areFew, FEW, isFew, type Lead } from './user-sources.queries.js'
import { userJson } from './users.queries.js'

type Order = Pick<UserQuery, 'sort' | 'order'>

/** A user of the list as JSON, and what they are sorted by. */
export interface ListedUser {
  id: string
  key: string
  json: string
}

const sortKeys = {
  name: 'users.nameKey',
  email: 'users.emailKey',
  type: 'users.typeKey',
  status: 'users.status',
  created: 'users.id',
  lastSignIn: 'users.lastSignInKey',
  lastAccess: 'users.lastAccessKey',
} as const

/** Counting stops here: beyond, only "more than a thousand" is told. */
const COUNT_CAP = 1001

interface PageShape extends FilterShape, Order {
  direction: Position['direction']
  from: 'end' | 'key' | 'row'
  lead: Lead
}

type PageValues = FilterValues & { key: Position['key']; rowId: Position['id']; count: number }

const pageOfUsers = compileOnce((db, shape: PageShape, values: PageValues) => {
  const position: Position = {
    direction: shape.direction,
    ...(shape.from !== 'end' && { key: values.key! }),
    ...(shape.from === 'row' && { id: values.rowId! }),
  }
  const way = reading(shape.order, position)
  const { key, id } = keysOf(shape)
  const rows = filtered(db, shape, values)
    .where(beyond(key, id, shape.order, position))
    .$if(shape.lead === 'found', (query) => query.where(areFew))
    .orderBy(sql.ref(key), way)
    .orderBy(sql.ref(id), way)
    .limit(values.count)

  // Candidates are sorted by their keys alone: only those of the page are written as JSON.
  const page = isFew(shape.lead)
    ? (db
        .selectFrom(rows.select('users.id').as('page'))
        .crossJoin('users')
        .whereRef('users.id', '=', 'page.id')
        .where('users.profileId', '=', values.profileId)
        .orderBy(sql.ref(key), way)
        .orderBy('users.id', way) as unknown as typeof rows)
    : rows
  return page.select(['users.id', sql<string>`${sql.ref(sortKeys[shape.sort])}`.as('key'), userJson(db).as('json')])
})

/** `count` users from `position` on. */
export async function selectUsers(
  ctx: Context,
  { sort, order, ...filter }: UserFilter & Order,
  { direction, key, id }: Position,
  count: number,
): Promise<ListedUser[]> {
  const { shape, values } = await prepare(ctx, filter)
  const from = key === undefined ? 'end' : id === undefined ? 'key' : 'row'
  const read = (lead: Lead) => pageOfUsers(ctx.db, { ...shape, sort, order, direction, from, lead }, { ...values, key, rowId: id, count })

  return fromRarest(ctx, shape, values, { sort, read, isNothing: (users) => users.length === 0 })
}

interface Attempt<Result> {
  sort: Order['sort']
  read: (lead: Lead) => Promise<Result>
  isNothing: (result: Result) => boolean
}

/** Begins at whom the search finds, where there is one; if these turn out to be too many to sort, wherever else it is best to begin. */
async function fromRarest<Result>(ctx: Context, shape: FilterShape, values: FilterValues, { sort, read, isNothing }: Attempt<Result>) {
  if (shape.search === 'match' && !knowsRareSide(ctx.db)) {
    const result = await read('found')
    if (!isNothing(result) || (await countFound(ctx, values.match, FEW + 1)) <= FEW) return result
  }
  return read(await leadOf(ctx, shape, values, sort))
}

const countOfUsers = compileOnce((db, shape: FilterShape & { lead: Lead; sort: 'created' }, values: FilterValues) =>
  db
    .selectFrom(
      filtered(db, shape, values)
        .$if(shape.lead === 'found', (query) => query.where(areFew))
        .select('users.id')
        .limit(COUNT_CAP)
        .as('found'),
    )
    .select((eb) => eb.fn.countAll<string>().as('count')),
)

/** How many users the filter leaves, at most 1,001. */
export async function countUsers(ctx: Context, filter: UserFilter): Promise<number> {
  const { shape, values } = await prepare(ctx, filter)
  const read = async (lead: Lead) => Number((await countOfUsers(ctx.db, { ...shape, lead, sort: 'created' }, values))[0]!.count)
  return fromRarest(ctx, shape, values, { sort: 'created', read, isNothing: (count) => count === 0 })
}

/** The filter taken apart, its rarest tag in front. */
async function prepare(ctx: Context, filter: UserFilter) {
  return readFilter(ctx, filter.tagsAll ? { ...filter, tagsAll: await rarestFirst(ctx, filter.tagsAll) } : filter)
}

function keysOf({ lead, sort }: Pick<PageShape, 'lead' | 'sort'>): { key: string; id: string } {
  if (lead !== 'tag' && lead !== 'group') return { key: sortKeys[sort], id: 'users.id' }
  const table = lead === 'tag' ? 'userTags' : 'groupMembers'
  return { key: `${table}.${sort === 'name' ? 'nameKey' : 'userId'}`, id: `${table}.userId` }
}
