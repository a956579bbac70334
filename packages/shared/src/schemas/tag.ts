import { z } from 'zod'
import { PageQuery, pageOf } from './page.js'
import { Line } from './text.js'

/** The palette of tags, by name: each look draws its own shades. */
export const TAG_COLOURS = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const

export const TagColour = z.enum(TAG_COLOURS)

/** Without a colon in its key, so that `key:value` can be read back. */
export const Tag = z.object({
  key: Line.min(1)
    .max(100)
    .regex(/^[^:]*$/, 'Use a key without a colon.'),
  value: Line.max(200),
})

/** One tag of the profile's list. */
export const ListedTag = z.object({
  key: z.string(),
  value: z.string(),
  /** `null` where nobody chose one. */
  colour: TagColour.nullable(),
  /** How many users carry it. */
  count: z.int(),
})

/** By key and value, whatever their letter case and accents. */
export const TagPage = pageOf(ListedTag)

export const TagQuery = z.strictObject({
  ...PageQuery.shape,
  /** How the tag begins, written as `key:value`; letter case and accents do not matter. */
  search: Line.max(301).default(''),
})

/** `null` takes the colour away. */
export const ColourTag = z.strictObject({ ...Tag.shape, colour: TagColour.nullable() })

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

/** How many users carried it. */
export const TagRenamed = z.object({ changed: z.int() })

export type Tag = z.output<typeof Tag>
export type TagColour = z.output<typeof TagColour>
export type ListedTag = z.output<typeof ListedTag>
export type TagPage = z.output<typeof TagPage>
export type TagQuery = z.output<typeof TagQuery>
export type ColourTag = z.output<typeof ColourTag>
export type RenameTag = z.output<typeof RenameTag>
export type TagRenamed = z.output<typeof TagRenamed>
