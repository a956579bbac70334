import { z } from 'zod'
import { Job } from './job.js'
import { Tag } from './tag.js'

/** With values, one tag; without, the key of all its values. */
const TagOrKey = z.strictObject({ key: Tag.shape.key, value: Tag.shape.value.optional() })

/** Renames a tag, or all tags of one key, for every user. Into a tag that exists only with `merge`. */
export const RenameTag = z
  .strictObject({ from: TagOrKey, to: TagOrKey, merge: z.boolean().default(false) })
  .refine(({ from, to }) => (from.value === undefined) === (to.value === undefined), {
    path: ['to', 'value'],
    message: 'Name a value on both sides, or on neither.',
  })
  .refine(({ from, to }) => from.key !== to.key || from.value !== to.value, { path: ['to', 'key'], message: 'Enter another name.' })

/** How many users were changed; where many are, none yet, and the job that changes them. */
export const TagRenamed = z.object({ changed: z.int(), job: Job.nullable() })

export type RenameTag = z.output<typeof RenameTag>
export type TagRenamed = z.output<typeof TagRenamed>
