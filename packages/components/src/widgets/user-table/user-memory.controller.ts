import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { NOTHING_KEPT, readKept, type Kept } from './saved-views.js'

interface MemoryOptions {
  client: () => Client | undefined
  /** Under which preference it is kept; `''` keeps nothing. */
  key: () => string
  /** What was kept is there. */
  remembered: (kept: Kept) => void
  /** It could not be kept. */
  failed: (error: ApiError) => void
}

/** Milliseconds without another change before it is kept. */
const PATIENCE = 600

/** What the viewer has set up of the table: read when the client is there, and kept a moment after each change. */
export class UserMemoryController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: MemoryOptions
  #kept = NOTHING_KEPT
  #of: Client | undefined
  #changed = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, options: MemoryOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  get kept(): Kept {
    return this.#kept
  }

  hostUpdate(): void {
    const client = this.#options.client()
    if (client === this.#of) return
    this.#flush()
    this.#of = client
    this.#changed = false
    this.#kept = NOTHING_KEPT
    void this.#read()
  }

  /** What is still to be kept is kept now. */
  hostDisconnected(): void {
    this.#flush()
    this.#of = undefined
  }

  /** Shows it at once, and keeps it soon. */
  change(part: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...part }
    this.#changed = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#flush(), PATIENCE)
    this.#host.requestUpdate()
  }

  /** What is changed before the answer is there stays as it was changed. Who may keep nothing has nothing to read. */
  async #read(): Promise<void> {
    const client = this.#of
    const key = this.#options.key()
    if (!client || !key) return
    try {
      const { value } = await client.me.preferences.get(key)
      if (client !== this.#of || this.#changed || value === null) return
      this.#kept = readKept(value)
      this.#options.remembered(this.#kept)
      this.#host.requestUpdate()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
    }
  }

  #flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const key = this.#options.key()
    if (!this.#changed || !this.#of || !key) return
    this.#changed = false
    this.#of.me.preferences.set(key, this.#kept).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error
      // Who may keep nothing was never promised that it stays.
      if (error.status !== 403) this.#options.failed(error)
    })
  }
}
