import type { Page } from '@foyer/shared'
import type { Context } from './context.js'
import { readCursor, writeCursor, type Position } from './cursor.js'
import { Encoded } from './encoded.js'
import { fold } from './fold.js'

type Row = { key: string | number; id: string }
/** Turns what a person typed into a value of the sort column. */
type Seek = (from: string) => string
type Fetch<Item> = (position: Position, count: number) => Promise<Item[]>

interface Query {
  cursor?: string | undefined
  from?: string | undefined
  limit: number
  [filter: string]: unknown
}

/** One page by keyset. `fetch` is asked for one row too many, which tells whether more follow. From where nobody is, the way back leads to that end of the list. What else is in `query` (sort, filter) binds the cursors. */
export async function page<Item extends Row>(ctx: Context, query: Query, fetch: Fetch<Item>, seek: Seek = fold): Promise<Page<Item>> {
  const { cursor, from, limit, ...list } = query
  const position = startAt(cursor, from && seek(from)) ?? readCursor(ctx, list, cursor!)

  const found = await fetch(position, limit + 1)
  const items = found.slice(0, limit)
  const ends = { ahead: found.length > limit, behind: position.key !== undefined }
  const backwards = position.direction === 'before'
  if (backwards) items.reverse()

  const neighbour = (direction: Position['direction'], row: Row | undefined, exists: boolean) =>
    exists ? writeCursor(ctx, list, row ? { direction, key: row.key, id: row.id } : { direction }) : null

  return {
    items,
    next: neighbour('after', items.at(-1), backwards ? ends.behind : ends.ahead),
    previous: neighbour('before', items[0], backwards ? ends.ahead : ends.behind),
  }
}

/** A page whose items are JSON already, as JSON; `also` comes after them. */
export function encodePage<Item, Also extends object>({ items, ...page }: Page<{ json: string }>, also: Also): Encoded<Page<Item> & Also> {
  return new Encoded(`{"items":[${items.map(({ json }) => json).join()}],${JSON.stringify({ ...page, ...also }).slice(1)}`)
}

/** Where a list starts when it has no cursor of ours: at its beginning, its end, or a value. */
function startAt(cursor: string | undefined, from: string | undefined): Position | undefined {
  if (cursor === 'last') return { direction: 'before' }
  if (cursor !== undefined) return undefined
  return from === undefined || from === '' ? { direction: 'after' } : { direction: 'after', key: from }
}
