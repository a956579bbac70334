import type { User } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { filterOf, type Outlook } from './list-filter.js'
import { PageWindow, type Fetched } from './page-window.js'

export type Direction = 'before' | 'after'

interface ListOptions {
  client: () => Client | undefined
  /** The list begins again whenever this changes. */
  listing: () => Outlook
}

const LIMIT = 50

/** Reads a long list page by page, both ways, and keeps the pages around the reader. */
export class UserListController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: ListOptions
  #window = new PageWindow<User>()
  #loading: AbortController | undefined
  #client: Client | undefined
  #key = ''
  #shown = ''
  #loads = 0
  #error: ApiError | null = null
  #turning: Direction | null = null
  #stuck: { direction: Direction; error: ApiError } | null = null

  constructor(host: ReactiveControllerHost, options: ListOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  get window(): PageWindow<User> {
    return this.#window
  }

  /** What the rows are of; another listing begins at its top. */
  get shown(): string {
    return this.#shown
  }

  /** How often the list began anew. */
  get loads(): number {
    return this.#loads
  }

  /** Whether there are rows, or there are known to be none. */
  get isLoaded(): boolean {
    return this.#window.pages.length > 0
  }

  /** Whether the rows are of another listing than the one that was asked for. */
  get isStale(): boolean {
    return this.#shown !== this.#key
  }

  /** Why the list could not be had. Rows that were there stay. */
  get error(): ApiError | null {
    return this.#error
  }

  /** Which end a page is on its way to. */
  get turning(): Direction | null {
    return this.#turning
  }

  /** At which end no page could be had. */
  get stuck(): { direction: Direction; error: ApiError } | null {
    return this.#stuck
  }

  /** How many rows there are in all, where the end of the list is at hand. */
  get length(): number | null {
    const { start, items, next } = this.#window
    return next === null ? start + items.length : null
  }

  hostUpdate(): void {
    const client = this.#options.client()
    const key = JSON.stringify(this.#options.listing())
    if (client === this.#client && key === this.#key) return
    if (client !== this.#client) this.#window = new PageWindow()
    this.#client = client
    this.#key = key
    void this.load()
  }

  hostConnected(): void {
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#loading?.abort()
    this.#loading = undefined
    this.#client = undefined
    this.#key = ''
  }

  /** Begins at the first page. */
  async load(): Promise<void> {
    this.#loading?.abort()
    this.#loading = undefined
    if (!this.#client) return
    this.#loading = new AbortController()
    const { signal } = this.#loading
    const key = this.#key
    if (!this.isLoaded) this.#error = null
    this.#host.requestUpdate()

    try {
      this.#begin(await this.#fetch(undefined, signal), key)
    } catch (error) {
      if (signal.aborted) return
      this.#fail(asRefusal(error), key)
    }
    this.#loading = undefined
    this.#host.requestUpdate()
  }

  /** Reads on past one end of what is there. */
  async turn(direction: Direction): Promise<void> {
    const before = this.#window
    const cursor = direction === 'after' ? before.next : before.previous
    if (cursor === null || this.#turning || this.#loading) return
    this.#turning = direction
    this.#stuck = null
    this.#host.requestUpdate()

    try {
      const loads = this.#loads
      const page = await this.#fetch(cursor)
      if (loads === this.#loads) this.#window = direction === 'after' ? this.#window.append(page) : this.#window.prepend(page)
    } catch (error) {
      this.#stuck = { direction, error: asRefusal(error) }
    }
    this.#turning = null
    this.#host.requestUpdate()
  }

  /** Fetches the pages of these rows again and shows what changed in them. Answers whether rows came, went or moved: those wait. */
  async refresh(ids: readonly string[]): Promise<boolean> {
    const loads = this.#loads
    const seen = this.#window.pages.filter(({ items }) => items.some(({ id }) => ids.includes(id)))
    const fresh = await Promise.all(seen.map(({ cursor }) => this.#fetch(cursor)))
    if (loads !== this.#loads) return false
    this.#window = this.#window.update(fresh.flatMap(({ items }) => items))
    this.#host.requestUpdate()
    return seen.some(({ items }, at) => !holds(fresh[at]!.items, items.filter(this.#fits)))
  }

  /** Shows this row as it is now. */
  put(user: User): void {
    this.#window = this.#window.update([user])
    this.#host.requestUpdate()
  }

  remove(id: string): void {
    this.#window = this.#window.remove(id)
    this.#host.requestUpdate()
  }

  find(id: string): User | undefined {
    return this.#window.items.find((user) => user.id === id)
  }

  /** Rows that were changed here may not belong to the list any more. */
  readonly #fits = (user: User): boolean => {
    const { status, showInactive } = this.#options.listing()
    return status === '' ? showInactive || user.status !== 'inactive' : user.status === status
  }

  #begin(page: Fetched<User>, key: string): void {
    this.#shown = key
    this.#window = new PageWindow([page])
    this.#error = null
    this.#stuck = null
    this.#loads++
  }

  /** What the viewer may not see is taken away; what only cannot be reached stays, if it is what was asked for. */
  #fail(error: ApiError, key: string): void {
    const shown = this.#shown === key && error.status !== 401 && error.status !== 403
    if (!shown) this.#window = new PageWindow()
    this.#error = error
  }

  async #fetch(cursor?: string, signal?: AbortSignal): Promise<Fetched<User>> {
    const { sort, order, ...outlook } = this.#options.listing()
    const { search, ...filter } = filterOf(outlook)
    const query = { ...filter, limit: LIMIT, sort, order, ...(search && { search }) }
    const page = await this.#client!.users.list({ ...query, ...(cursor !== undefined && { cursor }) }, signal ? { signal } : {})
    return { ...page, cursor }
  }
}

/** Whether `rows` stand together in `page`, in this order. */
function holds(page: readonly User[], rows: readonly User[]): boolean {
  const at = page.findIndex(({ id }) => id === rows[0]?.id)
  return rows.every(({ id }, index) => page[at + index]?.id === id)
}

/** Anything but a refusal is a bug, and goes on its way. */
function asRefusal(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  throw error
}
