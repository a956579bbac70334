import type { Tag, User } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { ago, fullTime } from '../../messages/time.js'
import type { UserTableMessages } from '../../messages/user-table.messages.js'
import { avatar } from '../../ui/avatar.js'
import { icon } from '../../ui/icon.js'
import { statusButton } from '../../users/status-button.js'
import { lackFor, type Permissions } from '../../users/user-actions.js'
import type { MenuKind } from '../../users/user-menu.js'
import type { SelectionController } from './bulk/selection.controller.js'
import { classOf, columnHeads, type HeadView } from './column-heads.js'
import { fieldText } from '../../users/field-value.js'
import { fieldKey, type Column, type Layout } from './user-columns.js'
import type { UserGridController } from './user-grid.controller.js'
import { tagChip, type TagColours } from '../../users/user-tags.js'

/** What pressing things in a row does. */
export interface RowDeeds {
  open: (user: User) => void
  filter: (tag: Tag) => void
  /** Opens what they did. */
  activity: (user: User) => void
  /** Opens their tags. */
  tags: (user: User) => void
  menu: (user: User, kind: MenuKind, button: HTMLButtonElement) => void
}

export interface RowsView extends HeadView {
  users: readonly User[]
  /** How many rows lie before the first. */
  start: number
  total: number | null
  selected: string
  busy: boolean
  permissions: Permissions
  /** Which button has its menu open. */
  opened: { id: string; kind: MenuKind } | null
  deeds: RowDeeds
  colours: TagColours
  /** The address of somebody's picture, if there is one. */
  picture: (user: User) => string | null
  grid: UserGridController
  language: string
}

/** The list as a grid; below 480 px its style makes cards of the rows. */
export const userRows = (view: RowsView): TemplateResult => html`
  <table
    class=${`grid-table ${view.layout.density}${view.picks ? ' selectable' : ''}`}
    part="table"
    role="grid"
    aria-label=${view.words.label}
    aria-rowcount=${view.total === null ? -1 : view.total + 1}
    aria-multiselectable=${view.picks ? 'true' : nothing}
    aria-busy=${view.busy ? 'true' : nothing}
  >
    ${columnHeads(view)}
    <tbody role="rowgroup" @focusin=${view.grid.enter} @focusout=${view.grid.leave} @keydown=${view.grid.move}>
      ${repeat(
        view.users,
        ({ id }) => id,
        (user, at) => {
          const { selected, opened, words, language, permissions, start, layout, picks } = view
          const kind = opened?.id === user.id ? opened.kind : null
          const rest = [
            user.id === selected,
            kind,
            words,
            language,
            permissions,
            start + at,
            layout,
            view.schema,
            view.colours,
            picks?.has(user.id),
          ]
          return guard([user, ...rest], () => row(user, kind, start + at, view))
        },
      )}
    </tbody>
  </table>
`

/** Rows without words, in the same geometry. */
export const boneRows = (view: HeadView): TemplateResult => html`
  <p class="hidden" role="status">${view.words.loading}</p>
  <table class=${`grid-table ${view.layout.density}${view.picks ? ' selectable' : ''}`} aria-hidden="true" inert>
    ${columnHeads(view)}
    <tbody>
      ${Array.from(
        { length: 12 },
        (_, at) =>
          html`<tr>
            ${view.picks ? html`<td class="c-tick"></td>` : nothing}${boneCells(at, view.layout)}
          </tr>`,
      )}
    </tbody>
  </table>
`

const boneCells = (at: number, { columns }: Layout) => html`
  <td class="c-name">
    <div class="who"><span class="bone round"></span><span class=${`bone w-${String((at % 3) + 2)}`}></span></div>
  </td>
  ${columns.map((column) => html`<td class=${classOf(column)}><span class=${column === 'email' ? 'bone w-4' : 'bone w-2'}></span></td>`)}
  <td class="c-menu"></td>
`

const row = (user: User, kind: MenuKind | null, at: number, view: RowsView) => html`
  <tr
    role="row"
    part="row"
    data-id=${user.id}
    aria-rowindex=${at + 2}
    aria-current=${user.id === view.selected ? 'true' : nothing}
    aria-selected=${view.picks?.has(user.id) ?? nothing}
  >
    ${view.picks ? tickCell(user, view.picks, view.words) : nothing}
    <td class="c-name" role="gridcell">
      <div class="who">
        ${avatar(user.name, { picture: view.picture(user) })}
        <div>
          <button class="who-name" type="button" data-cell="name" tabindex="-1" @click=${() => view.deeds.open(user)}>
            <bdi class="clip">${user.name}</bdi>
          </button>
          <span class="who-email clip" dir="ltr">${user.email}</span>
        </div>
      </div>
    </td>
    ${view.layout.columns.map((column) => html`<td class=${classOf(column)} role="gridcell">${cell(column, user, kind, view)}</td>`)}
    <td class="c-menu" role="gridcell">${menuCell(user, kind, view)}</td>
  </tr>
`

