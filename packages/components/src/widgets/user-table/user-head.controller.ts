import type { UserQuery } from '@foyer/shared'
import type { LitElement, TemplateResult } from 'lit'
import { MenuController } from '../../controllers/menu-controller.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import type { HostActionsController } from './host-actions.controller.js'
import { isEmpty, type Outlook } from './list-filter.js'
import { lack, type Permissions } from '../../users/user-actions.js'
import type { UserCountsController } from './user-counts.controller.js'
import { filterBar, statusTabs, tableHead } from './user-head.js'
import type { UserListController } from './user-list.controller.js'
import { UserSearchController } from './user-search.controller.js'
import { firstOrder, otherOrder, sortMenu } from './user-sort.js'
import type { UserTableAction } from './user-table-action.js'
import type { UserViewController } from './user-view.controller.js'

type Sort = UserQuery['sort']
type Order = UserQuery['order']
type Host = LitElement &
  Outlook & { heading: string; noHeading: boolean; noSearch: boolean; noCreate: boolean; readonly permissions: Permissions }

interface HeadOptions {
  list: UserListController
  counts: UserCountsController
  view: UserViewController
  messages: MessagesController<'users'>
  actions: HostActionsController
  /** Does what the page does at this button. */
  press: (action: UserTableAction) => void
  /** Asks for a new user. */
  add: () => void
}

/** What stands over the list and says whom it shows: the search, the tabs, the filters and the order. */
export class UserHeadController {
  readonly #host: Host
  readonly #options: HeadOptions
  readonly #find: UserSearchController
  readonly #sortMenu: MenuController

  constructor(host: Host, options: HeadOptions) {
    this.#host = host
    this.#options = options
    this.#find = new UserSearchController(host, {
      box: () => host.renderRoot.querySelector<HTMLInputElement>('input[type="search"]'),
      search: (text) => (host.search = text),
    })
    this.#sortMenu = new MenuController(host, { panel: () => host.renderRoot.querySelector<HTMLElement>('#sort') })
  }

  /** Whether a search or a filter leaves some out. */
  get isFiltered(): boolean {
    return this.#host.search !== '' || !isEmpty(this.#host.filter)
  }

  /** How many are listed, where the counts tell. */
  get total(): number | null {
    const { status, showInactive } = this.#host
    return this.isFiltered ? null : this.#options.counts.of(status, showInactive)
  }

  /** Whether somebody may be there who is not among those listed. */
  get hidesSome(): boolean {
    return this.isFiltered || this.#host.status !== '' || this.#hidesInactive
  }

  get #hidesInactive(): boolean {
    return !this.#host.showInactive && this.#options.counts.of('inactive') !== 0
  }

  /** Adds a user, where the viewer may. */
  get add(): (() => void) | null {
    return this.#host.noCreate || lack('users:create', this.#host.permissions) ? null : this.#options.add
  }

  readonly sortBy = (sort: Sort): void => this.#sortAs(sort, sort === this.#host.sort ? otherOrder(this.#host.order) : firstOrder(sort))

  readonly reset = (): void => {
    this.#host.filter = {}
    this.#find.clear()
  }

  readonly resetAll = (): void => {
    this.#host.status = ''
    this.#host.showInactive = true
    this.reset()
  }

  render(): TemplateResult[] {
    const { list, counts, view, messages, actions, press, add } = this.#options
    const { heading, noHeading, noSearch, noCreate, search, permissions, sort, order, status, showInactive } = this.#host
    const { users: words } = messages.words
    return [
      tableHead({
        heading,
        hidesHeading: noHeading,
        search: noSearch ? null : { text: search, controller: this.#find },
        add: noCreate ? null : add,
        own: actions.of('always'),
        press,
        permissions,
        words,
      }),
      statusTabs({
        status,
        count: (status) => counts.of(status, showInactive),
        choose: (status) => (this.#host.status = status),
        words,
        language: messages.language,
      }),
      filterBar({
        filters: view.renderFilters(),
        isFiltered: this.isFiltered,
        total: this.total ?? (list.isLoaded ? list.length : null),
        sort,
        order,
        isSorting: this.#sortMenu.isOpen,
        inactive: status === '' && (showInactive || this.#hidesInactive) ? { shown: showInactive, show: this.#showInactive } : null,
        reset: this.reset,
        openSort: (event) => this.#sortMenu.toggle(event.currentTarget as HTMLButtonElement),
        setUp: view.renderSetUp(),
        words,
      }),
    ]
  }

  /** Draw it once, at the end of the host's template. */
  renderMenu(): TemplateResult {
    const { sort, order } = this.#host
    return sortMenu({ sort, order, choose: this.#sortAs, move: this.#sortMenu.move, words: this.#options.messages.words.users })
  }

  readonly #showInactive = (shows: boolean): void => {
    this.#host.showInactive = shows
  }

  readonly #sortAs = (sort: Sort, order: Order): void => {
    this.#sortMenu.close()
    this.#host.sort = sort
    this.#host.order = order
  }
}
