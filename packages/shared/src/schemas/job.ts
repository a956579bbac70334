import { z } from 'zod'
import { PageQuery, pageOf } from './page.js'
import { Line } from './text.js'
import { Tag } from './tag.js'
import { UserFilter } from './user-filter.js'
import { FieldValue } from './user-schema.js'

export const BULK_ACTIONS = [
  'activate',
  'deactivate',
  'ban',
  'delete',
  'invite',
  'addTags',
  'removeTags',
  'setField',
  'setDetail',
  'addToGroup',
  'removeFromGroup',
  'resetPassword',
] as const

/** What every user has and a bulk change may set. */
export const BULK_DETAILS = ['type', 'phone', 'company', 'timezone', 'language', 'externalId'] as const

/** What each action takes besides; what is optional ends with `?`. */
const PARTS = {
  activate: [],
  deactivate: ['reason?'],
  ban: ['reason?', 'until?'],
  delete: [],
  invite: [],
  addTags: ['tags'],
  removeTags: ['tags'],
  setField: ['field', 'value'],
  setDetail: ['detail', 'value'],
  addToGroup: ['group'],
  removeFromGroup: ['group'],
  resetPassword: [],
} as const satisfies Record<(typeof BULK_ACTIONS)[number], readonly string[]>

const ids = z.array(z.uuidv7('This is not a user.')).min(1, 'Name at least one user.').max(10_000, 'Name at most 10,000 users.')

const whom = {
  /** These users, */
  ids: ids.optional(),
  /** or all that this matches. */
  filter: UserFilter.optional(),
}

type Whom = { ids?: unknown; filter?: unknown }
const isOneOfBoth = ({ ids, filter }: Whom) => (ids === undefined) !== (filter === undefined)
const ONE_OF_BOTH = { error: 'Send either ids or a filter.', path: ['ids'] }

/** Whom a bulk change would pass. */
export const CountBulk = z.strictObject(whom).refine(isOneOfBoth, ONE_OF_BOTH)
export const BulkCount = z.object({ total: z.int() })

/** One change of many users: of these, or of all that a filter matches. */
export const CreateBulk = z
  .strictObject({
    ...whom,
    action: z.enum(BULK_ACTIONS),
    /** Of a ban or a deactivation. */
    reason: Line.max(300).optional(),
    /** When a ban ends by itself. */
    until: z.iso.datetime().optional(),
    tags: z.array(Tag).min(1, 'Name at least one tag.').max(30, 'Use at most 30 tags.').optional(),
    /** The key of one of the profile's fields. */
    field: Line.min(1).max(60).optional(),
    /** One of what every user has. */
    detail: z.enum(BULK_DETAILS).optional(),
    /** `null` takes the value away. */
    value: FieldValue.nullable().optional(),
    /** The id of a group. */
    group: z.uuidv7('This is not a group.').optional(),
  })
  .refine(isOneOfBoth, ONE_OF_BOTH)
  .superRefine(({ ids: _, filter: __, action, ...given }, check) => {
    const parts: readonly string[] = PARTS[action]
    for (const [name, value] of Object.entries(given)) {
      const fits = parts.includes(name) ? value !== undefined : value === undefined || parts.includes(`${name}?`)
      if (!fits) check.addIssue({ code: 'custom', path: [name], message: `This does not go with ${action}.` })
    }
    for (const name of parts.filter((part) => !part.endsWith('?') && !(part in given)))
      check.addIssue({ code: 'custom', path: [name], message: 'Fill this in.' })
  })

export const JobState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])

/** Work that goes on behind an answer. Each subject is done, skipped (the rules leave it out, or nothing was to change) or failed (another try may help). */
export const Job = z.object({
  id: z.uuidv7(),
  kind: z.string(),
  action: z.string(),
  state: JobState,
  /** Why the whole of it failed, as a code. */
  reason: z.string().nullable(),
  /** The job whose changes this one takes back, or who tried to take them back before. */
  undoOf: z.uuidv7().nullable(),
  /** The job whose failed rows this one tries anew. */
  retryOf: z.uuidv7().nullable(),
  startedBy: z.object({ kind: z.enum(['user', 'token', 'system', 'anonymous']), id: z.string() }),
  /** How many there are to pass; counted when it began, exact once it has ended. */
  total: z.int(),
  done: z.int(),
  skipped: z.int(),
  failed: z.int(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** Until when it can be taken back, if it can. */
  undoUntil: z.iso.datetime().nullable(),
})

export const JobId = z.object({ jobId: z.uuidv7() })
const { cursor, limit } = PageQuery.shape
export const JobQuery = z.strictObject({ cursor, limit })
export const JobPage = pageOf(Job)

export const RowOutcome = z.enum(['waiting', 'done', 'skipped', 'failed'])

/** What became of one user. */
export const JobRow = z.object({
  userId: z.uuidv7(),
  /** Who that is, while they are there. */
  name: z.string().nullable(),
  outcome: RowOutcome,
  /** Why not, as a code. */
  reason: z.string().nullable(),
  /** The same in a sentence. */
  detail: z.string().nullable(),
})

export const JobRowQuery = z.strictObject({ cursor, limit, outcome: RowOutcome.optional() })
export const JobRowPage = pageOf(JobRow)

export type BulkAction = (typeof BULK_ACTIONS)[number]
export type BulkCount = z.output<typeof BulkCount>
export type CountBulk = z.output<typeof CountBulk>
export type CreateBulk = z.output<typeof CreateBulk>
export type Job = z.output<typeof Job>
export type JobPage = z.output<typeof JobPage>
export type JobQuery = z.output<typeof JobQuery>
export type JobRow = z.output<typeof JobRow>
export type JobRowPage = z.output<typeof JobRowPage>
export type JobRowQuery = z.output<typeof JobRowQuery>
export type JobState = z.output<typeof JobState>
export type RowOutcome = z.output<typeof RowOutcome>
