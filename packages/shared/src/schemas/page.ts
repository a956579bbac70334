import { z } from 'zod'
import { Line } from './text.js'

export const PageQuery = z.strictObject({
  /** The `next` or `previous` of another page, or `last`. */
  cursor: z.string().max(1000).optional(),
  /** Starts at this value of the sort column, for type-ahead. */
  from: Line.max(120).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

/** One page of `item`, and the cursors of its neighbours. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable(), previous: z.string().nullable() })

export type PageQuery = z.output<typeof PageQuery>
export type Page<Item> = { items: Item[]; next: string | null; previous: string | null }
