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
  over: (from: string, to: string) => string
  between: (least: string, most: string) => string
  /** Of a chart, to whoever does not see it; `rest` is over which time and between which figures. */
  summary: (name: string, rest: string) => string
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
