import type { Interval } from '@foyer/shared'

const DAY = 86_400_000

/** The first day of the day, week or month (in UTC) that `at` is in, as `2026-11-22`. Weeks begin on Monday (ISO 8601). */
export function periodOf(interval: Interval, at: Date): string {
  const day = at.toISOString().slice(0, 10)
  if (interval === 'day') return day
  if (interval === 'month') return `${day.slice(0, 7)}-01`
  const midnight = Date.parse(day)
  return new Date(midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10)
}

/** The first days of all periods from that of the day `from` to that of the day `to`, at most `most`. */
export function periodsBetween(interval: Interval, from: string, to: string, most: number): string[] {
  const periods: string[] = []
  for (let period = periodOf(interval, new Date(from)); period <= to && periods.length < most; period = after(interval, period))
    periods.push(period)
  return periods
}

/** A day so many days before another. */
export const daysBefore = (day: string, days: number): string => new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10)

function after(interval: Interval, period: string): string {
  if (interval === 'month') return periodOf('month', new Date(Date.parse(period) + 31 * DAY))
  return daysBefore(period, interval === 'week' ? -7 : -1)
}
