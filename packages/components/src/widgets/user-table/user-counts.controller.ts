import type { UserCounts, UserStatus } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** How many users there are in each status. */
export class UserCountsController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #current: () => Client | undefined
  #client: Client | undefined
  #counts: UserCounts | null = null

  constructor(host: ReactiveControllerHost, client: () => Client | undefined) {
    this.#host = host
    this.#current = client
    host.addController(this)
  }

  hostUpdate(): void {
    const client = this.#current()
    if (client === this.#client) return
    this.#client = client
    this.#counts = null
    void this.refresh()
  }

  hostDisconnected(): void {
    this.#client = undefined
  }

  /** How many have this status, or all of them, but for those who are inactive where these are not shown; `null` until it is known. */
  of(status: UserStatus | '', showInactive = true): number | null {
    if (!this.#counts) return null
    if (status !== '') return this.#counts[status]
    const all = Object.values(this.#counts).reduce((sum, count) => sum + count, 0)
    return showInactive ? all : all - this.#counts.inactive
  }

  async refresh(): Promise<void> {
    const client = this.#client
    try {
      const counts = await client?.users.counts()
      if (client !== this.#client || !counts) return
      this.#counts = counts
      this.#host.requestUpdate()
    } catch (error) {
      // The list says what is wrong; the tabs do without figures.
      if (!(error instanceof ApiError)) throw error
    }
  }
}
