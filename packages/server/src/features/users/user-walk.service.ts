import { setImmediate as others } from 'node:timers/promises'
import { UserStatus, type UserFilter } from '@foyer/shared'
import { allowAnyone, authorize } from '../../core/authorize.js'
import type { Context, Writing } from '../../core/context.js'
import { lockAll, lockRows } from '../../db/lock.js'
import { holdGroups } from '../groups/membership.service.js'
import { statusesOf } from './user-filter.queries.js'
import { selectUsers } from './user-list.queries.js'
import { countIn } from './user-sources.queries.js'
import { countWithin, selectKnown, selectNewest, selectTagKeys, selectWindowEnd } from './user-walk.queries.js'
import { selectCounts } from './users.queries.js'
import { refuseUnknown } from './user-schema.service.js'

/** Users looked at in one statement; a hundred thousand are counted in some twenty pauses. */
const WINDOW = 5000

/** How many users the filter matches, exactly. Throws 400 naming what it names and the profile has not. */
export async function countMatching(ctx: Context, filter: UserFilter): Promise<number> {
  authorize(ctx, 'users:read')

  await refuseUnknown(ctx, filter)
  const { status, ...rest } = filter
  if (asksNothing(rest)) {
    const counts = await selectCounts(ctx)
    const statuses = status === undefined ? UserStatus.options : statusesOf({ status })
    return countIn(counts, statuses)
  }
  let total = 0
  for (let after = ''; ;) {
    const upTo = await selectWindowEnd(ctx, after, WINDOW)
    if (upTo === undefined) return total
    total += await countWithin(ctx, filter, { after, upTo })
    after = upTo
    await others()
  }
}

const asksNothing = ({ search, ...rest }: Omit<UserFilter, 'status'>) =>
  search === '' && Object.values(rest).every((value) => value === undefined || (Array.isArray(value) && value.length === 0))

/** How many of these ids are users of the profile. */
export async function countKnown(ctx: Context, ids: readonly string[]): Promise<number> {
  authorize(ctx, 'users:read')

  return selectKnown(ctx, ids)
}

/** The newest user of the profile, `''` without any: who comes later has a later id. */
export async function newestUser(ctx: Context): Promise<string> {
  allowAnyone(ctx)

  return (await selectNewest(ctx)) ?? ''
}

/** The ids of at most `count` users whom the filter matches, after `after` and up to `upTo`, in the order of their ids. */
export async function findMatching(
  ctx: Context,
  filter: UserFilter,
  { after, upTo, count }: { after: string; upTo: string; count: number },
): Promise<string[]> {
  authorize(ctx, 'users:read')

  const list = { ...filter, sort: 'created', order: 'asc' } as const
  const position = after === '' ? ({ direction: 'after' } as const) : ({ direction: 'after', key: after, id: after } as const)
  const users = await selectUsers(ctx, list, position, count)
  return users.map(({ id }) => id).filter((id) => id <= upTo)
}

/** What changing users changes besides. */
interface Touched {
  /** The keys of tags; `null` where it may be any that these users have. */
  tagKeys: readonly string[] | null
  groupIds?: readonly string[]
}

/** Keeps other transactions from these users, their groups, the counts of statuses and those of tags, in the order in which every change takes them: nobody then waits for a change of many that waits for them. */
export async function holdUsers(ctx: Writing, userIds: readonly string[], { tagKeys, groupIds = [] }: Touched): Promise<void> {
  allowAnyone(ctx)

  await lockAll(ctx, 'users', userIds)
  await holdGroups(ctx, userIds, groupIds)
  await lockRows(ctx, 'userCounts', ['status'], ['active', 'banned', 'inactive', 'invited', 'pending'])
  await lockRows(ctx, 'tags', ['key', 'value'], tagKeys ?? (await selectTagKeys(ctx, userIds)))
}
