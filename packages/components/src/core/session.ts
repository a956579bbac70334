import type { Me, SignedIn } from '@foyer/shared'
import { ApiError, createClient, type Client, type ClientOptions } from '@foyer/shared/client'
import { forget, recall, remember } from './tab-memory.js'

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
  readonly #place: string
  #token: string | undefined
  #user: Me | null = null
  #state: SessionState = 'unknown'
  #failure: ApiError | null = null
  #renewal: Promise<boolean> | undefined
  /** The last token by which an operator acted here. */
  #acting: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #actingFailure: ApiError | null = null

  constructor({ baseUrl, profileId, profileName = '', ...options }: SessionOptions) {
    super()
    this.profileName = profileName
    this.server = { baseUrl, ...(options.fetch && { fetch: options.fetch }) }
    this.#lock = `foyer-session ${new URL(baseUrl).origin} ${profileId}`
    this.#place = `foyer-acting ${profileId}`
    const renew = (refused: string | undefined) => this.#replace(refused)
    this.client = createClient({ baseUrl, profileId, ...options, token: () => this.#token, renew })
  }

  /** `unknown` until the server has been asked. */
  get state(): SessionState {
    return this.#state
  }

  get user(): Me | null {
    return this.#user
  }

  /** The operator who acts in the user's place in this tab, and until when. */
  get actor(): Me['actor'] {
    return this.#user?.actor
  }

  /** Why an operator who came to act in a user's place may not. */
  get actingFailure(): ApiError | null {
    return this.#actingFailure
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
  accept({ accessToken, expiresIn, user }: SignedIn): void {
    this.#token = accessToken
    this.#user = user
    if (user.actor) this.#takePlace(accessToken, expiresIn)
    this.#become('signed_in')
  }

  /** Takes what the server says of whoever is signed in, such as after they changed it. */
  know(user: Me): void {
    if (this.#state !== 'signed_in') return
    this.#user = this.actor ? { ...user, actor: this.actor } : user
    this.#become('signed_in')
  }

  /** Begins an operator's session in a user's place, by the code that they brought along; without that, whatever session there is. */
  act(code: string): Promise<boolean> {
    const begin = async () => {
      try {
        this.accept(await this.client.acting.begin(code))
        return true
      } catch (error) {
        this.#actingFailure = asRefusal(error)
        return this.#refresh()
      }
    }
    return this.#once(begin)
  }

  /** Gets a new access token. `false` means that there is none to be had now. Calls at the same time share one request. */
  renew(): Promise<boolean> {
    return this.#once(() => (this.actor ? this.#leavePlace() : this.#refresh()))
  }

  /** Ends the session here and on the server; an operator who acts in a user's place leaves it, and the user's own session, where there is one, is taken up again. Without an answer from the server it throws, and the session goes on. */
  async signOut(): Promise<void> {
    // An answer that is still to come would bring the session back.
    await this.#renewal
    if (this.actor) {
      await this.client.acting.end().catch(ignoreEnd)
      await this.renew()
    } else {
      await this.client.auth.signOut()
      this.#end()
    }
  }

  #once(work: () => Promise<boolean>): Promise<boolean> {
    this.#renewal ??= work().finally(() => (this.#renewal = undefined))
    return this.#renewal
  }

  /** A call that was made in a user's place is never made again as anybody else. */
  async #replace(refused: string | undefined): Promise<boolean> {
    if (refused === undefined || refused !== this.#acting) return this.renew()
    if (this.actor) await this.renew()
    return false
  }

  #takePlace(token: string, seconds: number): void {
    this.#acting = token
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.renew(), seconds * 1000)
    remember(this.#place, this.#user!.id)
  }

  async #leavePlace(): Promise<boolean> {
    this.#end()
    await this.#refresh()
    return false
  }

  async #refresh(): Promise<boolean> {
    try {
      // Two tabs share the cookie, and a rotated token that comes a second time looks stolen.
      this.accept(await alone(this.#lock, () => this.#resume()))
      return true
    } catch (error) {
      const refusal = asRefusal(error)
      if (isOver(refusal)) this.#end()
      else this.#become(this.#state, refusal)
      return false
    }
  }

  /** By the cookie of an operator who acts in this tab, else by the user's own. */
  async #resume(): Promise<SignedIn> {
    const userId = recall(this.#place)
    if (userId === null) return this.client.auth.refresh()
    return this.client.acting.resume(userId).catch((error: unknown) => {
      if (!isOver(asRefusal(error))) throw error
      forget(this.#place)
      return this.client.auth.refresh()
    })
  }

  #end(): void {
    if (this.actor) forget(this.#place)
    clearTimeout(this.#timer)
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

/** Anything but a refusal is a bug, and goes on its way. */
function asRefusal(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  throw error
}

/** What has ended already needs no end. */
function ignoreEnd(error: unknown): void {
  if (!isOver(asRefusal(error))) throw error
}

const isOver = ({ status, code }: ApiError) => status === 401 || code.startsWith('account_')
