import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Position } from '../core/cursor.js'

export type Order = 'asc' | 'desc'

/** Which way rows are read: a list in falling order walked backwards is read rising. */
export const reading = (order: Order, { direction }: Position): Order => ((order === 'asc') === (direction === 'after') ? 'asc' : 'desc')

/** True for rows beyond `position` in a list ordered by (column, idColumn); a text refers to a named column. `from` also takes in the row itself. */
export function beyond(column: string, idColumn: string | RawBuilder<string>, order: Order, position: Position): RawBuilder<SqlBool> {
  const { key, id } = position
  if (key === undefined) return sql`true`
  const rising = reading(order, position) === 'asc'
  if (id === undefined) return sql`${sql.ref(column)} ${rising ? sql`>=` : sql`<=`} ${key}`
  return sql`(${sql.ref(column)}, ${typeof idColumn === 'string' ? sql.ref(idColumn) : idColumn}) ${rising ? sql`>` : sql`<`} (${key}, ${id})`
}
