import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { LiveController, type LiveState } from '../../controllers/live-controller.js'
import type { UserCountsController } from './user-counts.controller.js'
import type { UserDetailsController } from './user-details.controller.js'
import type { UserListController } from './user-list.controller.js'
import type { UserScrollController } from './user-scroll.controller.js'

interface NewsOptions {
  client: () => Client | undefined
  list: UserListController
  counts: UserCountsController
  details: UserDetailsController
  scroll: UserScrollController
  /** How many users the list would hold, where the counts tell. */
  total: () => number | null
}

/** Milliseconds between two answers to the server's hints; an import sends thousands. */
const REST = 500

/** Keeps the list and its figures up to date without moving the reader: at the top they are replaced, further down rows change in place and the rest waits. */
export class UserNewsController implements ReactiveController {
  readonly live: LiveController
  readonly #host: ReactiveControllerHost
  readonly #options: NewsOptions
  #state: LiveState = 'connecting'
  #loads = -1
  #base: number | null = null
  #moved = false
  #work = 0
  #pending = false
  #resting = false
  #replacing = false
  #failure: ApiError | null = null

  constructor(host: ReactiveControllerHost, options: NewsOptions) {
    this.#host = host
    this.#options = options
    this.live = new LiveController(host, {
      client: options.client,
      open: (client, call) => client.events.users(call),
      receive: ({ event }) => {
        if (event === 'users') this.look()
      },
      resumed: () => this.look(),
    })
    host.addController(this)
  }

  /** How many users are new since the list was read; 0 when something else changed, `null` when nothing did. */
  get waiting(): number | null {
    const total = this.#options.total()
    const added = total === null || this.#base === null ? 0 : total - this.#base
    if (this.#replacing) return null
    return added !== 0 || this.#moved ? Math.max(0, added) : null
  }

  /** Why the last look failed; what is shown may be out of date. */
  get failure(): ApiError | null {
    return this.#failure
  }

  hostUpdate(): void {
    const { list, total } = this.#options
    if (this.live.state !== this.#state) {
      if (this.#state === 'offline' && list.error) this.look()
      this.#state = this.live.state
    }
    if (list.loads !== this.#loads) {
      this.#loads = list.loads
      this.#base = null
      this.#moved = false
      this.#failure = null
    }
    this.#base ??= total()
  }

  /** Runs a change of our own. Hints wait until it is over, and it is no news. */
  async during<Result>(change: () => Promise<Result>): Promise<Result> {
    this.#work++
    try {
      return await change()
    } finally {
      void this.#settle()
    }
  }

  /** Looks at what changed, soon: once for many hints. */
  readonly look = (): void => {
    this.#pending = true
    if (!this.#resting) void this.#catchUp()
  }

  async #catchUp(): Promise<void> {
    if (!this.#pending || this.#work > 0 || !this.#options.client()) return
    this.#pending = false
    this.#resting = true
    await this.#refresh()
    this.#host.requestUpdate()
    setTimeout(() => {
      this.#resting = false
      void this.#catchUp()
    }, REST)
  }

  async #settle(): Promise<void> {
    await this.#options.counts.refresh()
    this.#base = this.#options.total()
    this.#work--
    this.look()
  }

  async #refresh(): Promise<void> {
    const { list, details, scroll } = this.#options
    if (!list.isLoaded || scroll.atTop()) await this.#replace()
    else await this.#merge()
    await details.look()
  }

  async #replace(): Promise<void> {
    const { list, counts, total } = this.#options
    this.#replacing = true
    await Promise.all([counts.refresh(), list.load()])
    this.#base = total()
    this.#replacing = false
  }

  async #merge(): Promise<void> {
    const { list, counts, scroll } = this.#options
    try {
      const [moved] = await Promise.all([list.refresh(scroll.visible()), counts.refresh()])
      this.#moved ||= moved
      this.#failure = null
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#failure = error
      if (error.status === 401 || error.status === 403) await list.load()
      else if (error.retryAfter !== null) setTimeout(() => this.look(), error.retryAfter * 1000)
    }
  }
}
