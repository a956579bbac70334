import type { ListedTag, Tag, TagColour } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { searchOf, tagName } from './tag-text.js'

/** Milliseconds that a hand must rest before the server is asked. */
const REST = 150

interface ListOptions {
  client: () => Client | undefined
  /** Whether the list is wanted at all. */
  wanted: () => boolean
  /** Tags in one page. */
  page: number
}

/** The profile's tags that begin with what is typed, as far as they were asked for, and the colours of all that came by. */
export class TagListController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: ListOptions
  readonly #colours = new Map<string, TagColour | null>()
  #of: Client | undefined
  #items: readonly ListedTag[] | undefined
  #next: string | null = null
  #error: ApiError | null = null
  #search = ''
  #answered: string | null = null
  #call: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, options: ListOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** `undefined` until they are here. */
  get items(): readonly ListedTag[] | undefined {
    return this.#items
  }

  get hasMore(): boolean {
    return this.#next !== null
  }

  get error(): ApiError | null {
    return this.#error
  }

  get search(): string {
    return this.#search
  }

  /** Whether what is here is what was last asked for. */
  get isCurrent(): boolean {
    return this.#answered === this.#search
  }

  colourOf(tag: Tag): TagColour | null {
    return this.#colours.get(tagName(tag)) ?? null
  }

  hostUpdate(): void {
    const client = this.#options.wanted() ? this.#options.client() : undefined
    if (client === this.#of) return
    this.#of = client
    this.#items = undefined
    this.#answered = null
    this.#colours.clear()
    void this.load()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#call?.abort()
  }

  /** Asks for tags that begin so, once nothing more is typed. */
  find(text: string): void {
    this.#search = text
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.load(), REST)
  }

  readonly load = async (): Promise<void> => {
    await this.#read(null)
  }

  readonly more = async (): Promise<void> => {
    if (this.#next !== null) await this.#read(this.#next)
  }

  /** Learns the colours of tags that were chosen elsewhere: one question for each key. */
  async learn(tags: readonly Tag[]): Promise<void> {
    const client = this.#options.client()
    const keys = new Set(tags.filter((tag) => !this.#colours.has(tagName(tag))).map(({ key }) => key))
    if (!client || keys.size === 0) return
    for (const tag of tags) if (keys.has(tag.key)) this.#colours.set(tagName(tag), null)
    const pages = await Promise.all([...keys].map((key) => client.tags.list({ search: `${key}:`, limit: 100 }).catch(() => null)))
    for (const page of pages) this.#note(page?.items ?? [])
    this.#host.requestUpdate()
  }

  /** Only the newest call counts. */
  async #read(cursor: string | null): Promise<void> {
    this.#call?.abort()
    const call = new AbortController()
    this.#call = call
    if (!this.#of) return
    const search = this.#search
    const query = { search: searchOf(search), limit: this.#options.page, ...(cursor !== null && { cursor }) }
    try {
      const { items, next } = await this.#of.tags.list(query, { signal: call.signal })
      if (call.signal.aborted) return
      this.#items = cursor === null ? items : [...(this.#items ?? []), ...items]
      this.#next = next
      this.#error = null
      this.#answered = search
      this.#note(items)
    } catch (error) {
      if (call.signal.aborted) return
      if (!(error instanceof ApiError)) throw error
      this.#error = error
    }
    this.#host.requestUpdate()
  }

  #note(items: readonly ListedTag[]): void {
    for (const tag of items) this.#colours.set(tagName(tag), tag.colour)
  }
}
