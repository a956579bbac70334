import { z } from 'zod'

export const METRICS = ['active', 'signUps'] as const
export const SPLITS = ['none', 'type', 'tag', 'group'] as const
export const INTERVALS = ['day', 'week', 'month'] as const

const Day = z.iso.date().refine((day) => day >= '1970-01-01' && day < '3000-01-01', 'Choose a day from 1970 to 2999.')

/** Which counts: without days, those of the last 30. Weeks begin on Monday (ISO 8601). */
export const EngagementQuery = z.strictObject({
  metric: z.enum(METRICS).default('active'),
  by: z.enum(SPLITS).default('none'),
  interval: z.enum(INTERVALS).default('day'),
  /** The first and the last day. The week or month that one of them is in counts whole. */
  from: Day.optional(),
  to: Day.optional(),
  /** Days are counted as they happen, and so in one time zone for everybody. */
  timezone: z.literal('UTC', 'Days are counted in UTC.').default('UTC'),
})

const Counts = z.array(z.int())

/** How many different users were active, or were added, in each period. */
export const Engagement = z.object({
  metric: z.enum(METRICS),
  by: z.enum(SPLITS),
  interval: z.enum(INTERVALS),
  timezone: z.literal('UTC'),
  from: z.iso.date(),
  to: z.iso.date(),
  /** The first day of each period. */
  periods: z.array(z.iso.date()),
  /** As many as there are periods. */
  total: Counts,
  /** The ten largest parts; those of tags and groups may overlap. */
  series: z.array(
    z.object({
      /** A type, a tag as `key:value`, or the id of a group. */
      value: z.string(),
      /** What it is called; `null` for a group that is gone. */
      label: z.string().nullable(),
      counts: Counts,
    }),
  ),
  /** Whether there are more parts than these. */
  hasMore: z.boolean(),
})

export type Metric = (typeof METRICS)[number]
export type Split = (typeof SPLITS)[number]
export type Interval = (typeof INTERVALS)[number]
export type EngagementQuery = z.output<typeof EngagementQuery>
export type Engagement = z.output<typeof Engagement>
