import type { UserQuery } from '@foyer/shared'
import { sql, type Kysely, type SelectQueryBuilder, type SqlBool } from 'kysely'
import type { Context } from '../../core/context.js'
import { compileOnce } from '../../db/compile-once.js'
import type { Database } from '../../db/database.js'
import { found, knowsRareSide } from '../../db/search.js'
import { isTagged, type FilterShape, type FilterValues } from './user-filter.queries.js'
import { selectCounts } from './users.queries.js'

type Sort = UserQuery['sort']

const FEW_LEADS = ['found', 'tagged', 'anyTagged', 'grouped', 'typed', 'stated', 'created', 'accessed', 'unverified'] as const
type FewLead = (typeof FEW_LEADS)[number]

/** What is read first: the list along its own index, a tag or a group along theirs, or few candidates by one condition of the filter, who are sorted afterwards. */
export type Lead = 'list' | 'tag' | 'group' | FewLead

export const isFew = (lead: Lead): lead is FewLead => (FEW_LEADS as readonly Lead[]).includes(lead)

/** As many are sorted sooner than they are met along a list of a million (measured: 20 ms). */
export const FEW = 5000

/** False where there are more candidates than can be sorted: then no row is true. */
export const areFew = sql<SqlBool>`(select count(*) from few) <= ${sql.lit(FEW)}`

/** Written as one of users, for the tables behind them differ. */
type Candidates = SelectQueryBuilder<Database, 'users', { userId: string }>

/** The ids of whom one condition of the filter leaves. */
export const few = (db: Kysely<Database>, shape: FilterShape, values: FilterValues, lead: FewLead): Candidates =>
  candidates(db, shape, values, lead) as unknown as Candidates

function candidates(db: Kysely<Database>, shape: FilterShape, values: FilterValues, lead: FewLead) {
  const { profileId } = values
  const users = () => db.selectFrom('users').select('users.id as userId').where('profileId', '=', profileId)
  switch (lead) {
    case 'found':
      return db
        .selectFrom(found(db, profileId, values.match).as<'found'>('found'))
        .select('found.userId')
        .limit(FEW + 1)
    case 'tagged':
      return tagged(db, values)
        .where(isTagged(shape, values, 'all', 0))
        .distinct()
    case 'anyTagged':
      return tagged(db, values)
        .where((row) => row.or(shape.any.map((_, n) => isTagged(shape, values, 'any', n))))
        .distinct()
    case 'grouped':
      return db
        .selectFrom('groupMembers')
        .select('groupMembers.userId')
        .where('profileId', '=', profileId)
        .where('groupId', '=', values.group!)
    case 'typed':
      return users().where('typeKey', '=', values.typeKey)
    case 'stated':
      return users().where('status', '=', values.status!)
    case 'created':
      return users()
        .$if(shape.createdFrom, (query) => query.where('id', '>=', values.createdFrom))
        .$if(shape.createdTo, (query) => query.where('id', '<', values.createdTo))
    case 'accessed':
      return users()
        .$if(shape.accessFrom, (query) => query.where('lastAccessKey', '>=', values.accessFrom))
        .$if(shape.accessTo, (query) => query.where('lastAccessKey', '<', values.accessTo))
    case 'unverified':
      return users().where('emailVerifiedAt', 'is', null)
  }
}

const tagged = (db: Kysely<Database>, { profileId }: FilterValues) =>
  db.selectFrom('userTags').select('userTags.userId').where('userTags.profileId', '=', profileId)

const counting = compileOnce((db, { lead, ...shape }: FilterShape & { lead: FewLead }, values: FilterValues & { cap: number }) =>
  db.selectFrom(few(db, shape, values, lead).limit(values.cap).as('few')).select((eb) => eb.fn.countAll<string>().as('count')),
)

/** How many one condition leaves, at most `cap`. */
export async function countFew(
  ctx: Context,
  [shape, values]: readonly [FilterShape, FilterValues],
  lead: FewLead,
  cap: number,
): Promise<number> {
  if (lead === 'stated') return (await selectCounts(ctx))[values.status!]
  const [row] = await counting(ctx.db, { ...shape, lead }, { ...values, cap })
  return Number(row!.count)
}

/** Where to begin, so that no page costs more the more users there are: at few candidates, if a condition leaves few; else along an index in the list's order. PostgreSQL finds out by itself which side is the rare one. */
export async function leadOf(ctx: Context, shape: FilterShape, values: FilterValues, sort: Sort): Promise<Lead> {
  if (shape.search === 'id' || shape.search === 'nothing') return 'list'
  if (!knowsRareSide(ctx.db)) {
    const rare = await rarestOf(ctx, shape, values, sort)
    if (rare) return rare
  }
  if (isTagOrdered(shape, sort)) return 'tag'
  if (isGroupOrdered(shape, sort)) return 'group'
  return knowsRareSide(ctx.db) ? 'list' : (sortedSide(shape, sort) ?? 'list')
}

/** The condition that leaves the fewest, if these are few and no index has them in order already. */
async function rarestOf(ctx: Context, shape: FilterShape, values: FilterValues, sort: Sort): Promise<FewLead | undefined> {
  const conditions = conditionsOf(shape)
  if (conditions.length === 1 && isInOrder(shape, sort)) return undefined
  let rarest: { lead: FewLead; count: number } | undefined
  for (const lead of conditions) {
    const count = await countFew(ctx, [shape, values], lead, FEW + 1)
    if (count <= FEW && count < (rarest?.count ?? Infinity)) rarest = { lead, count }
  }
  return rarest?.lead
}

const conditionsOf = (shape: FilterShape): FewLead[] =>
  (
    [
      ['tagged', shape.all.length > 0],
      ['anyTagged', shape.any.length > 0],
      ['grouped', shape.group],
      ['stated', shape.status],
      ['typed', shape.type],
      ['created', isCreated(shape)],
      ['accessed', isAccessed(shape)],
      ['unverified', shape.verified === false],
    ] as const
  ).flatMap(([lead, isAsked]) => (isAsked ? [lead] : []))

/** Whether an index has the one condition of this filter in the order of the list. */
const isInOrder = (shape: FilterShape, sort: Sort): boolean =>
  [
    isTagOrdered(shape, sort),
    isGroupOrdered(shape, sort),
    shape.status && sort !== 'type',
    shape.type && hasIndex(sort),
    isCreated(shape) && sort === 'created',
    isAccessed(shape) && sort === 'lastAccess',
  ].some(Boolean)

const isCreated = ({ createdFrom, createdTo }: FilterShape) => createdFrom || createdTo
const isAccessed = ({ accessFrom, accessTo }: FilterShape) => accessFrom || accessTo

const hasIndex = (sort: Sort) => sort === 'name' || sort === 'created'
const isTagOrdered = ({ all }: FilterShape, sort: Sort): boolean => all[0] === 'value' && hasIndex(sort)
const isGroupOrdered = ({ group }: FilterShape, sort: Sort): boolean => group && hasIndex(sort)

/** The tag or the group whose users would have to be sorted, if there is one and no index has the order. */
export function sortedSide(shape: FilterShape, sort: Sort): 'tagged' | 'grouped' | undefined {
  if (isTagOrdered(shape, sort) || isGroupOrdered(shape, sort)) return undefined
  if (shape.all.length > 0) return 'tagged'
  return shape.group ? 'grouped' : undefined
}
