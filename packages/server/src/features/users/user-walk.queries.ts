import type { UserFilter } from '@foyer/shared'
import type { Context } from '../../core/context.js'
import { compileOnce } from '../../db/compile-once.js'
import { filtered } from './filtered-users.queries.js'
import { readFilter, type FilterShape, type FilterValues } from './user-filter.queries.js'

const countOfWindow = compileOnce((db, shape: FilterShape, values: FilterValues & Record<'after' | 'upTo', string>) =>
  filtered(db, { ...shape, lead: 'list', sort: 'created' }, values)
    .where('users.id', '>', values.after)
    .where('users.id', '<=', values.upTo)
    .select((eb) => eb.fn.countAll<string>().as('count')),
)

/** How many of the users after `after` and up to `upTo` the filter leaves. */
export async function countWithin(ctx: Context, filter: UserFilter, { after, upTo }: { after: string; upTo: string }): Promise<number> {
  const { shape, values } = readFilter(ctx, filter)
  const [row] = await countOfWindow(ctx.db, shape, { ...values, after, upTo })
  return Number(row!.count)
}

/** The user who is `count` after `after` in the order of ids, or the last one. */
export async function selectWindowEnd({ db, profileId }: Context, after: string, count: number): Promise<string | undefined> {
  const ids = db.selectFrom('users').select('id').where('profileId', '=', profileId).where('id', '>', after)
  const last = await ids
    .orderBy('id')
    .offset(count - 1)
    .limit(1)
    .executeTakeFirst()
  return (last ?? (await ids.orderBy('id', 'desc').limit(1).executeTakeFirst()))?.id
}

/** Ids in one statement: SQLite takes 32,766 values. */
const CHUNK = 1000

/** How many of these ids are users of the profile. */
export async function selectKnown({ db, profileId }: Context, ids: readonly string[]): Promise<number> {
  const distinct = [...new Set(ids)]
  let known = 0
  for (let from = 0; from < distinct.length; from += CHUNK) {
    const some = distinct.slice(from, from + CHUNK)
    known += (await db.selectFrom('users').select('id').where('profileId', '=', profileId).where('id', 'in', some).execute()).length
  }
  return known
}

/** The id of the profile's newest user. */
export async function selectNewest({ db, profileId }: Context): Promise<string | undefined> {
  return (await db.selectFrom('users').select('id').where('profileId', '=', profileId).orderBy('id', 'desc').limit(1).executeTakeFirst())
    ?.id
}

/** The keys of all tags that these users have. */
export async function selectTagKeys({ db, profileId }: Context, userIds: readonly string[]): Promise<string[]> {
  const tags = db.selectFrom('userTags').select('key').distinct().where('profileId', '=', profileId)
  return (await tags.where('userId', 'in', [...userIds]).execute()).map(({ key }) => key)
}
