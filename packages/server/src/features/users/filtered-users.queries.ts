import type { UserQuery } from '@foyer/shared'
import type { Kysely, RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../../db/database.js'
import { found, knowsRareSide } from '../../db/search.js'
import { isTagged, statusesIn, type FilterShape, type FilterValues, type TagList } from './user-filter.queries.js'
import { few, type Lead } from './user-sources.queries.js'

export type Source = SelectQueryBuilder<Database, 'users' | 'userTags' | 'groupMembers', object>

/** A filter, and the way its users are read. */
type Reading = FilterShape & { lead: Lead; sort: UserQuery['sort'] }

/** The users that the filter leaves, read from `lead` on. SQLite keeps the order of a cross join; PostgreSQL's planner makes its own. */
export function filtered(db: Kysely<Database>, shape: Reading, values: FilterValues): Source {
  return conditionsOf(db, shape, values).reduce<Source>(
    (query, condition) => query.where(condition),
    sourceOf(db, shape, values).where('users.profileId', '=', values.profileId),
  )
}

function sourceOf(db: Kysely<Database>, shape: Reading, values: FilterValues): Source {
  const { lead } = shape
  if (lead === 'list') return db.selectFrom('users')
  if (lead === 'tag') {
    return db
      .selectFrom('userTags')
      .crossJoin('users')
      .whereRef('users.profileId', '=', 'userTags.profileId')
      .whereRef('users.id', '=', 'userTags.userId')
      .where('userTags.profileId', '=', values.profileId)
      .where(isTagged(shape, values, 'all', 0))
  }
  if (lead === 'group') {
    return db
      .selectFrom('groupMembers')
      .crossJoin('users')
      .whereRef('users.profileId', '=', 'groupMembers.profileId')
      .whereRef('users.id', '=', 'groupMembers.userId')
      .where('groupMembers.profileId', '=', values.profileId)
      .where('groupMembers.groupId', '=', values.group!)
  }
  return db
    .with(
      (cte) => cte('few').materialized(),
      () => few(db, shape, values, lead),
    )
    .selectFrom('few')
    .crossJoin('users')
    .whereRef('users.id', '=', 'few.userId') as unknown as Source
}

/** Each true of the users that are left. What `lead` made sure of is not asked again. */
function conditionsOf(db: Kysely<Database>, shape: Reading, values: FilterValues): RawBuilder<SqlBool>[] {
  const { lead } = shape
  const among = (name: IndexedColumn) => column(db, shape, name)
  const when = (isAsked: boolean, condition: RawBuilder<SqlBool>, ...sure: Lead[]) => (isAsked && !sure.includes(lead) ? [condition] : [])
  return [
    ...when(shape.status > 0, hasStatus(db, shape, values), 'stated'),
    ...when(shape.type, sql`${among('users.typeKey')} = ${values.typeKey}`, 'typed'),
    ...when(shape.group, inGroup(values), 'group', 'grouped'),
    ...when(shape.createdFrom, sql`${among('users.id')} >= ${values.createdFrom}`),
    ...when(shape.createdTo, sql`${among('users.id')} < ${values.createdTo}`),
    ...when(shape.accessFrom, sql`${among('users.lastAccessKey')} >= ${values.accessFrom}`),
    ...when(shape.accessTo, sql`${among('users.lastAccessKey')} < ${values.accessTo}`),
    ...when(shape.verified === true, sql`users.email_verified_at is not null`),
    ...when(shape.verified === false, sql`users.email_verified_at is null`, 'unverified'),
    ...shape.all.flatMap((_, n) => when(true, hasTag(shape, values, 'all', n), ...(n === 0 ? (['tag', 'tagged'] as const) : []))),
    ...when(shape.any.length > 0, hasAny(shape, values), 'anyTagged'),
    ...shape.missing.map((_, n) => sql<SqlBool>`not ${hasTag(shape, values, 'missing', n)}`),
    ...when(shape.search === 'match', sql`users.id in ${found(db, values.profileId, values.match)}`, 'found'),
    ...when(shape.search === 'id', sql`users.id = ${values.id}`),
    ...when(shape.search === 'nothing', sql`false`),
  ]
}

const hasAny = (shape: FilterShape, values: FilterValues): RawBuilder<SqlBool> =>
  sql`(${sql.join(
    shape.any.map((_, n) => hasTag(shape, values, 'any', n)),
    sql` or `,
  )})`

/** Several statuses make no order along an index that begins with them. */
function hasStatus(db: Kysely<Database>, shape: Reading, values: FilterValues): RawBuilder<SqlBool> {
  if (shape.status === 1) return sql`${column(db, shape, 'users.status')} = ${values.status0}`
  return sql`${knowsRareSide(db) ? sql.ref('users.status') : hidden('users.status')} in (${sql.join(statusesIn(shape, values))})`
}

type IndexedColumn = 'users.status' | 'users.typeKey' | 'users.id' | 'users.lastAccessKey'

/** The orders in which an index begins with this column: there the planner may use it. */
const ORDERS: Readonly<Record<IndexedColumn, readonly UserQuery['sort'][]>> = {
  'users.status': ['name', 'email', 'status', 'created', 'lastSignIn', 'lastAccess'],
  'users.typeKey': ['name', 'type', 'created'],
  'users.id': ['created'],
  'users.lastAccessKey': ['lastAccess'],
}

/** Written so that no index on it tempts SQLite to read everybody of one status for each candidate, or to sort half of the list. */
function column(db: Kysely<Database>, { lead, sort }: Reading, name: IndexedColumn): RawBuilder<string> {
  const isPlain = knowsRareSide(db) || (lead === 'list' && ORDERS[name].includes(sort))
  return isPlain ? sql.ref(name) : hidden(name)
}

const hidden = (name: IndexedColumn): RawBuilder<string> => sql`${sql.ref(name)} || ''`

const inGroup = ({ group }: FilterValues) => sql<SqlBool>`exists (
  select 1 from group_members
  where group_members.profile_id = users.profile_id and group_members.group_id = ${group} and group_members.user_id = users.id)`

const hasTag = (shape: FilterShape, values: FilterValues, list: TagList, n: number) => sql<SqlBool>`exists (
  select 1 from user_tags
  where user_tags.profile_id = users.profile_id and user_tags.user_id = users.id and ${isTagged(shape, values, list, n)})`
