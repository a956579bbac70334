import type { Notification, NotificationPage } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'

const PAGE = 25

/** One list of notifications, newest first, fetched page by page. */
export class Feed {
  items: Notification[] = []
  /** What arrived while the reader was further down. */
  waiting: Notification[] = []
  /** Where older ones begin; `null` when there are none. */
  next: string | null = null
  /** Whether a page was ever had. */
  isKnown = false
  /** Whether the server may know more than we do. */
  isStale = true
  busy: 'newest' | 'older' | null = null
  /** Why the last fetch failed, and what it was for. */
  failure: ApiError | null = null
  failed: 'newest' | 'older' = 'newest'

  readonly #client: Client
  readonly #unread: boolean
  readonly #changed: () => void
  #call: AbortController | undefined
  /** What arrived while a page was on its way; the page may be older. */
  #arrived: Notification[] = []

  constructor(client: Client, unread: boolean, changed: () => void) {
    this.#client = client
    this.#unread = unread
    this.#changed = changed
  }

  /** Fetches the newest page. What is known stays until it is here, and what is new waits unless the reader is at the top. */
  async refresh(atTop: () => boolean): Promise<NotificationPage | undefined> {
    this.isStale = false
    return this.#fetch('newest', (page) => this.#merge(page, atTop()))
  }

  /** Fetches the page after the last one. */
  async more(): Promise<void> {
    if (this.busy || this.next === null) return
    await this.#fetch('older', (page) => this.#append(page), this.next)
  }

  add(notification: Notification, atTop: boolean): void {
    if (this.#unread && notification.readAt !== null) return
    this.#arrived = [notification, ...this.#arrived]
    if (!this.isKnown) return
    if (atTop) this.items = [notification, ...this.items]
    else this.waiting = [notification, ...this.waiting]
  }

  /** Lets in what waited. */
  admit(): void {
    if (!this.waiting.length) return
    this.items = [...this.waiting, ...this.items]
    this.waiting = []
    this.#changed()
  }

  unreadIds(): string[] {
    return [...this.waiting, ...this.items].filter(({ readAt }) => readAt === null).map(({ id }) => id)
  }

  mark(ids: ReadonlySet<string>, readAt: string | null): void {
    const change = (item: Notification) => (ids.has(item.id) ? { ...item, readAt } : item)
    this.items = this.items.map(change)
    this.waiting = this.waiting.map(change)
  }

  dropRead(): void {
    this.items = this.items.filter(({ readAt }) => readAt === null)
  }

  /** Asks again when next shown, whatever came of the last time. */
  doubt(): void {
    this.failure = null
    this.isStale = true
  }

  close(): void {
    this.#call?.abort()
  }

  async #fetch(which: 'newest' | 'older', use: (page: NotificationPage) => void, cursor?: string): Promise<NotificationPage | undefined> {
    this.#call?.abort()
    this.#call = new AbortController()
    const { signal } = this.#call
    this.busy = which
    this.failure = null
    this.#arrived = []
    this.#changed()

    const query = { limit: PAGE, ...(cursor !== undefined && { cursor }), ...(this.#unread && { unread: 'true' }) }
    try {
      const page = await this.#client.me.notifications.list(query, { signal })
      if (signal.aborted) return
      use(page)
      return page
    } catch (error) {
      if (!signal.aborted) this.#fail(error, which)
    } finally {
      if (!signal.aborted) this.busy = null
      this.#changed()
    }
  }

  #fail(error: unknown, which: 'newest' | 'older'): void {
    if (!(error instanceof ApiError)) throw error
    this.failure = error
    this.failed = which
    if (which === 'newest') this.isStale = true
  }

  #append({ items, next }: NotificationPage): void {
    this.items = [...this.items, ...items]
    this.next = next
  }

  /** Older pages stay where the new page meets them; else there is a gap, and we begin again. */
  #merge({ items, next }: NotificationPage, atTop: boolean): void {
    const meets = this.items.some(({ seq }) => seq >= lowest(items))
    const older = meets && next !== null ? this.items.filter(({ seq }) => seq < lowest(items)) : []
    const page = [...this.#arrived.filter(({ seq }) => seq > highest(items)), ...items]
    const late = meets && !atTop ? page.filter(({ seq }) => seq > highest(this.items)) : []

    this.waiting = late
    this.items = [...page.slice(late.length), ...older]
    if (!older.length) this.next = next
    this.isKnown = true
  }
}

const highest = (items: Notification[]) => items[0]?.seq ?? 0
const lowest = (items: Notification[]) => items.at(-1)?.seq ?? 0
