import type { Client } from '@foyer/shared/client'
import { html, type LitElement, type TemplateResult } from 'lit'
import { pictureOf } from '../../core/picture-of.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import type { HeadView } from './column-heads.js'
import type { Outlook } from './list-filter.js'
import type { Permissions } from '../../users/user-actions.js'
import type { UserDeedsController } from './user-deeds.controller.js'
import type { UserHeadController } from './user-head.controller.js'
import type { UserListController } from './user-list.controller.js'
import { UserPauseController } from './user-pause.controller.js'
import { boneRows, userRows } from './user-rows.js'
import { edge, nobody, trouble } from './user-states.js'
import type { UserSelectionController } from './user-selection.controller.js'
import type { UserViewController } from './user-view.controller.js'

type Host = LitElement & Outlook & { readonly client: Client | undefined; readonly selected: string; readonly permissions: Permissions }

interface BodyOptions {
  list: UserListController
  head: UserHeadController
  view: UserViewController
  deeds: UserDeedsController
  selection: UserSelectionController
  messages: MessagesController<'users'>
}

/** The list, or what stands in its place. */
export class UserBodyController {
  readonly #host: Host
  readonly #options: BodyOptions
  readonly #pause: UserPauseController

  constructor(host: Host, options: BodyOptions) {
    this.#host = host
    this.#options = options
    this.#pause = new UserPauseController(host, options.list)
  }

  render(): unknown {
    const { list, head, messages } = this.#options
    const { error, isLoaded, length } = list
    if (!isLoaded && error)
      return trouble({ error, pause: this.#pause.left, retry: () => void list.load(), reset: head.resetAll, messages })
    if (!isLoaded) return html`<slot name="loading">${boneRows(this.#headView)}</slot>`
    if (length !== 0) return [edge('before', list, messages), this.#renderRows(), edge('after', list, messages)]
    return nobody({ isFiltered: head.hidesSome, add: head.add, reset: head.resetAll, messages })
  }

  #renderRows(): TemplateResult {
    const { list, head, deeds, messages } = this.#options
    const { window, isStale, length } = list
    const { permissions, selected } = this.#host
    return userRows({
      ...this.#headView,
      users: window.items,
      start: window.start,
      total: head.total ?? length,
      selected,
      busy: isStale,
      permissions,
      opened: deeds.menu.opened,
      deeds: deeds.inRows,
      colours: this.#options.view.colours,
      picture: (user) => pictureOf(user, this.#host.client),
      grid: deeds.grid,
      language: messages.language,
    })
  }

  get #headView(): HeadView {
    const { sort, order } = this.#host
    const { view, head, selection, messages } = this.#options
    const picks = selection.isOffered ? selection.picks : null
    return { ...view.head, sort, order, sortBy: head.sortBy, picks, words: messages.words.users }
  }
}
