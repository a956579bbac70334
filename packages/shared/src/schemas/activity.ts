import { z } from 'zod'
import { pageOf } from './page.js'
import { Line } from './text.js'

const Kind = z.enum(['sign_in', 'page', 'feature'])

/** Something that a user did. `sign_in` is the server's own word, the others are what a page reported; `name` is a page's path, or what a feature is called. */
export const Activity = z.object({
  id: z.uuidv7(),
  kind: Kind,
  name: z.string(),
  /** The page that it happened on. */
  origin: z.string(),
  at: z.iso.datetime(),
})

export const ActivityQuery = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  /** Only what is of this kind. */
  kind: Kind.optional(),
})

/** Newest first. */
export const ActivityPage = pageOf(Activity)

const ReportedActivity = z.strictObject({
  /** Made by the page: what is sent twice is kept once. */
  id: z.uuidv7(),
  kind: z.enum(['page', 'feature']),
  name: Line.min(1).max(200),
  /** Milliseconds since it happened, at most a day: clocks of pages are often wrong. */
  ago: z.int().min(0).max(86_400_000),
})

/** What happened on a page since it last told. */
export const ReportActivity = z.strictObject({ entries: z.array(ReportedActivity).min(1).max(50) })

export type Activity = z.output<typeof Activity>
export type ActivityQuery = z.output<typeof ActivityQuery>
export type ActivityPage = z.output<typeof ActivityPage>
export type ReportActivity = z.output<typeof ReportActivity>
