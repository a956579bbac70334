import type { UserQuery, UserStatus } from '@foyer/shared'
import { sql, type Kysely, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely'
import type { Context } from '../../core/context.js'
import type { Database } from '../../db/database.js'
import { found, matchOf } from '../../db/search.js'

export type UserFilter = Pick<UserQuery, 'search' | 'status' | 'tag'>

/** What a filter asks for; the values it asks with are apart, so that each question is compiled once. */
export interface FilterShape {
  status: boolean
  /** A tag's key alone stands for any value of it. */
  tag: 'key' | 'value' | null
  /** `nothing` finds nobody. */
  search: 'match' | 'nothing' | null
}

export interface FilterValues {
  profileId: string
  status: UserStatus | undefined
  tagKey: string
  tagValue: string
  match: unknown
}

/** Takes a filter apart. The first colon ends a tag's key. */
export function readFilter({ db, profileId }: Context, { search, status, tag }: UserFilter): { shape: FilterShape; values: FilterValues } {
  const [, tagKey = '', tagValue] = /^([^:]*)(?::(.*))?$/s.exec(tag ?? '')!
  const match = search === '' ? undefined : matchOf(db, search)
  return {
    shape: {
      status: status !== undefined,
      tag: tag === undefined ? null : tagValue === undefined ? 'key' : 'value',
      search: search === '' ? null : match === undefined ? 'nothing' : 'match',
    },
    values: { profileId, status, tagKey, tagValue: tagValue ?? '', match },
  }
}

/** What is read first: the list along its own index, a tag along its own, or few candidates (found by the search, or with the tag), who are sorted afterwards. */
export type Lead = 'list' | 'tag' | 'found' | 'tagged'

type Source = SelectQueryBuilder<Database, 'users' | 'userTags', object>

/** The users that the filter leaves, read from `lead` on. SQLite keeps the order of a cross join; PostgreSQL's planner makes its own. */
export function filtered(db: Kysely<Database>, shape: FilterShape, values: FilterValues, lead: Lead): Source {
  const { profileId, status } = values
  return source(db, shape, values, lead)
    .where('users.profileId', '=', profileId)
    .$if(shape.tag !== null && lead !== 'tag' && lead !== 'tagged', (query) =>
      query.where((row) => row.exists(tagged(db, shape, values).where(sql<SqlBool>`user_tags.user_id = users.id`))),
    )
    .$if(shape.search === 'match' && lead !== 'found', (query) =>
      query.where(sql<SqlBool>`users.id in ${found(db, profileId, values.match)}`),
    )
    .$if(shape.search === 'nothing', (query) => query.where(sql<SqlBool>`false`))
    .$if(shape.status, (query) =>
      // Candidates are looked up by id: an index on the status must not tempt the planner to read everybody who has it for each of them.
      lead === 'found' || lead === 'tagged'
        ? query.where(sql<SqlBool>`users.status || '' = ${status}`)
        : query.where('users.status', '=', status!),
    )
}

function source(db: Kysely<Database>, shape: FilterShape, values: FilterValues, lead: Lead): Source {
  if (lead === 'list') return db.selectFrom('users')
  if (lead === 'tag') {
    return db
      .selectFrom('userTags')
      .crossJoin('users')
      .whereRef('users.profileId', '=', 'userTags.profileId')
      .whereRef('users.id', '=', 'userTags.userId')
      .where('userTags.profileId', '=', values.profileId)
      .where(isTagged(shape, values))
  }
  return db
    .with(
      (cte) => cte('few').materialized(),
      () => (lead === 'found' ? searched(db, values) : tagged(db, shape, values).distinct()),
    )
    .selectFrom('few')
    .crossJoin('users')
    .whereRef('users.id', '=', 'few.userId') as unknown as Source
}

/** As many are sorted sooner than they are met along a list of a million (measured: 20 ms). */
export const FEW = 5000

/** False where the search found more than can be sorted: then no row is true. */
export const areFew = sql<SqlBool>`(select count(*) from few) <= ${sql.lit(FEW)}`

const searched = (db: Kysely<Database>, { profileId, match }: FilterValues) =>
  db
    .selectFrom(found(db, profileId, match).as<'found'>('found'))
    .select('found.userId')
    .limit(FEW + 1)

const tagged = (db: Kysely<Database>, shape: FilterShape, values: FilterValues) =>
  db.selectFrom('userTags').select('userTags.userId').where('profileId', '=', values.profileId).where(isTagged(shape, values))

/** True for the rows of `user_tags` that the filter asks for. */
export function isTagged({ tag }: FilterShape, { tagKey, tagValue }: FilterValues): RawBuilder<SqlBool> {
  const keyIs = sql<SqlBool>`${sql.ref('userTags.key')} = ${tagKey}`
  return tag === 'key' ? keyIs : sql<SqlBool>`(${keyIs} and ${sql.ref('userTags.value')} = ${tagValue})`
}
