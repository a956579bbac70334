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
  /** Only tags that were given a colour. */
  coloured: z.stringbool().or(z.boolean()).default(false),
})

/** `null` takes the colour away. */
export const ColourTag = z.strictObject({ ...Tag.shape, colour: TagColour.nullable() })

export type Tag = z.output<typeof Tag>
export type TagColour = z.output<typeof TagColour>
export type ListedTag = z.output<typeof ListedTag>
export type TagPage = z.output<typeof TagPage>
export type TagQuery = z.output<typeof TagQuery>
export type ColourTag = z.output<typeof ColourTag>
