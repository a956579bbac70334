import type { Interval, Metric, Split } from '@foyer/shared'

/** The words of `<user-engagement>`. */
export interface UserEngagementMessages {
  title: string
  metric: string
  metrics: Record<Metric, string>
  interval: string
  intervals: Record<Interval, string>
  range: string
  /** The last so many days. */
  days: (count: number) => string
  by: string
  splits: Record<Split, string>
  /** What a chart shows, for those who do not see it. Numbers and dates are written out. */
  summary: (chart: { name: string; from: string; to: string; least: string; most: string }) => string
  all: string
  goneGroup: string
  largest: string
  noParts: string
  showTable: string
  hideTable: string
  note: string
  empty: { title: string; text: string }
  signedOut: string
  notLoaded: string
}
