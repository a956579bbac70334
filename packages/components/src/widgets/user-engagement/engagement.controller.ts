import type { Engagement, Interval, Metric, Split } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

const DAY = 86_400_000

/** What is counted: the last `days` days. */
export interface Asked {
  metric: Metric
  interval: Interval
  by: Split
  days: number
}

interface Options {
  client: () => Client | undefined
  asked: () => Asked
}

/** The counts that the host asks for. While others come, those that are here stay. */
export class EngagementController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: Options
  #of: Client | undefined
  #asked = ''
  #engagement: Engagement | null = null
  #error: ApiError | null = null
  #call: AbortController | undefined
  #isBusy = false

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** `null` until it is here. */
  get engagement(): Engagement | null {
    return this.#engagement
  }

  get error(): ApiError | null {
    return this.#error
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  hostUpdate(): void {
    const [client, asked] = [this.#options.client(), JSON.stringify(this.#options.asked())]
    if (client === this.#of && asked === this.#asked) return
    if (client !== this.#of) this.#engagement = null
    this.#of = client
    this.#asked = asked
    void this.load()
  }

  hostDisconnected(): void {
    this.#call?.abort()
    this.#of = undefined
  }

  /** Only the newest call counts. */
  readonly load = async (): Promise<void> => {
    this.#call?.abort()
    const call = (this.#call = new AbortController())
    this.#isBusy = this.#of !== undefined
    this.#error = null
    if (!this.#of) return
    const { days, ...asked } = this.#options.asked()
    const from = new Date(Date.now() - (days - 1) * DAY).toISOString().slice(0, 10)
    const to = new Date().toISOString().slice(0, 10)
    try {
      const engagement = await this.#of.engagement.get({ ...asked, from, to }, { signal: call.signal })
      if (!call.signal.aborted) this.#engagement = engagement
    } catch (error) {
      if (call.signal.aborted) return
      if (!(error instanceof ApiError)) throw error
      this.#error = error
    }
    if (call.signal.aborted) return
    this.#isBusy = false
    this.#host.requestUpdate()
  }
}
