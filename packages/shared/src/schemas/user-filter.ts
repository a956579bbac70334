import { z } from 'zod'
import { Line } from './text.js'
import { UserStatus } from './user-status.js'

/** `key` for any value, or `key:value`; the first colon ends the key. */
const TagName = Line.min(1).max(301)

/** In a query a list is written as the same name again and again, and one alone is no list. */
const tags = z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(TagName).max(10, 'Name at most 10 tags.'))
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], 'Enter a date like 2026-11-22.')

/** Which users are meant: those for whom all of it holds. One object for lists, exports, bulk changes and broadcasts. A date alone stands for its beginning in UTC; `…From` counts in, `…To` does not. */
export const UserFilter = z.strictObject({
  /** Each word anywhere in name, email, id, external id, phone, company, tags or fields. */
  search: Line.max(100).default(''),
  /** One, or any of several. */
  status: z.union([UserStatus, z.array(UserStatus).min(1).max(UserStatus.options.length)], 'Choose among the statuses.').optional(),
  type: Line.min(1).max(40).optional(),
  /** The id of a group. */
  group: z.uuidv7('This is not a group.').optional(),
  createdFrom: moment.optional(),
  createdTo: moment.optional(),
  accessFrom: moment.optional(),
  accessTo: moment.optional(),
  /** Has every one of these tags. */
  tagsAll: tags.optional(),
  /** Has at least one of these. */
  tagsAny: tags.optional(),
  /** Has none of these. */
  tagsMissing: tags.optional(),
  emailVerified: z.stringbool().or(z.boolean()).optional(),
})

export type UserFilter = z.output<typeof UserFilter>
