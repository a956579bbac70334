import type { UserCounts, UserStatus } from '@foyer/shared'
import { sql, type Kysely, type SelectQueryBuilder, type SqlBool } from 'kysely'
import type { Context } from '../../core/context.js'
import { compileOnce } from '../../db/compile-once.js'
import type { Database } from '../../db/database.js'
import { found } from '../../db/search.js'
import { isTagged, statusesIn, type FilterShape, type FilterValues } from './user-filter.queries.js'
import { selectCounts } from './users.queries.js'

const FEW_LEADS = ['found', 'tagged', 'anyTagged', 'grouped', 'typed', 'stated', 'created', 'accessed', 'unverified'] as const
export type FewLead = (typeof FEW_LEADS)[number]

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
      return users().where('status', 'in', statusesIn(shape, values))
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

/** How many one condition leaves: exactly where somebody keeps count, else at most `FEW` + 1. */
export async function countFew(ctx: Context, shape: FilterShape, values: FilterValues, lead: FewLead): Promise<number> {
  const { db, profileId } = ctx
  if (lead === 'stated') return countIn(await selectCounts(ctx), statusesIn(shape, values))
  if (lead === 'tagged') return countTag(ctx, { key: values['all0']!, value: shape.all[0] === 'value' ? values['all0value'] : undefined })
  if (lead === 'grouped') {
    const group = await db
      .selectFrom('groups')
      .select('count')
      .where('profileId', '=', profileId)
      .where('id', '=', values.group!)
      .executeTakeFirst()
    return group?.count ?? 0
  }
  const [row] = await counting(db, { ...shape, lead }, { ...values, cap: FEW + 1 })
  return Number(row!.count)
}

/** How many have one of these statuses. */
export const countIn = (counts: UserCounts, statuses: readonly UserStatus[]): number =>
  statuses.reduce((sum, status) => sum + counts[status], 0)

const tagCount = compileOnce(
  (db, { any }: { any: boolean }, { profileId, key, value }: { profileId: string; key: string; value: string | undefined }) =>
    db
      .selectFrom('tags')
      .select((eb) => eb.fn.sum<string | null>('count').as('count'))
      .where('profileId', '=', profileId)
      .where('key', '=', key)
      .$if(!any, (query) => query.where('value', '=', value!)),
)

/** How many users carry a tag; of a key alone, how many times it is carried. */
export async function countTag({ db, profileId }: Context, { key, value }: { key: string; value: string | undefined }): Promise<number> {
  const [row] = await tagCount(db, { any: value === undefined }, { profileId, key, value })
  return Number(row!.count ?? 0)
}
