import type { UserQuery } from '@foyer/shared'
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Context } from '../../core/context.js'
import type { Position } from '../../core/cursor.js'
import { beyond, reading } from '../../db/keyset.js'
import { found } from '../../db/search.js'
import { userColumns, type UserFilter, type UserRow } from './users.queries.js'

type List = UserFilter & Pick<UserQuery, 'sort' | 'order'>
export type ListedRow = UserRow & { key: string }

const sortKeys = { name: 'users.nameKey', email: 'users.emailKey', created: 'users.id', lastAccess: 'users.lastAccessKey' } as const

/** Counting stops here: beyond, only "more than a thousand" is told. */
const COUNT_CAP = 1001

/** `count` users from `position` on, each with the key it is sorted by. */
export function selectUsers(ctx: Context, list: List, position: Position, count: number): Promise<ListedRow[]> {
  const { key, id } = keysOf(list)
  const way = reading(list.order, position)

  return users(ctx, list)
    .select([...userColumns, sql<string>`${sql.ref(sortKeys[list.sort])}`.as('key')])
    .where(beyond(key, id, list.order, position))
    .orderBy(sql.ref(key), way)
    .orderBy(sql.ref(id), way)
    .limit(count)
    .execute()
}

/** How many users the filter leaves, at most 1,001. */
export async function countUsers(ctx: Context, filter: UserFilter): Promise<number> {
  const counted = ctx.db
    .selectFrom(users(ctx, filter).select('users.id').limit(COUNT_CAP).as('found'))
    .select((eb) => eb.fn.countAll<string>().as('count'))
  return Number((await counted.executeTakeFirstOrThrow()).count)
}

/** How many users carry the tag, at most `cap` + 1. */
export async function countTagged({ db, profileId }: Context, tag: string, cap: number): Promise<number> {
  const tagged = db
    .selectFrom('userTags')
    .select('userId')
    .where('profileId', '=', profileId)
    .where(isTagged(tag))
    .limit(cap + 1)
  const { count } = await db
    .selectFrom(tagged.as('tagged'))
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whether the tag table itself gives the list's order, so that nothing is sorted. */
export const isTagOrdered = ({ tag, sort }: Pick<List, 'tag' | 'sort'>): boolean =>
  tag !== undefined && tag.includes(':') && (sort === 'name' || sort === 'created')

function keysOf(list: List): { key: string; id: string } {
  if (!isTagOrdered(list)) return { key: sortKeys[list.sort], id: 'users.id' }
  return { key: list.sort === 'name' ? 'userTags.nameKey' : 'userTags.userId', id: 'userTags.userId' }
}

function users(ctx: Context, { search, status, tag, sort }: UserFilter & { sort?: UserQuery['sort'] }) {
  const { profileId } = ctx
  const byTag = sort !== undefined && isTagOrdered({ tag, sort })
  return ctx.db
    .selectFrom('users')
    .$if(byTag, (query) =>
      query
        .innerJoin('userTags', (join) => join.onRef('userTags.profileId', '=', 'users.profileId').onRef('userTags.userId', '=', 'users.id'))
        .where('userTags.profileId', '=', profileId)
        .where(isTagged(tag!)),
    )
    .where('users.profileId', '=', profileId)
    .$if(!byTag && tag !== undefined, (query) =>
      query.where('users.id', 'in', (eb) =>
        eb.selectFrom('userTags').select('userId').where('profileId', '=', profileId).where(isTagged(tag!)),
      ),
    )
    .$if(search !== '', (query) => query.where(found(ctx, search)))
    .$if(status !== undefined, (query) => query.where('users.status', '=', status!))
}

/** `key` alone stands for any value of it; the first colon ends the key. */
function isTagged(tag: string): RawBuilder<SqlBool> {
  const [, key, value] = /^([^:]*)(?::(.*))?$/s.exec(tag)!
  const keyIs = sql<SqlBool>`${sql.ref('userTags.key')} = ${key}`
  return value === undefined ? keyIs : sql<SqlBool>`(${keyIs} and ${sql.ref('userTags.value')} = ${value})`
}
