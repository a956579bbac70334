import type { User } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { UserListController } from './user-list.controller.js'

interface DetailsOptions {
  client: () => Client | undefined
  list: UserListController
  /** Whose details are open; `''` for nobody's. */
  id: () => string
  /** They are not to be had, such as because they are gone. */
  fail: (error: ApiError) => void
}

/** The user whose details are open: from the list where they are in it, and from the server where not. */
export class UserDetailsController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: DetailsOptions
  #user: User | null = null
  #asked = ''

  constructor(host: ReactiveControllerHost, options: DetailsOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  get user(): User | null {
    return this.#user
  }

  hostUpdate(): void {
    const { id, list } = this.#options
    this.#user = list.find(id()) ?? (this.#user?.id === id() ? this.#user : null)
    if (!this.#user && id() !== this.#asked) void this.look()
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
}
