import type { Notification, Unread } from '@foyer/shared'
import type { Client, ServerEvent } from '@foyer/shared/client'
import { sharedStream, type StreamCall } from '../../controllers/shared-stream.js'
import { Feed } from './feed.js'
import { UnreadCount } from './unread-count.js'

export type Tab = 'all' | 'unread'

/** Whose inbox it is. Without an id the server is asked. */
export interface Owner {
  client: Client
  userId: string | undefined
}

interface InboxOptions {
  changed: () => void
  received: (notification: Notification) => void
  /** Whether the reader sees the newest. */
  atTop: () => boolean
}

/** What one person was told, how much of it is unread, and what comes in. */
export class Inbox {
  readonly owner: Owner
  readonly feeds: Record<Tab, Feed>
  tab: Tab = 'all'
  readonly #options: InboxOptions
  readonly #end = new AbortController()
  readonly #count = new UnreadCount(() => this.#doubt())
  /** The highest place seen. */
  #newest: number | undefined
  #opens = 0

  constructor(owner: Owner, options: InboxOptions) {
    this.owner = owner
    this.#options = options
    this.feeds = { all: new Feed(owner.client, false, options.changed), unread: new Feed(owner.client, true, options.changed) }
  }

  get feed(): Feed {
    return this.feeds[this.tab]
  }

  /** At most 100; 0 until it is known. */
  get unread(): number {
    return this.#count.value
  }

  show(tab: Tab): void {
    if (tab === this.tab) return
    this.tab = tab
    if (tab === 'unread') {
      this.feed.dropRead()
      this.feed.doubt()
    }
    this.#options.changed()
  }

  async refresh(): Promise<void> {
    const { told } = this.#count
    const page = await this.feed.refresh(this.#options.atTop)
    if (!page || this.#end.signal.aborted) return
    if (told === this.#count.told) this.#count.match(page.unread)
    this.#discover(page.items)
    this.#options.changed()
  }

  /** The inbox's events, through one stream for all tabs of this person, from the last one we know on. */
  async *watch({ signal, onOpen }: StreamCall): AsyncGenerator<ServerEvent> {
    const { client, userId } = this.owner
    const id = userId ?? (await client.me.get({ signal })).id
    const name = `foyer-inbox ${new URL(client.baseUrl).origin} ${client.profileId} ${id}`
    const opened = () => {
      onOpen()
      this.#catchUp()
    }

    if (!this.#count.isKnown) void this.#recount()
    const call = { signal, onOpen: opened, ...(this.#newest !== undefined && { lastEventId: String(this.#newest) }) }
    for await (const event of sharedStream(name, (rest) => client.events.mine(rest), call)) {
      if (this.#end.signal.aborted) return
      this.#hear(event)
      yield event
    }
  }

  /** Marks one as read at once, and takes it back when the server refuses. */
  async read({ id }: Notification): Promise<void> {
    await this.#mark(new Set([id]), this.#count.without(1), () => this.owner.client.me.notifications.read(id))
  }

  /** Marks all as read at once, and takes it back when the server refuses. */
  async readAll(): Promise<void> {
    await this.#mark(this.#unreadIds(), 0, () => this.owner.client.me.notifications.readAll())
  }

  close(): void {
    this.#end.abort()
    for (const feed of this.#feeds) feed.close()
  }

  get #feeds(): Feed[] {
    return Object.values(this.feeds)
  }

  async #mark(ids: ReadonlySet<string>, rest: number, send: () => Promise<unknown>): Promise<void> {
    this.#write(ids, new Date().toISOString())
    try {
      await this.#count.become(rest, send)
    } catch (error) {
      this.#write(ids, null)
      throw error
    } finally {
      this.#options.changed()
    }
  }

  #write(ids: ReadonlySet<string>, readAt: string | null): void {
    for (const feed of this.#feeds) feed.mark(ids, readAt)
    this.#options.changed()
  }

  #unreadIds(): Set<string> {
    return new Set(this.#feeds.flatMap((feed) => feed.unreadIds()))
  }

  async #recount(): Promise<void> {
    const { signal } = this.#end
    await this.#count
      .ask(() => this.owner.client.me.notifications.unread({ signal }))
      .catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
    this.#options.changed()
  }

  /** The stream is open: after a gap, what we know is in doubt. A server that wants to be left alone still is. */
  #catchUp(): void {
    const isAgain = this.#opens++ > 0
    if (isAgain || !this.#count.isKnown) void this.#recount()
    for (const feed of this.#feeds) {
      if (isAgain) feed.isStale = true
      if (feed.failure && feed.failure.status !== 429) feed.doubt()
    }
    this.#options.changed()
  }

  /** What nobody told us of was read in another place. */
  #doubt(): void {
    if (this.unread === 0) this.#write(this.#unreadIds(), new Date().toISOString())
    else for (const feed of this.#feeds) feed.isStale = true
  }

  #hear({ event, data }: ServerEvent): void {
    this.#count.told++
    if (event === 'notification') this.#take(data as Notification)
    if (event === 'unread') this.#count.tell((data as Unread).unread)
    this.#options.changed()
  }

  /** A stream that goes on where another ended may say again what we know. */
  #take(notification: Notification): void {
    if (notification.seq <= (this.#newest ?? 0)) return
    this.#newest = notification.seq
    const atTop = this.#options.atTop()
    for (const feed of this.#feeds) feed.add(notification, atTop)
    if (notification.readAt !== null) return
    this.#count.add()
    this.#options.received(notification)
  }

  /** What a page holds beyond all we have seen has arrived unheard. */
  #discover(items: Notification[]): void {
    const seen = this.#newest
    this.#newest = Math.max(seen ?? 0, items[0]?.seq ?? 0)
    const isNews = ({ seq, readAt }: Notification) => seen !== undefined && seq > seen && readAt === null
    for (const notification of items.filter(isNews).toReversed()) this.#options.received(notification)
  }
}
