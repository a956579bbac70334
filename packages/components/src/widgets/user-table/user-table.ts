import type { Tag, User, UserFilter, UserQuery, UserStatus } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { consume } from '@lit/context'
import { html, LitElement, nothing } from 'lit'
import { property, query } from 'lit/decorators.js'
import { MenuController } from '../../controllers/menu-controller.js'
import { ToastController } from '../../controllers/toast-controller.js'
import { clientContext } from '../../core/client-context.js'
import { permissionsContext } from '../../core/permissions-context.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { usersWords } from '../../messages/user-table.words.js'
import { status as statusWord } from '../../ui/status.js'
import type { HeadView } from './column-heads.js'
import { filterAttribute, isEmpty, withTag, type ListFilter } from './list-filter.js'
import { lack, type Permissions } from './user-actions.js'
import { UrlStateController } from './url-state.controller.js'
import { UserChangesController } from './user-changes.controller.js'
import { UserCountsController } from './user-counts.controller.js'
import { UserDetailsController } from './user-details.controller.js'
import type * as Drawer from './user-drawer.js'
import { UserGridController } from './user-grid.controller.js'
import { filterBar, statusTabs, tableHead } from './user-head.js'
import { UserListController } from './user-list.controller.js'
import { UserMenuController } from './user-menu.controller.js'
import { UserNewsController } from './user-news.controller.js'
import { UserPauseController } from './user-pause.controller.js'
import { boneRows, userRows, type RowDeeds } from './user-rows.js'
import { UserViewController } from './user-view.controller.js'
import { UserScrollController } from './user-scroll.controller.js'
import { UserSearchController } from './user-search.controller.js'
import { firstOrder, otherOrder, sortMenu } from './user-sort.js'
import { edge, nobody, outdated, pill, trouble } from './user-states.js'
import { UserSelectEvent } from './user-table.events.js'
import { styles } from './user-table.styles.js'
import { tagFilter } from './user-tags.js'

type Sort = UserQuery['sort']
type Order = UserQuery['order']

/**
 * The people in a profile, live: search and sort them, page through them without end, open one, and change their status as the status table
 * and the viewer's permissions allow.
 *
 * @tag user-table
 * @summary A live, searchable table of a profile's users with everything that can be done with them.
 *
 * @slot actions - Buttons in the head, before *Add user*.
 * @slot loading - Shown until the first users are there.
 * @slot empty - Shown when the profile has no users.
 * @slot no-match - Shown when nobody matches the search and the filters.
 * @slot denied - Shown to whoever may not see users (403).
 * @slot signed-out - Shown when the session is over (401).
 * @slot offline - Shown when the server could not be reached from the start.
 * @slot limited - Shown while the server asks for a pause (429).
 * @slot failed - Shown when the list could not be loaded for another reason.
 *
 * @fires {UserSelectEvent} user-select - A user's details are about to open. Cancelable.
 * @fires {UserCreateEvent} user-create - A user is about to be added or invited. Cancelable.
 * @fires {UserCreatedEvent} user-created - A user was added or invited.
 * @fires {UserEditEvent} user-edit - A user is about to be edited. Cancelable.
 * @fires {UserEditedEvent} user-edited - A user was edited.
 * @fires {UserStatusChangeEvent} user-status-change - A user's status is about to change. Cancelable.
 * @fires {UserStatusChangedEvent} user-status-changed - A user's status changed; after `reject` the user is gone.
 * @fires {UserDeleteEvent} user-delete - A user is about to be deleted. Cancelable.
 * @fires {UserDeletedEvent} user-deleted - A user was deleted.
 * @fires {UserNotifyEvent} user-notify - A notification is about to be sent. Cancelable.
 * @fires {UserNotifiedEvent} user-notified - A notification was sent.
 *
 * @csspart head - The title, the search box and the buttons.
 * @csspart search - The search box with its icon.
 * @csspart add - The button *Add user*.
 * @csspart tabs - The tabs of statuses.
 * @csspart filters - The line of filters, with the count and the order.
 * @csspart filter - A filter that can be changed and removed.
 * @csspart strip - The line that says that the list may be out of date.
 * @csspart list - Everything but the drawer.
 * @csspart scroller - The room that scrolls.
 * @csspart pill - The button that shows what is new.
 * @csspart table - The grid.
 * @csspart row - Each user's row.
 * @csspart status - The button that opens the statuses.
 * @csspart tag - Each tag.
 * @csspart menu-button - The button that opens a row's actions.
 * @csspart menu - The menus.
 * @csspart menu-item - Each action in a menu.
 * @csspart foot - The line under the list.
 * @csspart drawer - The details of one user.
 * @csspart dialog - The frame of each dialog.
 * @csspart nothing - What is shown instead of the list.
 * @csspart failure - What is shown instead of the list when it could not be had.
 * @csspart toast - What has just happened.
 *
 * @cssprop [--foyer-table-height=min(640px, 100dvb)] - How tall the table is; it scrolls inside.
 * @cssprop [--foyer-row=44px] - How tall a row is where the email has a column.
 */
