import type { Tag, User } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import type { LitElement, nothing, TemplateResult } from 'lit'
import type { ToastController } from '../../controllers/toast-controller.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import type { HostActionsController } from './host-actions.controller.js'
import { withTag, type ListFilter } from './list-filter.js'
import type { Permissions } from '../../users/user-actions.js'
import { UserChangesController } from '../../users/user-changes.controller.js'
import type { UserCountsController } from './user-counts.controller.js'
import { UserDetailsController } from './user-details.controller.js'
import { UserGridController, type Selecting } from './user-grid.controller.js'
import type { UserListController } from './user-list.controller.js'
import { UserMenuController } from '../../users/user-menu.controller.js'
import { UserNewsController } from './user-news.controller.js'
import type { RowDeeds } from './user-rows.js'
import { UserScrollController } from './user-scroll.controller.js'
import { UserSelectEvent } from '../../users/user.events.js'
import { tagFilter } from '../../users/user-tags.js'
import type { UserViewController } from './user-view.controller.js'

type Host = LitElement & { readonly client: Client | undefined; readonly permissions: Permissions; selected: string; filter: ListFilter }

interface DeedsOptions {
  list: UserListController
  counts: UserCountsController
  view: UserViewController
  messages: MessagesController<'users'>
  toast: ToastController
  /** How many are listed, where the counts tell. */
  total: () => number | null
  /** Draws what is asked for at once. */
  draw: () => void
  /** Registers the dialogs. */
  dialogs: () => Promise<unknown>
  /** Registers the details. */
  bringDetails: () => Promise<unknown>
  actions: HostActionsController
  /** What keys select. */
  selecting: () => Selecting
}

/** What is done with users: by the menu of a row, in its dialogs, beside the list; and what keeps the list up to date meanwhile. */
export class UserDeedsController {
  readonly scroll: UserScrollController
  readonly grid: UserGridController
  readonly details: UserDetailsController
  readonly news: UserNewsController
  readonly menu: UserMenuController
  readonly #host: Host
  readonly #options: DeedsOptions

  constructor(host: Host, options: DeedsOptions) {
    const { list, counts, view, messages, toast, total, draw, dialogs, bringDetails, actions, selecting } = options
    const client = () => host.client
    this.#host = host
    this.#options = options
    this.scroll = new UserScrollController(host, { list, scroller: this.#scroller })
    this.grid = new UserGridController(host, () => host.renderRoot.querySelector('tbody'), selecting)
    this.details = new UserDetailsController(host, {
      client,
      list,
      id: () => host.selected,
      bring: bringDetails,
      fail: (error) => {
        host.selected = ''
        toast.show(messages.explain(error))
      },
    })
    const { scroll, grid, details } = this
    this.news = new UserNewsController(host, { client, list, counts, details, scroll, total })
    const changes = new UserChangesController(host, { client, list, details, news: this.news, toast, messages })
    this.menu = new UserMenuController(host, {
      panel: () => host.renderRoot.querySelector<HTMLElement>('#menu'),
      draw,
      schema: () => view.head.schema,
      own: () => actions.of('one'),
      bring: () => Promise.all([dialogs(), view.bringSchema()]),
      toast,
      client,
      changes,
      grid,
      messages,
      permissions: () => host.permissions,
      open: (user) => this.#open(user),
      gone: ({ id }) => {
        if (host.selected === id) host.selected = ''
      },
    })
  }

  /** What pressing things in a row does. */
  readonly inRows: RowDeeds = {
    open: (user) => this.#open(user),
    filter: (tag) => this.#filter(tag),
    activity: (user) => this.#open(user, 'activity'),
    tags: (user) => this.menu.run('tags', user),
    menu: (...pressed) => this.menu.show(...pressed),
  }

  /** The details beside the list; nothing while nobody's are open. */
  renderDetails(): TemplateResult | typeof nothing {
    const { list, messages } = this.#options
    return this.details.render({
      permissions: this.#host.permissions,
      close: this.#close,
      changed: (user) => {
        list.put(user)
        this.news.look()
      },
      gone: (user) => this.#part(user),
      words: messages.words,
    })
  }

  /** Begins anew at the top of the list. */
  readonly showNews = (): void => {
    this.scroll.toTop()
    void this.#options.list.load()
  }

  /** Put it around the list and the details: `@keydown`. */
  readonly leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && this.#host.selected) this.#close()
  }

  readonly #scroller = () => this.#host.renderRoot.querySelector<HTMLElement>('.scroller')

  #open(user: User, section?: 'activity'): void {
    const event = new UserSelectEvent(user)
    if (!this.#host.dispatchEvent(event)) return
    this.#host.selected = user.id
    void this.details.focus(section)
  }

  readonly #close = (): void => {
    const { selected } = this.#host
    this.#host.selected = ''
    void this.#host.updateComplete.then(() => this.grid.focus(selected, ...this.scroll.visible()))
  }

  /** The row beside the one that is gone gets the focus. */
  #part({ id }: User): void {
    const beside = this.grid.beside(id)
    this.#options.list.remove(id)
    if (this.#host.selected === id) this.#host.selected = ''
    this.news.look()
    void this.#host.updateComplete.then(() => this.grid.focus(beside))
  }

  /** In a narrow table the drawer would hide what the tag brings. */
  #filter(tag: Tag): void {
    this.#host.filter = withTag(this.#host.filter, tagFilter(tag))
    if (!this.#scroller()?.checkVisibility({ visibilityProperty: true })) this.#host.selected = ''
  }
}
