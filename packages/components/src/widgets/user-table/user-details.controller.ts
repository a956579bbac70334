import type { User } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { PartController } from '../../controllers/part-controller.js'
import type { DrawerView } from './user-drawer.js'
import type * as Drawer from './user-drawer.js'
import type { UserListController } from './user-list.controller.js'

interface DetailsOptions {
  client: () => Client | undefined
  list: UserListController
  /** Whose details are open; `''` for nobody's. */
  id: () => string
  /** Fetches what draws them. */
  bring: () => Promise<typeof Drawer>
  /** They are not to be had, such as because they are gone. */
  fail: (error: ApiError) => void
}

/** The user whose details are open, from the list where they are in it, and from the server where not; and the drawer that shows them. */
export class UserDetailsController implements ReactiveController {
  readonly #host: LitElement
  readonly #options: DetailsOptions
  #user: User | null = null
  #asked = ''
  #opened = ''
  readonly #drawer: PartController<typeof Drawer>

  constructor(host: LitElement, options: DetailsOptions) {
    this.#host = host
    this.#options = options
    this.#drawer = new PartController(host, options.bring)
    host.addController(this)
  }

  /** Whether they can be seen. */
  get isOpen(): boolean {
    return this.#user !== null && this.#drawer.here !== undefined
  }

  hostUpdate(): void {
    const { id, list } = this.#options
    this.#user = list.find(id()) ?? (this.#user?.id === id() ? this.#user : null)
    if (!this.#user && id() !== this.#asked) void this.look()
    if (id() !== this.#opened) void this.#open(id())
  }

  /** Beside the list; nothing while nobody's are open. */
  render(view: Omit<DrawerView, 'user'>): TemplateResult | typeof nothing {
    return this.#user && this.#drawer.here ? this.#drawer.here.userDrawer({ ...view, user: this.#user }) : nothing
  }

  /** Takes the focus to their heading as soon as that is drawn. */
  async focus(): Promise<void> {
    await this.#drawer.bring()
    await this.#host.updateComplete
    this.#host.renderRoot.querySelector<HTMLElement>('.drawer-name')?.focus()
  }

  /** Shows these details as they are now. */
  put(user: User): void {
    if (user.id === this.#options.id()) this.#user = user
    this.#host.requestUpdate()
  }

  /** Asks the server about a user that the list does not hold. */
  async look(): Promise<void> {
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

  async #open(id: string): Promise<void> {
    this.#opened = id
    if (id === '') return
    await this.#drawer.bring()
    if (this.#drawer.failure && id === this.#options.id()) this.#options.fail(this.#drawer.failure)
  }
}