export class UserTable extends LitElement {
  static override styles = styles

  /** Registers the dialogs, the first time that one is needed. */
  static dialogs: () => Promise<unknown> = () => Promise.resolve()

  /** Registers the filters, when somebody is about to use them or there is one. */
  static filters: () => Promise<unknown> = () => Promise.resolve()

  /** Registers the columns and the saved views, when somebody is about to use them. */
  static setUp: () => Promise<unknown> = () => Promise.resolve()

  /** Fetches what draws the details, the first time that somebody's are opened. */
  static drawer: () => Promise<typeof Drawer> = () => import('./user-drawer.js')

  /** Where users come from. Taken from the nearest provider unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined

  /** Shows only users who match every word of this. The search box writes it too. */
  @property() search = ''

  /** Shows only users with this status; `''` shows all. The tabs write it too. */
  @property() status: UserStatus | '' = ''

  /** What else narrows the list: types, groups, ranges of dates, tags, verified addresses. The chips write it too. */
  @property({ converter: filterAttribute, hasChanged: differs }) filter: ListFilter = {}

  /** What the list is sorted by: `name`, `email`, `created` or `lastAccess`. */
  @property() sort: Sort = 'name'

  /** Which way it is sorted: `asc` or `desc`. */
  @property() order: Order = 'asc'

  /** The id of the user whose details are open; `''` for nobody. */
  @property() selected = ''

  /** What the viewer may do, such as `users:edit`. `null` shows everything as allowed, and the server decides. Taken from the nearest provider unless set. */
  @consume({ context: permissionsContext, subscribe: true })
  @property({ attribute: false })
  permissions: Permissions = null

  /** The title, instead of *Users*. */
  @property() heading = ''

  /** Keeps the title for screen readers only. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false

  /** Leaves out the search box. */
  @property({ type: Boolean, attribute: 'no-search' }) noSearch = false

  /** Leaves out the button *Add user*. */
  @property({ type: Boolean, attribute: 'no-create' }) noCreate = false

  /** Under which of the viewer's preferences columns and views are kept; `''` keeps them for the visit only. */
  @property() memory = 'user-table'

  /** Keeps search, filters, order and selection in the page's address. */
  @property({ type: Boolean, attribute: 'url-state' }) urlState = false

  @query('.scroller') private readonly scroller!: HTMLElement | null
  @query('tbody') private readonly rows!: HTMLTableSectionElement | null
  @query('input[type="search"]') private readonly box!: HTMLInputElement | null
  @query('#menu') private readonly menuPanel!: HTMLElement | null
  @query('#sort') private readonly sortPanel!: HTMLElement | null

  readonly #client = () => this.client
  readonly #messages = new MessagesController(this, usersWords)
  readonly #toast = new ToastController(this)
  readonly #sortMenu = new MenuController(this, { panel: () => this.sortPanel })
  readonly #find = new UserSearchController(this, { box: () => this.box, search: (text) => (this.search = text) })

