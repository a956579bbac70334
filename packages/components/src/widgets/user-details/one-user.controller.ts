import type { User } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface OneUserOptions {
  client: () => Client | undefined
  /** Whose details they are; `''` for nobody's. */
  id: () => string
  /** The user as the page knows them, if it does. */
  given: () => User | null
}

/** One user, as the page or the server last told of them. */
export class OneUserController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: OneUserOptions
  #of: Client | undefined
  #id = ''
  #user: User | null = null
  #error: ApiError | null = null
  #call: AbortController | undefined

  constructor(host: ReactiveControllerHost, options: OneUserOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** `null` until they are known, and when they are gone. */
  get user(): User | null {
    const given = this.#options.given()
    const isNewer = given?.id === this.#id && given.version >= (this.#user?.version ?? 0)
    return isNewer ? given : this.#user
  }

  /** Why they could not be had, or not anew. */
  get error(): ApiError | null {
    return this.#error
  }

  hostUpdate(): void {
    const { client, id, given } = this.#options
    if (client() === this.#of && id() === this.#id) return
    this.#call?.abort()
    this.#of = client()
    this.#id = id()
    this.#user = null
    this.#error = null
    if (given()?.id !== this.#id) void this.load()
  }

  hostDisconnected(): void {
    this.#call?.abort()
  }

  /** Shows them as they are now. */
  put(user: User): void {
    if (user.id === this.#id) this.#user = user
    this.#host.requestUpdate()
  }

  /** Asks the server about them. Only the newest question counts. */
  readonly load = async (): Promise<void> => {
    this.#call?.abort()
    const call = new AbortController()
    this.#call = call
    if (!this.#of || !this.#id) return
    try {
      const user = await this.#of.users.get(this.#id, { signal: call.signal })
      if (call.signal.aborted) return
      this.#error = null
      this.put(user)
    } catch (error) {
      if (call.signal.aborted) return
      if (!(error instanceof ApiError)) throw error
      this.#refuse(error)
    }
  }

  /** What was known of them goes when they are gone, or are no longer the reader's to see. */
  #refuse(error: ApiError): void {
    this.#error = error
    if ([401, 403, 404].includes(error.status)) this.#user = null
    this.#host.requestUpdate()
  }
}
