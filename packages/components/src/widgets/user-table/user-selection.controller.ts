import type { UserFilter } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { PartController } from '../../controllers/part-controller.js'
import { SelectionController } from './bulk/selection.controller.js'
import type { BulkEndedEvent } from './bulk/user-bulk.events.js'
import type { HostActionsController } from './host-actions.controller.js'
import { lack, type Permissions } from '../../users/user-actions.js'
import type { UserDeedsController } from './user-deeds.controller.js'
import type { UserListController } from './user-list.controller.js'

type Host = LitElement & { readonly client: Client | undefined; readonly permissions: Permissions; readonly userFilter: UserFilter }

interface SelectionOptions {
  list: UserListController
  deeds: UserDeedsController
  actions: HostActionsController
  /** How many are listed, where it is known. */
  total: () => number | null
  /** Registers the bar for many users. */
  bring: () => Promise<unknown>
  /** The bar is not to be had. */
  failed: () => void
}

/** Selects rows, by ticks and by keys, and draws the bar for whom is selected. */
export class UserSelectionController implements ReactiveController {
  readonly picks: SelectionController
  readonly #host: Host
  readonly #options: SelectionOptions
  readonly #bar: PartController<{ styles: never[] }>
  #client: Client | undefined
  #wasEmpty = true

  constructor(host: Host, options: SelectionOptions) {
    this.#host = host
    this.#options = options
    this.picks = new SelectionController(host, { rows: () => options.list.window.items, everybody: () => host.userFilter })
    this.#bar = new PartController(host, async () => {
      await options.bring()
      return { styles: [] }
    })
    host.addController(this)
  }

  /** Whether there is anything that the viewer could do with many. */
  get isOffered(): boolean {
    const { permissions } = this.#host
    return !lack('users:edit', permissions) || !lack('users:delete', permissions) || this.#options.actions.of('many').length > 0
  }

  hostUpdate(): void {
    const { client } = this.#host
    if (this.#client && client !== this.#client) this.picks.clear()
    this.#client = client
  }

  hostUpdated(): void {
    const { isEmpty } = this.picks
    if (isEmpty !== this.#wasEmpty && !isEmpty) void this.#show()
    this.#wasEmpty = isEmpty
  }

  /** Under the list. */
  renderBar(): TemplateResult | typeof nothing {
    if (!this.isOffered) return nothing
    const { picks } = this
    const { client, permissions } = this.#host
    const { total, actions } = this.#options
    return html`
      <foyer-user-bulk
        exportparts="bar, menu, dialog"
        .client=${client}
        .permissions=${permissions}
        .chosen=${picks.chosen}
        .statuses=${picks.statuses}
        .matching=${total()}
        .own=${actions.of('many')}
        @bulk-all=${() => picks.selectEverybody()}
        @bulk-clear=${this.#clear}
        @bulk-ended=${this.#settle}
      ></foyer-user-bulk>
    `
  }

  /** Put it around the list and the bar: `@keydown`. What is open in them is closed before. */
  readonly leave = (event: KeyboardEvent): void => {
    const isInside = event.composedPath().some((at) => at instanceof Element && at.matches('dialog, [popover]'))
    if (event.key !== 'Escape' || event.defaultPrevented || isInside || this.picks.isEmpty) return
    event.preventDefault()
    this.#clear()
  }

  /** The bar goes with the button that was pressed in it. */
  readonly #clear = (): void => {
    const { grid, scroll } = this.#options.deeds
    const hadFocus = this.#host.renderRoot.querySelector('foyer-user-bulk')?.matches(':focus-within') === true
    this.picks.clear()
    if (hadFocus) grid.focus(...scroll.visible())
  }

  /** Those who were deleted are not there any more, and everybody may be somebody else now. */
  readonly #settle = ({ job }: BulkEndedEvent): void => {
    if (this.picks.isAll || job.action === 'delete') this.picks.clear()
    this.#options.deeds.news.look()
  }

  /** The bar takes its room from the list, which must not hide the row one is at. */
  async #show(): Promise<void> {
    await this.#bar.bring()
    if (this.#bar.failure) this.#options.failed()
    await this.#host.updateComplete
    await (this.#host.renderRoot.querySelector('foyer-user-bulk') as LitElement | null)?.updateComplete
    this.#options.deeds.grid.reveal()
  }
}
