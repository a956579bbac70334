import type { Me, SignedIn } from '@foyer/shared'
import { ApiError, createClient, type Client, type ClientOptions } from '@foyer/shared/client'

export type SessionState = 'unknown' | 'signed_out' | 'signed_in'

export interface SessionOptions extends Pick<ClientOptions, 'baseUrl' | 'profileId' | 'embedKey' | 'fetch' | 'headers'> {
  /** What the profile is called on screen. */
  profileName?: string
}

/** Somebody came, went, or could not be asked after. */
export class SessionChangeEvent extends Event {
  readonly state: SessionState

  constructor(state: SessionState) {
    super('change')
    this.state = state
  }
}

/**
 * Who is signed in to one profile on this page. The access token lives in memory only; a reload gets another one for the cookie.
 * Fires `change` (a `SessionChangeEvent`) whenever `state`, `user` or `failure` changed.
 */
export class Session extends EventTarget {
  readonly client: Client
  readonly profileName: string
  /** How the server is reached, for clients of other profiles. */
  readonly server: Pick<ClientOptions, 'baseUrl' | 'fetch'>
  readonly #lock: string
  #token: string | undefined
  #user: Me | null = null
  #state: SessionState = 'unknown'
  #failure: ApiError | null = null
  #renewal: Promise<boolean> | undefined

  constructor({ baseUrl, profileId, profileName = '', ...options }: SessionOptions) {
    super()
    this.profileName = profileName
    this.server = { baseUrl, ...(options.fetch && { fetch: options.fetch }) }
    this.#lock = `foyer-session ${new URL(baseUrl).origin} ${profileId}`
    this.client = createClient({ baseUrl, profileId, ...options, token: () => this.#token, renew: () => this.renew() })
  }

  /** `unknown` until the server has been asked. */
  get state(): SessionState {
    return this.#state
  }

  get user(): Me | null {
    return this.#user
  }

  /** Why the server could not be asked; the state is then as it was. */
  get failure(): ApiError | null {
    return this.#failure
  }

  /** Takes up the session that a cookie may hold, such as after a reload. Ask as often as you like. */
  async restore(): Promise<void> {
    if (this.#state !== 'signed_in') await this.renew()
  }

  /** Begins the session that a sign-in answered with. */
  accept({ accessToken, user }: SignedIn): void {
    this.#token = accessToken
    this.#user = user
    this.#become('signed_in')
  }

  /** Takes what the server says of whoever is signed in, such as after they changed it. */
  know(user: Me): void {
    if (this.#state !== 'signed_in') return
    this.#user = user
    this.#become('signed_in')
  }

  /** Gets a new access token. `false` means that there is none to be had now. Calls at the same time share one request. */
  renew(): Promise<boolean> {
    this.#renewal ??= this.#refresh().finally(() => (this.#renewal = undefined))
    return this.#renewal
  }

  /** Ends the session here and on the server. Without an answer from the server it throws, and the session goes on. */
  async signOut(): Promise<void> {
    // An answer that is still to come would bring the session back.
    await this.#renewal
    await this.client.auth.signOut()
    this.#end()
  }

  async #refresh(): Promise<boolean> {
    try {
      // Two tabs share the cookie, and a rotated token that comes a second time looks stolen.
      this.accept(await alone(this.#lock, () => this.client.auth.refresh()))
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (isOver(error)) this.#end()
      else this.#become(this.#state, error)
      return false
    }
  }

  #end(): void {
    this.#token = undefined
    this.#user = null
    this.#become('signed_out')
  }

  #become(state: SessionState, failure: ApiError | null = null): void {
    this.#state = state
    this.#failure = failure
    const event = new SessionChangeEvent(state)
    this.dispatchEvent(event)
  }
}

/** Does `work` while no other tab does any of this name; at once where the browser denies locks, as in a frame whose storage it blocks. */
async function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await navigator.locks.request(name, work)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return work()
    throw error
  }
}

const isOver = ({ status, code }: ApiError) => status === 401 || code.startsWith('account_')
