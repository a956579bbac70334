import type { Engagement, Interval, Metric, Split } from '@foyer/shared'

const DAY = 86_400_000

/** `count` periods up to Saturday, 2026-03-14. */
const periodsOf = (interval: Interval, count: number): string[] =>
  Array.from({ length: count }, (_, n) => {
    const back = count - 1 - n
    if (interval === 'month') return new Date(Date.UTC(2026, 2 - back, 1)).toISOString().slice(0, 10)
    const newest = Date.UTC(2026, 2, interval === 'week' ? 9 : 14)
    return new Date(newest - back * (interval === 'week' ? 7 : 1) * DAY).toISOString().slice(0, 10)
  })

const PARTS: Record<Split, [value: string, label: string | null, share: number][]> = {
  none: [],
  type: [
    ['standard', 'standard', 0.8],
    ['contractor', 'contractor', 0.2],
  ],
  tag: [
    ['plan:pro', 'plan:pro', 0.6],
    ['region:Netzanschlussmanagement und Regulierung', 'region:Netzanschlussmanagement und Regulierung', 0.3],
    ['vip:', 'vip', 0.05],
  ],
  group: [
    ['1', 'Field crew', 0.5],
    ['2', null, 0.1],
  ],
}

/** What the server answers to this query: a wave of users, fewer of them at weekends. */
export function fakeEngagement(query: URLSearchParams, peak = 1200): Engagement {
  const interval = (query.get('interval') ?? 'day') as Interval
  const by = (query.get('by') ?? 'none') as Split
  const [from, to] = [query.get('from') ?? '2026-02-13', query.get('to') ?? '2026-03-14']
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1
  const periods = periodsOf(interval, Math.max(1, Math.ceil(days / { day: 1, week: 7, month: 30 }[interval])))
  const total = periods.map((_, n) => Math.round(peak * (0.55 + 0.3 * (n / periods.length)) * (interval === 'day' && n % 7 > 4 ? 0.6 : 1)))
  const series = PARTS[by].map(([value, label, share]) => ({ value, label, counts: total.map((count) => Math.round(count * share)) }))
  return {
    metric: (query.get('metric') ?? 'active') as Metric,
    by,
    interval,
    timezone: 'UTC',
    from,
    to,
    periods,
    total,
    series,
    hasMore: by === 'tag',
  }
}
