import type { UserField, UserQuery } from '@foyer/shared'
import { SORTS } from './user-sort.js'

export const COLUMNS = [
  'email',
  'status',
  'type',
  'tags',
  'phone',
  'company',
  'externalId',
  'timezone',
  'language',
  'created',
  'lastSignIn',
  'lastAccess',
] as const

/** A column after the name: one that every user has, or a field of the profile's own by its key. */
export type Column = (typeof COLUMNS)[number] | `field:${string}`

/** Which columns there are, in which order and how wide, and how close the rows stand. */
export interface Layout {
  columns: readonly Column[]
  /** Pixels, for columns that were made another width; `name` too. */
  widths: Readonly<Record<string, number>>
  density: 'cosy' | 'compact'
}

export const STANDARD: Layout = { columns: ['email', 'status', 'tags', 'lastAccess'], widths: {}, density: 'cosy' }

/** Pixels that a column is wide at least and at most. */
export const WIDTHS = { least: 72, most: 600, usual: 150 } as const

const MOST_COLUMNS = 40

/** The layout in what was kept, whoever wrote it; what is none of ours is left out. */
export function readLayout(kept: unknown): Layout {
  const { columns, widths, density } = asObject(kept)
  const known = Array.isArray(columns) ? [...new Set(columns.filter(isColumn))].slice(0, MOST_COLUMNS) : STANDARD.columns
  const sizes = Object.entries(asObject(widths)).flatMap(([name, width]) =>
    typeof width === 'number' ? [[name, clamp(width)] as const] : [],
  )
  return { columns: known, widths: Object.fromEntries(sizes), density: density === 'compact' ? 'compact' : 'cosy' }
}

/** The column of a field of the profile's own. */
export const columnOf = ({ key }: Pick<UserField, 'key'>): Column => `field:${key}`

/** The key of the field that this is the column of. */
export const fieldKey = (column: Column): string | undefined => (column.startsWith('field:') ? column.slice(6) : undefined)

/** What the list is sorted by under this column's head, where it can be. */
export const sortOf = (column: Column | 'name'): UserQuery['sort'] | undefined => SORTS.find((sort) => sort === column)

export const clamp = (width: number): number => Math.round(Math.min(WIDTHS.most, Math.max(WIDTHS.least, width)))

const isColumn = (name: unknown): name is Column =>
  typeof name === 'string' && ((COLUMNS as readonly string[]).includes(name) || name.startsWith('field:'))

/** What JSON has there, where it is an object. */
export const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
