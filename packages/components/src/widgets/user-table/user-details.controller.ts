import type { User } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { PartController } from '../../controllers/part-controller.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import { icon } from '../../ui/icon.js'
import type { Permissions } from '../../users/user-actions.js'
import type { UserListController } from './user-list.controller.js'

type Details = LitElement & { section: string; refresh: () => Promise<void> }

interface DetailsOptions {
  client: () => Client | undefined
  list: UserListController
  /** Whose details are open; `''` for nobody's. */
  id: () => string
  /** Registers what draws them. */
  bring: () => Promise<unknown>
  /** They are not to be had, such as because they are gone. */
  fail: (error: ApiError) => void
}

interface DetailsView {
  permissions: Permissions
  close: () => void
  /** Something of the user changed. */
  changed: (user: User) => void
  /** The user is gone. */
  gone: (user: User) => void
  words: MessagesController<'users'>['words']
}

const DETAILS = 'foyer-user-details'

/** The user whose details are open, from the list where they are in it, and from the server where not; and the drawer that shows them. */
export class UserDetailsController implements ReactiveController {
  readonly #host: LitElement
  readonly #options: DetailsOptions
  #user: User | null = null
  #asked = ''
  #opened = ''
  readonly #drawer: PartController<{ styles: never[] }>

  constructor(host: LitElement, options: DetailsOptions) {
    this.#host = host
    this.#options = options
    this.#drawer = new PartController(host, async () => {
      await options.bring()
      return { styles: [] }
    })
    host.addController(this)
  }

  /** Whether they can be seen. */
  get isOpen(): boolean {
    return this.#user !== null && this.#drawer.here !== undefined
  }

  hostUpdate(): void {
    const { id, list } = this.#options
    this.#user = list.find(id()) ?? (this.#user?.id === id() ? this.#user : null)
    if (!this.#user && id() !== this.#asked) void this.#look()
    if (id() !== this.#opened) void this.#open(id())
  }

  /** Beside the list; nothing while nobody's are open. */
  render({ permissions, close, changed, gone, words }: DetailsView): TemplateResult | typeof nothing {
    const user = this.#user
    if (!user || !this.#drawer.here) return nothing
    const leave = (event: { user: User }) => gone(event.user)
    const step = (event: { user: User; action: string }) => (event.action === 'reject' ? gone : changed)(event.user)
    const change = (event: { user: User }) => changed(event.user)
    return html`
      <aside
        class="drawer"
        part="drawer"
        aria-label=${words.users.detailsOf(user.name)}
        @user-edited=${change}
        @user-picture-changed=${change}
        @user-status-changed=${step}
        @user-deleted=${leave}
      >
        <foyer-user-details
          no-live
          exportparts="status, tag, menu, menu-item, dialog, toast"
          .client=${this.#options.client()}
          .permissions=${permissions}
          .userId=${user.id}
          .user=${user}
        >
          <button class="button square plain" slot="tools" type="button" aria-label=${words.common.close} @click=${close}>
            ${icon('close')}
          </button>
        </foyer-user-details>
      </aside>
    `
  }

  /** Takes the focus to their name as soon as that is drawn. */
  async focus(section = 'details'): Promise<void> {
    await this.#drawer.bring()
    await this.#host.updateComplete
    const details = this.#details
    if (!details) return
    details.section = section
    await details.updateComplete
    details.focus()
  }

  /** Shows these details as they are now. */
  put(user: User): void {
    if (user.id === this.#options.id()) this.#user = user
    this.#host.requestUpdate()
  }

  /** Follows what changed. */
  async look(): Promise<void> {
    await this.#look()
    await this.#details?.refresh()
  }

  /** Asks the server about a user that the list does not hold. */
  async #look(): Promise<void> {
    const { client, list, id, fail } = this.#options
    const asked = id()
    this.#asked = asked
    if (asked === '' || list.find(asked)) return
    try {
      const user = await client()?.users.get(asked)
      if (user) this.put(user)
      else this.#asked = ''
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (asked === id() && (error.status === 404 || !this.#user)) fail(error)
    }
  }

  get #details(): Details | null {
    return this.#host.renderRoot.querySelector<Details>(DETAILS)
  }

  async #open(id: string): Promise<void> {
    this.#opened = id
    if (id === '') return
    await this.#drawer.bring()
    if (this.#drawer.failure && id === this.#options.id()) this.#options.fail(this.#drawer.failure)
  }
}
