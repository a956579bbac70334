import type { Interval, Metric } from '@foyer/shared'
import type { Context, Writing } from '../../core/context.js'
import type { EngagementCountsTable } from '../../db/database.js'

interface Range {
  metric: Metric
  /** The periods that are counted, which may be finer than those that are asked for. */
  span: Interval
  from: string
  to: string
}

interface Count {
  period: string
  value: string
  count: number
}

const inRange = ({ db, profileId }: Context, { metric, span, from, to }: Range, split: EngagementCountsTable['split']) =>
  db
    .selectFrom('engagementCounts')
    .where('profileId', '=', profileId)
    .where('metric', '=', metric)
    .where('span', '=', span)
    .where('split', '=', split)
    .where('period', '>=', from)
    .where('period', '<=', to)

/** What was counted of everybody. */
export const selectTotals = (ctx: Context, range: Range): Promise<Count[]> =>
  inRange(ctx, range, '').select(['period', 'value', 'count']).execute()

/** The `most` parts with the most counts, the largest first. */
export async function selectLargest(
  ctx: Context,
  range: Range,
  { split, most }: { split: EngagementCountsTable['split']; most: number },
): Promise<string[]> {
  const rows = inRange(ctx, range, split)
    .select('value')
    .groupBy('value')
    .orderBy((row) => row.fn.sum('count'), 'desc')
    .orderBy('value')
    .limit(most)
  return (await rows.execute()).map(({ value }) => value)
}

/** What was counted of these parts. */
export async function selectParts(
  ctx: Context,
  range: Range,
  { split, values }: { split: EngagementCountsTable['split']; values: readonly string[] },
): Promise<Count[]> {
  if (values.length === 0) return []
  return inRange(ctx, range, split).where('value', 'in', values).select(['period', 'value', 'count']).execute()
}

/** What these groups are called, as far as they are there. */
export async function selectGroupNames({ db, profileId }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('groups').select(['id', 'name']).where('profileId', '=', profileId).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Forgets what any profile counted in periods before this day. */
export async function deleteCounts({ db }: Writing, before: string): Promise<void> {
  await db.deleteFrom('engagementCounts').where('period', '<', before).execute()
}