const tickCell = ({ id, name }: User, picks: SelectionController, words: UserTableMessages) => html`
  <td class="c-tick" role="gridcell">
    <input
      class="tick"
      type="checkbox"
      data-cell="tick"
      tabindex="-1"
      aria-label=${words.select(name)}
      .checked=${live(picks.has(id))}
      @click=${({ shiftKey }: MouseEvent) => picks.toggle(id, shiftKey)}
    />
  </td>
`

type Draw = (user: User, kind: MenuKind | null, view: RowsView) => unknown

/** What stands in each column. */
const CELLS: Record<Exclude<Column, `field:${string}`>, Draw> = {
  email: ({ email }) => html`<div class="clip muted" dir="ltr">${email}</div>`,
  status: statusCell,
  tags: (user, _, view) => tagsCell(user, view),
  type: ({ type }) => plain(type),
  phone: ({ phone }) => plain(phone, 'ltr'),
  company: ({ company }) => plain(company),
  externalId: ({ externalId }) => plain(externalId, 'ltr'),
  timezone: ({ timezone }) => plain(timezone, 'ltr'),
  language: ({ language }) => plain(language, 'ltr'),
  created: ({ createdAt }, _, view) => moment(createdAt, view),
  lastSignIn: ({ lastSignInAt }, _, view) => moment(lastSignInAt, view),
  lastAccess: (user, _, view) => accessCell(user, view),
}

function cell(column: Column, user: User, kind: MenuKind | null, view: RowsView) {
  const key = fieldKey(column)
  if (key === undefined) return CELLS[column as keyof typeof CELLS](user, kind, view)
  const { field } = view
  return plain(fieldText(field(key), Object.hasOwn(user.fields, key) ? user.fields[key] : undefined, view))
}

const plain = (text: string, direction?: 'ltr') => html`<div class="clip" title=${text}><bdi dir=${direction ?? 'auto'}>${text}</bdi></div>`

function statusCell(user: User, kind: MenuKind | null, view: RowsView) {
  return statusButton(user, { ...view, expanded: kind === 'status', cell: 'status' })
}

/** The first tag filters; the rest are counted, and lead to all of them. Whoever may not change them sees them in the details. */
function tagsCell(user: User, { words, deeds, permissions, colours }: RowsView) {
  const [first, ...more] = user.tags
  const isClosed = lackFor('tags', permissions) !== undefined
  const open = () => (isClosed ? deeds.open : deeds.tags)(user)
  if (!first) return isClosed ? nothing : noTags(user, open, words)
  return html`
    <div class="tags">
      ${tagChip({ tag: first, prefix: words.filterBy, filter: deeds.filter, cell: 'tag', colours })}
      <button class=${`tags-more${more.length ? '' : ' narrow-only'}`} type="button" data-cell="tags" tabindex="-1" @click=${open}>
        <bdi class="wide-only" dir="ltr">+${more.length}</bdi><span class="narrow-only">${words.tagCount(user.tags.length)}</span>
        <span class="hidden">${words.tagsOf(user.name)}</span>
      </button>
    </div>
  `
}

const noTags = ({ name }: User, open: () => void, words: RowsView['words']) => html`
  <button class="tags-more tags-none" type="button" data-cell="tags" tabindex="-1" title=${words.actions.tags} @click=${open}>
    ${icon('plus')}<span class="hidden">${words.actions.tags} ${words.tagsOf(name)}</span>
  </button>
`

function moment(iso: string | null, { words, language }: RowsView) {
  if (iso === null) return html`<span class="muted">${words.never}</span>`
  return html`<time class="muted number" datetime=${iso} title=${fullTime(language, iso)}><bdi>${ago(language, iso)}</bdi></time>`
}

/** When they were last here, which opens what they did. */
const accessCell = (user: User, view: RowsView) => html`
  <button class="last-access" type="button" data-cell="access" tabindex="-1" @click=${() => view.deeds.activity(user)}>
    ${moment(user.lastAccessAt, view)}<span class="hidden">${view.words.activityOf(user.name)}</span>
  </button>
`

const menuCell = (user: User, kind: MenuKind | null, { words, deeds }: RowsView) => html`
  <button
    class="button square plain small"
    part="menu-button"
    type="button"
    data-cell="menu"
    tabindex="-1"
    aria-haspopup="menu"
    aria-expanded=${kind === 'all'}
    aria-label=${words.actionsFor(user.name)}
    @click=${(event: Event) => deeds.menu(user, 'all', event.currentTarget as HTMLButtonElement)}
  >
    ${icon('more')}
  </button>
`
