import type { UserFilter, UserQuery } from '@foyer/shared'
import { plainFilter, type Outlook } from './list-filter.js'
import { STATUSES } from '../../users/user-actions.js'
import { asObject, readLayout, STANDARD, type Column, type Layout } from './user-columns.js'
import { SORTS } from './user-sort.js'

/** Which users, in which order, with which columns, under a name. */
export interface SavedView {
  name: string
  filter: Partial<UserFilter>
  sort: UserQuery['sort']
  order: UserQuery['order']
  columns: readonly Column[]
}

/** What a viewer keeps of a table. */
export interface Kept {
  layout: Layout
  views: readonly SavedView[]
  /** The name of the view that the table begins with; `''` for none. */
  first: string
  /** Whether the groups stand beside the list; `null` where the viewer never said. */
  rail: boolean | null
}

export const NOTHING_KEPT: Kept = { layout: STANDARD, views: [], first: '', rail: null }

/** All of it has to fit into one preference. */
const MOST_VIEWS = 50
export const LONGEST_NAME = 60

/** What was kept, whoever wrote it: what is none of ours is left out. */
export function readKept(value: unknown): Kept {
  const { layout, views, first, rail } = asObject(value)
  const known = (Array.isArray(views) ? views : []).map(readView).filter(({ name }) => name !== '')
  const named = new Map(known.map((view) => [view.name, view]))
  const all = [...named.values()].slice(0, MOST_VIEWS)
  return {
    layout: readLayout(layout),
    views: all,
    first: typeof first === 'string' && named.has(first) ? first : '',
    rail: typeof rail === 'boolean' ? rail : null,
  }
}

function readView(value: unknown): SavedView {
  const { name, filter, sort, order, columns } = asObject(value)
  return {
    name: typeof name === 'string' ? name.trim().slice(0, LONGEST_NAME) : '',
    filter: asObject(filter),
    sort: SORTS.find((known) => known === sort) ?? 'name',
    order: order === 'desc' ? 'desc' : 'asc',
    columns: readLayout({ columns }).columns,
  }
}

/** The view in the place of the one of its name, or behind the others. */
export const withView = (views: readonly SavedView[], view: SavedView): SavedView[] =>
  views.some(({ name }) => name === view.name)
    ? views.map((other) => (other.name === view.name ? view : other))
    : [...views, view].slice(-MOST_VIEWS)

/** Search, status and the rest of a filter, apart. */
export function partsOf(filter: Partial<UserFilter>): Omit<Outlook, 'sort' | 'order'> {
  const { search, status, ...rest } = filter
  return {
    search: typeof search === 'string' ? search : '',
    status: STATUSES.find((known) => known === status) ?? '',
    showInactive: status === undefined,
    filter: plainFilter(rest),
  }
}
