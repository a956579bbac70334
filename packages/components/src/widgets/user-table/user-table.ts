import type { UserFilter, UserQuery, UserStatus } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { consume } from '@lit/context'
import { html, LitElement, nothing } from 'lit'
import { property } from 'lit/decorators.js'
import { ToastController } from '../../controllers/toast-controller.js'
import { clientContext } from '../../core/client-context.js'
import { permissionsContext } from '../../core/permissions-context.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { usersWords } from '../../messages/user-table.words.js'
import { status as statusWord } from '../../ui/status.js'
import { filterAttribute, filterOf, outlookOf, type ListFilter } from './list-filter.js'
import { HostActionsController } from './host-actions.controller.js'
import type { Permissions } from '../../users/user-actions.js'
import { UrlStateController } from './url-state.controller.js'
import { UserBodyController } from './user-body.controller.js'
import { UserCountsController } from './user-counts.controller.js'
import { UserDeedsController } from './user-deeds.controller.js'
import { UserHeadController } from './user-head.controller.js'
import { UserListController } from './user-list.controller.js'
import { UserSelectionController } from './user-selection.controller.js'
import { outdated, pill } from './user-states.js'
import { styles } from './user-table.styles.js'
import { UserViewController } from './user-view.controller.js'

type Sort = UserQuery['sort']
type Order = UserQuery['order']

/**
 * The people in a profile, live: search and sort them, page through them without end, open one, and change their status as the status table
 * and the viewer's permissions allow.
 *
 * @tag user-table
 * @summary A live, searchable table of a profile's users with everything that can be done with them.
 *
 * @slot - `<user-table-action>` elements: actions of the page's own.
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
 * @fires {UserPasswordReplaceEvent} user-password-replace - A user's password is about to be replaced. Cancelable.
 * @fires {UserPasswordReplacedEvent} user-password-replaced - A user's password was replaced.
 * @fires {UserActionEvent} user-action - An action of the page's own was pressed; from its `<user-table-action>`. Cancelable.
 *
 * @csspart head - The title, the search box and the buttons.
 * @csspart search - The search box with its icon.
 * @csspart add - The button *Add user*.
 * @csspart tabs - The tabs of statuses.
 * @csspart filters - The line of filters, with the count and the order.
 * @csspart filter - A filter that can be changed and removed.
 * @csspart strip - The line that says that the list may be out of date.
 * @csspart list - Everything but the drawer.
 * @csspart rail - The groups beside the list.
 * @csspart scroller - The room that scrolls.
 * @csspart pill - The button that shows what is new.
 * @csspart table - The grid.
 * @csspart row - Each user's row.
 * @csspart status - The button that opens the statuses.
 * @csspart tag - Each tag.
 * @csspart menu-button - The button that opens a row's actions.
 * @csspart menu - The menus.
 * @csspart menu-item - Each action in a menu.
 * @csspart action - Each action of the page's own in the head.
 * @csspart bar - What can be done with whom is selected.
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

  /** Registers the groups, when they have room beside the list. */
  static groups: () => Promise<unknown> = () => Promise.resolve()

  /** Registers the columns and the saved views, when somebody is about to use them. */
  static setUp: () => Promise<unknown> = () => Promise.resolve()

  /** Registers the bar for many users, when somebody is about to use the table. */
  static bulk: () => Promise<unknown> = () => Promise.resolve()

  /** Registers the details, when somebody is about to use the table. */
  static details: () => Promise<unknown> = () => Promise.resolve()

  /** Where users come from. Taken from the nearest provider unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined

  /** Shows only users who match every word of this. The search box writes it too. */
  @property() search = ''

  /** Shows only users with this status; `''` shows all. The tabs write it too. */
  @property() status: UserStatus | '' = ''

  /** Shows those who are inactive among all. The tick beside the filters writes it too. */
  @property({ type: Boolean, attribute: 'show-inactive' }) showInactive = false

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

  readonly #client = () => this.client
  readonly #messages = new MessagesController(this, usersWords)
  readonly #toast = new ToastController(this)
  readonly #list = new UserListController(this, { client: this.#client, listing: () => outlookOf(this) })
  readonly #counts = new UserCountsController(this, this.#client)
  readonly #actions: HostActionsController = new HostActionsController(this)
  readonly #address: UrlStateController = new UrlStateController(this, () => this.#selection.picks)
  readonly #view: UserViewController = new UserViewController(this, {
    messages: this.#messages,
    filters: () => UserTable.filters(),
    groups: () => UserTable.groups(),
    total: () => this.#counts.of(''),
    setUp: () => UserTable.setUp(),
    error: () => this.#list.error,
    isSaid: () => this.#address.isSaid,
    failed: () => this.#toast.show(this.#messages.words.users.setUp.notKept),
  })

  readonly #head: UserHeadController = new UserHeadController(this, {
    list: this.#list,
    counts: this.#counts,
    view: this.#view,
    messages: this.#messages,
    actions: this.#actions,
    press: (action) => action.press(this.#selection.picks.chosen),
    add: () => this.#deeds.menu.add(),
  })

  readonly #deeds: UserDeedsController = new UserDeedsController(this, {
    list: this.#list,
    counts: this.#counts,
    view: this.#view,
    messages: this.#messages,
    toast: this.#toast,
    total: () => this.#head.total,
    draw: () => this.performUpdate(),
    dialogs: () => UserTable.dialogs(),
    bringDetails: () => UserTable.details(),
    actions: this.#actions,
    selecting: () => this.#selection,
  })

  readonly #selection: UserSelectionController = new UserSelectionController(this, {
    list: this.#list,
    deeds: this.#deeds,
    actions: this.#actions,
    total: () => this.#head.total ?? this.#list.length,
    bring: () => UserTable.bulk(),
    failed: () => this.#toast.show(this.#messages.words.common.errors.offline),
  })

  readonly #body: UserBodyController = new UserBodyController(this, {
    list: this.#list,
    head: this.#head,
    view: this.#view,
    deeds: this.#deeds,
    selection: this.#selection,
    messages: this.#messages,
  })

  override render() {
    const { users: words } = this.#messages.words
    const { details, news, showNews, leave, menu } = this.#deeds
    return html`
      <div class=${details.isOpen ? 'split open' : 'split'} @keydown=${leave}>
        <div class="list" part="list">
          ${this.#head.render()} ${outdated(this.#list, news, this.#messages)}
          <div class="rooms">
            ${this.#view.renderRail()}
            <div class="body" id="panel" role="tabpanel" @keydown=${this.#selection.leave} aria-labelledby=${`tab-${this.status || 'all'}`}>
              ${pill(news.waiting, showNews, words)}
              <div class="scroller" part="scroller">${this.#body.render()}</div>
              ${this.#selection.renderBar()}
            </div>
          </div>
          <div class="foot" part="foot">
            <span>${this.#list.window.next === null ? nothing : words.scroll}</span>
            ${news.live.state === 'live' ? statusWord('active', words.live) : nothing}
          </div>
        </div>
        ${this.#deeds.renderDetails()}
      </div>
      ${this.#head.renderMenu()} ${menu.render()} ${this.#actions.render()} ${this.#toast.render()}
    `
  }

  /** Whom the list is of, all in one: what exports, bulk changes and broadcasts take. */
  get userFilter(): UserFilter {
    return filterOf(this)
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
