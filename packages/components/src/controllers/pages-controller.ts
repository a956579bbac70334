import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface Page<Item> {
  items: Item[]
  next: string | null
}

interface PagesOptions<Item> {
  /** Whom to ask; `undefined` asks nobody. */
  client: () => Client | undefined
  /** What the list is of, such as somebody's id; the list begins anew when it changes, and `''` is nothing to ask for. */
  about: () => string
  ask: (client: Client, query: { cursor?: string }, signal: AbortSignal) => Promise<Page<Item>>
}

/** A list that is read page by page as far as somebody goes, and stays where they are when its top is read again. */
export class PagesController<Item extends { id: string }> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: PagesOptions<Item>
  #of: Client | undefined
  #about = ''
  #items: readonly Item[] | undefined
  #next: string | null = null
  #error: ApiError | null = null
  #isTurning = false
  #call: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, options: PagesOptions<Item>) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** `undefined` until they are here. */
  get items(): readonly Item[] | undefined {
    return this.#items
  }

  get hasMore(): boolean {
    return this.#next !== null
  }

  /** Whether the next page is on its way. */
  get isTurning(): boolean {
    return this.#isTurning
  }

  /** Why the last call failed; what was read before stays. */
  get error(): ApiError | null {
    return this.#error
  }

  hostUpdate(): void {
    const { client, about } = this.#options
    if (client() === this.#of && about() === this.#about) return
    this.#of = client()
    this.#about = about()
    this.#items = undefined
    this.#next = null
    this.#error = null
    void this.load()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#call?.abort()
  }

  /** Reads the first page, and puts it before what is known beyond it. */
  readonly load = async (): Promise<void> => {
    await this.#read(undefined, ({ items, next }) => {
      const last = items.at(-1)?.id
      const at = next === null ? -1 : (this.#items?.findIndex(({ id }) => id === last) ?? -1)
      const beyond = at < 0 ? [] : this.#items!.slice(at + 1)
      this.#items = [...items, ...beyond]
      if (!beyond.length) this.#next = next
    })
  }

  readonly more = async (): Promise<void> => {
    const cursor = this.#next
    if (cursor === null || this.#isTurning) return
    this.#isTurning = true
    this.#host.requestUpdate()
    await this.#read(cursor, ({ items, next }) => {
      this.#items = [...(this.#items ?? []), ...items]
      this.#next = next
    })
  }

  /** Only the newest call counts. Whoever asked too often is served when the pause is over. */
  async #read(cursor: string | undefined, take: (page: Page<Item>) => void): Promise<void> {
    this.#call?.abort()
    clearTimeout(this.#timer)
    const call = new AbortController()
    this.#call = call
    if (!this.#of || !this.#about) return
    try {
      const page = await this.#options.ask(this.#of, cursor === undefined ? {} : { cursor }, call.signal)
      if (call.signal.aborted) return
      take(page)
      this.#error = null
    } catch (error) {
      if (call.signal.aborted) return
      if (!(error instanceof ApiError)) throw error
      this.#error = error
      if (cursor === undefined) this.#rest(error)
    }
    this.#isTurning = false
    this.#host.requestUpdate()
  }

  #rest({ retryAfter }: ApiError): void {
    if (retryAfter !== null) this.#timer = setTimeout(() => void this.load(), retryAfter * 1000)
  }
}
