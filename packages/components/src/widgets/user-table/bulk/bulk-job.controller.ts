import type { Job, JobRow } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { LiveController } from '../../../controllers/live-controller.js'

interface Options {
  client: () => Client | undefined
  ended: (job: Job) => void
  fail: (error: unknown) => void
}

/** Follows one job from its beginning to its end, and as long as it can be undone. */
export class BulkJobController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: Options
  #job: Job | null = null
  #rows: JobRow[] = []
  #pages: AsyncGenerator<JobRow[], undefined> | undefined
  #hasMore = false
  #undoEnds = 0
  #isReading = false
  #again = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host
    this.#options = options
    host.addController(this)
    const { client } = options
    new LiveController(host, {
      client: () => (this.isRunning ? client() : undefined),
      open: (client, call) => client.events.jobs(call),
      receive: () => void this.#read(),
      resumed: () => void this.#read(),
    })
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  get job(): Job | null {
    return this.#job
  }

  get isRunning(): boolean {
    return this.#job !== null && this.#job.finishedAt === null
  }

  /** Those who were left out or failed, as far as they were read. */
  get rows(): readonly JobRow[] {
    return this.#rows
  }

  get hasMore(): boolean {
    return this.#hasMore
  }

  /** Whether what it did can be undone now. */
  get canUndo(): boolean {
    return performance.now() < this.#undoEnds
  }

  /** Follows the job that `begin` begins. Throws what it throws. */
  async follow(begin: (client: Client) => Promise<Job>): Promise<void> {
    this.#take(await begin(this.#options.client()!))
    this.#rows = []
    this.#pages = undefined
    this.#hasMore = false
    await this.#read()
  }

  /** The same, with what went wrong told to the host. */
  readonly run = (begin: (client: Client, id: string) => Promise<Job>): void => {
    const { id } = this.#job!
    this.follow((client) => begin(client, id)).catch(this.#options.fail)
  }

  /** Reads who failed or was left out; once more, the next of them. */
  async report(): Promise<void> {
    try {
      this.#pages ??= pagesOf(this.#options.client()!, this.#job!.id)
      const { value, done } = await this.#pages.next()
      this.#rows = [...this.#rows, ...(value ?? [])]
      this.#hasMore = !done
    } catch (error) {
      this.#options.fail(error)
    }
    this.#host.requestUpdate()
  }

  dismiss(): void {
    this.#take(null)
  }

  /** One question at a time; what was told meanwhile is asked once more. */
  async #read(): Promise<void> {
    if (this.#isReading || !this.isRunning) {
      this.#again = this.#isReading
      return
    }
    this.#isReading = true
    const { id } = this.#job!
    try {
      const job = await this.#options.client()!.jobs.get(id)
      if (this.#job?.id === id) this.#take(job)
      if (job.finishedAt !== null) this.#options.ended(job)
    } catch (error) {
      this.#options.fail(error)
    } finally {
      this.#isReading = false
    }
    if (this.#again) {
      this.#again = false
      await this.#read()
    }
  }

  #take(job: Job | null): void {
    this.#job = job
    clearTimeout(this.#timer)
    const left = undoTime(job)
    this.#undoEnds = performance.now() + left
    if (left > 0) this.#timer = setTimeout(() => this.#host.requestUpdate(), left + 1)
    this.#host.requestUpdate()
  }
}

/** Milliseconds, by the server's clock alone, within which a job that has just ended can be undone. */
const undoTime = (job: Job | null) => (job?.undoUntil && job.finishedAt ? Date.parse(job.undoUntil) - Date.parse(job.finishedAt) : 0)

async function* pagesOf({ jobs }: Client, id: string): AsyncGenerator<JobRow[], undefined> {
  for (const outcome of ['failed', 'skipped'] as const) {
    let cursor: string | null = null
    do {
      const { items, next } = await jobs.rows(id, { outcome, limit: 100, ...(cursor !== null && { cursor }) })
      if (items.length > 0) yield items
      cursor = next
    } while (cursor !== null)
  }
}
