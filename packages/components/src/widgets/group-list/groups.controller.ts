import type { Group, GroupPage } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { LiveController } from '../../controllers/live-controller.js'

/** Groups in one page, and the most that are read again at a hint. */
const PAGE = 100
/** Milliseconds between two answers to the server's hints. */
const REST = 500

/** The profile's groups by name, as far as they were asked for, and up to date. */
export class GroupsController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #client: () => Client | undefined
  #of: Client | undefined
  #items: readonly Group[] | undefined
  #next: string | null = null
  #error: ApiError | null = null
  #search = ''
  #call: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, client: () => Client | undefined) {
    this.#host = host
    this.#client = client
    new LiveController(host, {
      client,
      open: (client, call) => client.events.users(call),
      receive: () => this.#hint(),
      resumed: () => this.#hint(),
    })
    host.addController(this)
  }

  /** `undefined` until they are here. */
  get items(): readonly Group[] | undefined {
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

  hostUpdate(): void {
    const client = this.#client()
    if (client === this.#of) return
    this.#of = client
    this.#items = undefined
    this.#search = ''
    void this.load()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  find(text: string): void {
    this.#search = text
    void this.load()
  }

  readonly load = async (): Promise<void> => {
    const shown = Math.min(PAGE, Math.max(25, this.#items?.length ?? 0))
    await this.#read((client, signal) => client.groups.list({ search: this.#search.trim(), limit: shown }, { signal }), [])
  }

  readonly more = async (): Promise<void> => {
    const [cursor, before] = [this.#next, this.#items ?? []]
    if (cursor === null) return
    await this.#read((client, signal) => client.groups.list({ search: this.#search.trim(), limit: PAGE, cursor }, { signal }), before)
  }

  /** Only the newest call counts. What is shown stays until there is something else to show, or a refusal. */
  async #read(ask: (client: Client, signal: AbortSignal) => Promise<GroupPage>, before: readonly Group[]): Promise<void> {
    this.#call?.abort()
    const [client, call] = [this.#client(), new AbortController()]
    this.#call = call
    if (!client) return
    try {
      const { items, next } = await ask(client, call.signal)
      if (call.signal.aborted) return
      this.#items = [...before, ...items]
      this.#next = next
      this.#error = null
    } catch (error) {
      if (call.signal.aborted) return
      if (!(error instanceof ApiError)) throw error
      this.#error = error
    }
    this.#host.requestUpdate()
  }

  #hint(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      // A reader who went further down keeps what they see until they search or come again.
      if ((this.#items?.length ?? 0) <= PAGE) void this.load()
    }, REST)
  }
}
