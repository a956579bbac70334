import type { UserQuery, UserStatus } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { moveFocus } from '../../controllers/move-focus.js'
import type { UserTableMessages } from '../../messages/user-table.messages.js'
import { icon } from '../../ui/icon.js'
import { lack, STATUSES, type Permissions } from '../../users/user-actions.js'
import type { UserSearchController } from './user-search.controller.js'
import { orderWord } from './user-sort.js'
import type { UserTableAction } from './user-table-action.js'

interface HeadView {
  heading: string
  hidesHeading: boolean
  search: { text: string; controller: UserSearchController } | null
  add: (() => void) | null
  /** The page's own. */
  own: readonly UserTableAction[]
  press: (action: UserTableAction) => void
  permissions: Permissions
  words: UserTableMessages
}

/** The title, the search box and what can be done with the list as a whole. */
export const tableHead = ({ heading, hidesHeading, search, add, own, press, permissions, words }: HeadView): TemplateResult => html`
  <div class="head" part="head">
    <h2 class=${hidesHeading ? 'hidden' : 'title'}>${heading || words.label}</h2>
    ${search ? searchBox(search.text, search.controller, words) : nothing}
    <slot name="actions"></slot>
    ${own.map((action) => html`<button class="button" part="action" type="button" ?disabled=${action.disabled} @click=${() => press(action)}>${action.label}</button>`)}
    ${add ? addButton(add, permissions, words) : nothing}
  </div>
`

const searchBox = (text: string, controller: UserSearchController, words: UserTableMessages) => html`
  <div class="search with at-start" part="search">
    ${icon('search')}
    <input
      class="input"
      type="search"
      autocomplete="off"
      placeholder=${words.search}
      aria-label=${words.search}
      .value=${text}
      @input=${controller.type}
      @keydown=${controller.leave}
    />
    <kbd aria-hidden="true">/</kbd>
  </div>
`

function addButton(add: () => void, permissions: Permissions, words: UserTableMessages) {
  const lacks = lack('users:create', permissions)
  return html`
    <button
      class="button primary"
      part="add"
      type="button"
      aria-label=${words.add}
      aria-disabled=${lacks ? 'true' : nothing}
      aria-describedby=${lacks ? 'add-why' : nothing}
      title=${lacks ? words.needs[lacks] : nothing}
      @click=${() => lacks ?? add()}
    >
      ${icon('plus')}<span class="label">${words.add}</span>
    </button>
    ${lacks ? html`<span class="hidden" id="add-why">${words.needs[lacks]}</span>` : nothing}
  `
}

interface TabsView {
  status: UserStatus | ''
  count: (status: UserStatus | '') => number | null
  choose: (status: UserStatus | '') => void
  words: UserTableMessages
  language: string
}

/** Every status with how many have it. */
export const statusTabs = (view: TabsView): TemplateResult => html`
  <div class="tabs" part="tabs" role="tablist" aria-label=${view.words.status} @keydown=${(event: KeyboardEvent) => walk(event, view)}>
    ${(['', ...STATUSES] as const).map((status) => tab(status, view))}
  </div>
`

function tab(status: UserStatus | '', { status: current, count, choose, words, language }: TabsView) {
  const is = status === current
  const n = count(status)
  return html`
    <button
      class="tab"
      id=${`tab-${status || 'all'}`}
      type="button"
      role="tab"
      data-status=${status}
      aria-selected=${is}
      aria-controls="panel"
      tabindex=${is ? '0' : '-1'}
      @click=${() => choose(status)}
    >
      ${status ? words.statuses[status] : words.all}${n === null ? nothing : html`<span class="count small">${n.toLocaleString(language)}</span>`}
    </button>
  `
}

/** The tab that gets the focus is chosen, as it is seen at once what it holds. */
function walk(event: KeyboardEvent, { choose }: TabsView): void {
  const tabs = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role="tab"]')]
  if (!moveFocus(event, tabs, 'horizontal')) return
  const focused = tabs.find((tab) => tab.matches(':focus'))
  choose((focused?.dataset['status'] ?? '') as UserStatus | '')
}

interface FiltersView {
  /** What shows the filters and adds to them. */
  filters: TemplateResult
  isFiltered: boolean
  /** How many are listed, where it is known. */
  total: number | null
  sort: UserQuery['sort']
  order: UserQuery['order']
  isSorting: boolean
  /** The toggle for those who are inactive, where it says anything. */
  inactive: { shown: boolean; show: (shows: boolean) => void } | null
  reset: () => void
  openSort: (event: Event) => void
  /** What chooses columns and views. */
  setUp: TemplateResult
  words: UserTableMessages
}

/** What narrows the list, how much is left, and in which order. */
export const filterBar = (view: FiltersView): TemplateResult => html`
  <div class="filters" part="filters">
    ${view.filters}
    ${view.isFiltered ? html`<button class="button plain small" type="button" @click=${view.reset}>${view.words.reset}</button>` : nothing}
    <div class="push">
      ${view.inactive ? inactiveToggle(view.inactive, view.words) : nothing}
      <span class="small muted number" role="status"><bdi>${counted(view)}</bdi></span>
      ${sortButton(view)} ${view.setUp}
    </div>
  </div>
`

const inactiveToggle = ({ shown, show }: NonNullable<FiltersView['inactive']>, words: UserTableMessages) => html`
  <label class="choice small inactive">
    <input
      class="tick"
      type="checkbox"
      .checked=${shown}
      @change=${(event: Event) => show((event.currentTarget as HTMLInputElement).checked)}
    /><span>${words.showInactive}</span>
  </label>
`

const counted = ({ total, isFiltered, words }: FiltersView) =>
  total === null ? '' : isFiltered ? words.matches(total) : words.count(total)

function sortButton({ sort, order, isSorting, openSort, words }: FiltersView) {
  return html`
    <button class="button plain small" type="button" aria-haspopup="menu" aria-expanded=${isSorting} @click=${openSort}>
      <span class="muted">${words.sort}</span>
      <span>${words.columns[sort]} <span class="hidden">${orderWord(sort, order, words)}</span></span>
      ${icon(order === 'asc' ? 'arrow-up' : 'arrow-down')}
    </button>
  `
}
