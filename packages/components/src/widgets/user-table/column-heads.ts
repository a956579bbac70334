import type { UserField, UserQuery, UserSchema } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { UserTableMessages } from '../../messages/user-table.messages.js'
import { icon } from '../../ui/icon.js'
import type { SelectionController } from './bulk/selection.controller.js'
import { fieldKey, sortOf, type Column, type Layout } from './user-columns.js'
import type { UserLayoutController } from './user-layout.controller.js'

export interface HeadView {
  layout: Layout
  /** The profile's types and fields, once they are known. */
  schema: UserSchema | null
  field: (key: string) => UserField | undefined
  /** What makes columns wider. */
  sizes: UserLayoutController
  sort: UserQuery['sort']
  order: UserQuery['order']
  sortBy: (sort: UserQuery['sort']) => void
  /** Who is selected; `null` where nobody can be. */
  picks: SelectionController | null
  words: UserTableMessages
}

const CLASSES: Partial<Record<Column, string>> = { email: 'c-email', status: 'c-status', tags: 'c-tags', lastAccess: 'c-last' }

/** Columns that are there at first have widths of their own. */
export const classOf = (column: Column): string => CLASSES[column] ?? 'c-more'

/** What a column is called. */
export function columnWord(column: Column | 'name', words: UserTableMessages, field: HeadView['field']): string {
  const key = column === 'name' ? undefined : fieldKey(column)
  return key === undefined ? words.columns[column as keyof UserTableMessages['columns']] : (field(key)?.label ?? key)
}

/** The heads of the columns, which sort the list where it can be sorted by them, with an edge that makes them wider. */
export const columnHeads = (view: HeadView): TemplateResult => html`
  <thead role="rowgroup" part="head">
    <tr role="row" aria-rowindex="1">
      ${view.picks ? tickAll(view.picks, view.words) : nothing} ${head('name', 'c-name', view)}
      ${view.layout.columns.map((column) => head(column, classOf(column), view))}
      <th class="c-menu" role="columnheader" scope="col"><span class="hidden">${view.words.columns.actions}</span></th>
    </tr>
  </thead>
`

const tickAll = (picks: SelectionController, words: UserTableMessages) => html`
  <th class="c-tick" role="columnheader" scope="col">
    <input
      class=${picks.shown === 'some' ? 'tick some' : 'tick'}
      type="checkbox"
      aria-label=${words.selectShown}
      .checked=${live(picks.shown === 'all')}
      .indeterminate=${live(picks.shown === 'some')}
      @click=${() => picks.toggleShown()}
    />
  </th>
`

function head(name: Column | 'name', look: string, view: HeadView) {
  const word = columnWord(name, view.words, view.field)
  const sort = sortOf(name)
  const is = sort !== undefined && view.sort === sort
  return html`
    <th
      class=${look}
      data-column=${name}
      role="columnheader"
      scope="col"
      aria-sort=${is ? (view.order === 'asc' ? 'ascending' : 'descending') : nothing}
    >
      ${sort === undefined ? html`<span class="clip">${word}</span>` : sortButton(word, sort, is, view)} ${edge(name, view.sizes)}
    </th>
  `
}

const sortButton = (word: string, sort: UserQuery['sort'], is: boolean, { order, sortBy }: HeadView) => html`
  <button type="button" @click=${() => sortBy(sort)}>
    <span class="clip">${word}</span>${is ? icon(order === 'asc' ? 'arrow-up' : 'arrow-down') : nothing}
  </button>
`

/** For pointers; whoever has none sets the width where the columns are chosen. */
const edge = (name: string, sizes: UserLayoutController) => html`
  <span
    class="edge-grip"
    aria-hidden="true"
    @pointerdown=${(event: PointerEvent) => sizes.drag(event, name)}
    @dblclick=${() => sizes.forget(name)}
  ></span>
`
