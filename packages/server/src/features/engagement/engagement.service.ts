import type { Engagement, EngagementQuery, Interval, Metric } from '@foyer/shared'
import { allowAnyone, authorize } from '../../core/authorize.js'
import { transaction, type Context } from '../../core/context.js'
import { invalid } from '../../core/errors.js'
import { daysBefore, periodOf, periodsBetween } from '../../core/periods.js'
import { deleteCounts, selectGroupNames, selectLargest, selectParts, selectTotals } from './engagement.queries.js'

/** Periods in one answer: more than a year of days. */
const MOST_PERIODS = 400
/** Parts in one answer. */
const MOST_PARTS = 10
/** Days without a range. */
const USUAL = 30
/** Days for which counts are kept: two years, and the one under way. */
const KEPT = 1096

/** How many users were active or were added, by period and by part. Nobody is named, and whoever is deleted stays counted. */
export async function readEngagement(ctx: Context, query: EngagementQuery): Promise<Engagement> {
  authorize(ctx, 'users:read')

  const { metric, by, interval, timezone } = query
  const to = query.to ?? periodOf('day', ctx.now())
  const from = query.from ?? daysBefore(to, USUAL - 1)
  const periods = periodsIn(interval, from, to)
  if (metric === 'signUps' && by === 'group') throw invalid({ by: 'Nobody is in a group when they are added.' })

  const range = { metric, span: spanOf(metric, interval), from: periods[0]!, to: lastDay(interval, periods.at(-1)!) }
  const split = by === 'none' ? '' : by
  const found = split === '' ? [] : await selectLargest(ctx, range, { split, most: MOST_PARTS + 1 })
  const values = found.slice(0, MOST_PARTS)
  const [totals, parts] = [await selectTotals(ctx, range), await selectParts(ctx, range, { split, values })]
  const names = by === 'group' ? await selectGroupNames(ctx, values) : undefined
  const sums = (counts: typeof totals) => sumsOf(interval, periods, counts)
  return {
    ...{ metric, by, interval, timezone, from, to, periods },
    total: sums(totals),
    series: values.map((value) => ({
      value,
      label: names ? (names.get(value) ?? null) : by === 'tag' ? value.replace(/:$/, '') : value,
      counts: sums(parts.filter((part) => part.value === value)),
    })),
    hasMore: found.length > values.length,
  }
}

/** Forgets what was counted long ago. A job. */
export async function forgetEngagement(ctx: Context): Promise<void> {
  allowAnyone(ctx)

  await transaction(ctx, (ctx) => deleteCounts(ctx, daysBefore(periodOf('day', ctx.now()), KEPT)))
}

/** Nobody is added twice, so days add up to weeks and months; somebody is active on many days. */
const spanOf = (metric: Metric, interval: Interval): Interval => (metric === 'signUps' ? 'day' : interval)

function periodsIn(interval: Interval, from: string, to: string): string[] {
  if (from > to) throw invalid({ from: 'Choose a first day that is not after the last.' })
  const periods = periodsBetween(interval, from, to, MOST_PERIODS + 1)
  if (periods.length > MOST_PERIODS) throw invalid({ from: `Choose at most ${String(MOST_PERIODS)} periods.` })
  return periods
}

function lastDay(interval: Interval, period: string): string {
  if (interval === 'day') return period
  return interval === 'week' ? daysBefore(period, -6) : daysBefore(periodOf('month', new Date(daysBefore(period, -31))), 1)
}

function sumsOf(interval: Interval, periods: readonly string[], counts: readonly { period: string; count: number }[]): number[] {
  const sums = new Map(periods.map((period) => [period, 0]))
  for (const { period, count } of counts) {
    const into = periodOf(interval, new Date(period))
    sums.set(into, (sums.get(into) ?? 0) + count)
  }
  return [...sums.values()]
}
