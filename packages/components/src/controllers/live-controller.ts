import { ApiError, type Client, type ServerEvent } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

export type LiveState = 'connecting' | 'live' | 'offline'

interface Call {
  signal: AbortSignal
  lastEventId?: string
  onOpen: () => void
}

interface LiveOptions {
  /** Who to listen to; `undefined` for nobody. Listening starts again when it changes. */
  client: () => Client | undefined
  open: (client: Client, call: Call) => AsyncGenerator<ServerEvent>
  receive: (event: ServerEvent) => void
  /** The stream is back after a gap. What it cannot repeat must be fetched again. */
  resumed?: () => void
  /** Milliseconds to wait after the `attempt`th failure in a row. */
  backOff?: (attempt: number) => number
}

/** Doubles to 30 s, with full jitter, so that a thousand pages do not return to a restarted server at once. */
const fullJitter = (attempt: number) => Math.random() * Math.min(30_000, 500 * 2 ** attempt)

/** A stream that held this long ended in order, such as when its token did. */
const STEADY = 5_000

/** Listens to the server's events while its host is on the page, through lost connections and ended streams. */
export class LiveController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: LiveOptions
  #state: LiveState = 'connecting'
  #since = new Date()
  #client: Client | undefined
  #lastEventId: string | undefined
  #listening: AbortController | undefined
  #opens = 0
  #isConnected = false

  constructor(host: ReactiveControllerHost, options: LiveOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  get state(): LiveState {
    return this.#state
  }

  /** When `state` became what it is. */
  get since(): Date {
    return this.#since
  }

  hostConnected(): void {
    this.#isConnected = true
    globalThis.addEventListener('online', this.#restart)
    globalThis.addEventListener('offline', this.#pause)
    this.#restart()
  }

  hostDisconnected(): void {
    this.#isConnected = false
    globalThis.removeEventListener('online', this.#restart)
    globalThis.removeEventListener('offline', this.#pause)
    this.#listening?.abort()
  }

  hostUpdate(): void {
    // A host that has left the page may still have a drawing to come.
    if (!this.#isConnected || this.#options.client() === this.#client) return
    this.#lastEventId = undefined
    this.#opens = 0
    this.#become('connecting')
    this.#restart()
  }

  /** Tries at once, such as when the reader asks to. */
  retry(): void {
    this.#restart()
  }

  readonly #restart = (): void => {
    this.#listening?.abort()
    this.#client = this.#options.client()
    if (!this.#client) return
    this.#listening = new AbortController()
    void this.#listen(this.#client, this.#listening.signal)
  }

  readonly #pause = (): void => {
    this.#listening?.abort()
    this.#become('offline')
  }

  async #listen(client: Client, signal: AbortSignal): Promise<void> {
    for (let attempt = 0; !signal.aborted; attempt++) {
      const started = Date.now()
      const patience = await this.#hear(client, signal)
      if (patience === null) return
      if (Date.now() - started > STEADY) attempt = 0
      await pause(Math.max(patience, (this.#options.backOff ?? fullJitter)(attempt)), signal)
    }
  }

  /** Listens to one stream. Answers the milliseconds the server wants to be left alone, or `null` when it refuses us for good. */
  async #hear(client: Client, signal: AbortSignal): Promise<number | null> {
    const lastEventId = this.#lastEventId
    try {
      const events = this.#options.open(client, {
        signal,
        onOpen: () => this.#opened(),
        ...(lastEventId !== undefined && { lastEventId }),
      })
      for await (const event of events) {
        if (event.id) this.#lastEventId = event.id
        this.#options.receive(event)
      }
      return 0
    } catch (error) {
      if (signal.aborted) return null
      if (error instanceof ApiError && isRefusal(error)) return null
      this.#become('offline')
      return error instanceof ApiError ? (error.retryAfter ?? 0) * 1000 : 0
    }
  }

  #opened(): void {
    this.#become('live')
    if (this.#opens++) this.#options.resumed?.()
  }

  #become(state: LiveState): void {
    if (this.#state === state) return
    this.#state = state
    this.#since = new Date()
    this.#host.requestUpdate()
  }
}

/** Asking again would not change these. */
const isRefusal = ({ status }: ApiError) => status >= 400 && status < 500 && status !== 408 && status !== 429

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