  readonly #list = new UserListController(this, { client: this.#client, listing: () => this.#listing })
  readonly #counts = new UserCountsController(this, this.#client)
  readonly #pause = new UserPauseController(this, this.#list)
  readonly #address: UrlStateController = new UrlStateController(this)
  readonly #view: UserViewController = new UserViewController(this, {
    messages: this.#messages,
    filters: () => UserTable.filters(),
    setUp: () => UserTable.setUp(),
    error: () => this.#list.error,
    isSaid: () => this.#address.isSaid,
    failed: () => this.#toast.show(this.#messages.words.users.setUp.notKept),
  })

  readonly #scroll = new UserScrollController(this, { list: this.#list, scroller: () => this.scroller })
  readonly #grid = new UserGridController(this, () => this.rows)
  readonly #details: UserDetailsController = new UserDetailsController(this, {
    client: this.#client,
    list: this.#list,
    id: () => this.selected,
    bring: () => UserTable.drawer(),
    fail: (error) => {
      this.selected = ''
      this.#toast.show(this.#messages.explain(error))
    },
  })

  readonly #news = new UserNewsController(this, {
    client: this.#client,
    list: this.#list,
    counts: this.#counts,
    details: this.#details,
    scroll: this.#scroll,
    total: () => this.#total,
  })

  readonly #changes = new UserChangesController(this, {
    client: this.#client,
    list: this.#list,
    details: this.#details,
    news: this.#news,
    toast: this.#toast,
    messages: this.#messages,
  })

  readonly #menu = new UserMenuController(this, {
    panel: () => this.menuPanel,
    draw: () => this.performUpdate(),
    schema: () => this.#view.head.schema,
    bring: () => Promise.all([UserTable.dialogs(), this.#view.bringSchema()]),
    toast: this.#toast,
    client: this.#client,
    changes: this.#changes,
    grid: this.#grid,
    messages: this.#messages,
    permissions: () => this.permissions,
    open: (user) => this.#open(user),
    gone: ({ id }) => {
      if (this.selected === id) this.selected = ''
    },
  })

  readonly #deeds: RowDeeds = {
    open: (user) => this.#open(user),
    filter: (tag) => this.#filter(tag),
    menu: this.#menu.show,
  }

  override render() {
    const { words } = this.#messages
    return html`
      <div class=${this.#details.isOpen ? 'split open' : 'split'} @keydown=${this.#leave}>
        <div class="list" part="list">
          ${this.#renderHead()} ${outdated(this.#list, this.#news, this.#messages)}
          <div class="body" id="panel" role="tabpanel" aria-labelledby=${`tab-${this.status || 'all'}`}>
            ${pill(this.#news.waiting, this.#showNews, words.users)}
            <div class="scroller" part="scroller">${this.#renderList()}</div>
          </div>
          <div class="foot" part="foot">
            <span>${this.#list.window.next === null ? nothing : words.users.scroll}</span>
            ${this.#news.live.state === 'live' ? statusWord('active', words.users.live) : nothing}
          </div>
        </div>
        ${this.#renderDrawer()}
      </div>
      ${sortMenu({ sort: this.sort, order: this.order, choose: this.#sortAs, move: this.#sortMenu.move, words: words.users })}
      ${this.#menu.render()} ${this.#toast.render()}
    `
  }

  /** Whom the list is of, all in one: what exports, bulk changes and broadcasts take. */
  get userFilter(): UserFilter {
    return { ...this.filter, search: this.search, ...(this.status && { status: this.status }) }
  }

  #renderHead() {
    const { words, language } = this.#messages
    const { permissions, sort, order, status } = this
    return [
      tableHead({
        heading: this.heading,
        hidesHeading: this.noHeading,
        search: this.noSearch ? null : { text: this.search, controller: this.#find },
        add: this.noCreate ? null : this.#menu.add,
        permissions,
        words: words.users,
      }),
      statusTabs({
        status,
        count: (status) => this.#counts.of(status),
        choose: (status) => (this.status = status),
        words: words.users,
        language,
      }),
      filterBar({
        filters: this.#view.renderFilters(),
        isFiltered: this.#isFiltered,
        total: this.#total ?? (this.#list.isLoaded ? this.#list.length : null),
        sort,
        order,
        isSorting: this.#sortMenu.isOpen,
        reset: this.#reset,
        openSort: (event) => this.#sortMenu.toggle(event.currentTarget as HTMLButtonElement),
        setUp: this.#view.renderSetUp(),
        words: words.users,
      }),
    ]
  }

  #renderList() {
    const messages = this.#messages
    const { error, isLoaded, length } = this.#list
    if (!isLoaded && error)
      return trouble({ error, pause: this.#pause.left, retry: () => void this.#list.load(), reset: this.#resetAll, messages })
    if (!isLoaded) return html`<slot name="loading">${boneRows(this.#headView)}</slot>`
    if (length !== 0) return [edge('before', this.#list, messages), this.#renderRows(), edge('after', this.#list, messages)]
    const isFiltered = this.#isFiltered || this.status !== ''
    return nobody({ isFiltered, add: this.#mayAdd ? this.#menu.add : null, reset: this.#resetAll, messages })
  }

  #renderRows() {
    const { language } = this.#messages
    const { window, isStale, length } = this.#list
    const { permissions, selected } = this
    return userRows({
      ...this.#headView,
      users: window.items,
      start: window.start,
      total: this.#total ?? length,
      selected,
      busy: isStale,
      permissions,
      opened: this.#menu.inRows,
      deeds: this.#deeds,
      grid: this.#grid,
      language,
    })
  }

  get #headView(): HeadView {
    const { sort, order } = this
    return { ...this.#view.head, sort, order, sortBy: this.#sortBy, words: this.#messages.words.users }
  }

  #renderDrawer() {
    const { words, language } = this.#messages
    return this.#details.render({
      opened: this.#menu.inDrawer,
      schema: this.#view.head.schema,
      permissions: this.permissions,
      deeds: this.#deeds,
      run: this.#menu.run,
      close: this.#close,
      words: words.users,
      common: words.common,
      language,
    })
  }

  get #listing() {
    const { search, status, filter, sort, order } = this
    return { search, status, filter, sort, order }
  }

  get #isFiltered(): boolean {
    return this.search !== '' || !isEmpty(this.filter)
  }

  /** How many are listed, where the counts tell. */
  get #total(): number | null {
    return this.#isFiltered ? null : this.#counts.of(this.status)
  }

  get #mayAdd(): boolean {
    return !this.noCreate && !lack('users:create', this.permissions)
  }

  readonly #reset = (): void => {
    this.filter = {}
    this.#find.clear()
  }

  readonly #resetAll = (): void => {
    this.status = ''
    this.#reset()
  }

  readonly #sortBy = (sort: Sort): void => this.#sortAs(sort, sort === this.sort ? otherOrder(this.order) : firstOrder(sort))

  readonly #sortAs = (sort: Sort, order: Order): void => {
    this.#sortMenu.close()
    this.sort = sort
    this.order = order
  }

  /** In a narrow table the drawer would hide what the tag brings. */
  #filter(tag: Tag): void {
    this.filter = withTag(this.filter, tagFilter(tag))
    if (!this.scroller?.checkVisibility({ visibilityProperty: true })) this.selected = ''
  }

  readonly #showNews = (): void => {
    this.#scroll.toTop()
    void this.#list.load()
  }

  #open(user: User): void {
    const event = new UserSelectEvent(user)
    if (!this.dispatchEvent(event)) return
    this.selected = user.id
    void this.#details.focus()
  }

  readonly #close = (): void => {
    const { selected } = this
    this.selected = ''
    void this.updateComplete.then(() => this.#grid.focus(selected, ...this.#scroll.visible()))
  }

  readonly #leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && this.selected) this.#close()
  }
}

/** A filter given anew by a page that says the same lists the same. */
function differs(now: ListFilter, before: ListFilter | undefined): boolean {
  return JSON.stringify(now) !== JSON.stringify(before)
}

declare global {
  interface HTMLElementTagNameMap {
    'user-table': UserTable
  }
}
