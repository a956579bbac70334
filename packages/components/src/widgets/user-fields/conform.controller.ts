import type { Job } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { LiveController } from '../../controllers/live-controller.js'

/** Follows the job by which the server brings users to a changed schema, if one is under way. */
export class ConformController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #client: () => Client | undefined
  #of: Client | undefined
  #job: Job | null = null

  constructor(host: ReactiveControllerHost, client: () => Client | undefined) {
    this.#host = host
    this.#client = client
    new LiveController(host, {
      client: () => (this.isRunning ? client() : undefined),
      open: (client, call) => client.events.jobs(call),
      receive: () => void this.look(),
      resumed: () => void this.look(),
    })
    host.addController(this)
  }

  /** The newest that was seen under way, also once it has ended. */
  get job(): Job | null {
    return this.#job
  }

  get isRunning(): boolean {
    return this.#job !== null && this.#job.finishedAt === null
  }

  hostUpdate(): void {
    const client = this.#client()
    if (client === this.#of) return
    this.#of = client
    this.#job = null
    void this.look()
  }

  /** Asks how far it is. It is beside the point of the page: where the answer is refused, nothing is shown. */
  readonly look = async (): Promise<void> => {
    const client = this.#of
    if (!client) return
    try {
      const { items } = await client.jobs.list({ limit: 10 })
      if (client === this.#of) this.#job = this.#newest(items)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#job = null
    }
    this.#host.requestUpdate()
  }

  #newest(items: readonly Job[]): Job | null {
    const mine = items.filter(({ kind }) => kind === 'conform')
    return mine.find(({ finishedAt }) => finishedAt === null) ?? mine.find(({ id }) => id === this.#job?.id) ?? null
  }
}
