import type { EmbedToken } from '@foyer/shared'
import { ApiError, createClient, offline, readError, own, type Client, type ClientOptions } from '@foyer/shared/client'
import { SessionChangeEvent, type SessionState } from './session.js'

export interface HostSessionOptions extends Pick<ClientOptions, 'baseUrl' | 'fetch'> {
  /** Where the page's own site answers with what its backend minted: a path of the page's own origin. */
  url: string
}

/**
 * The session of somebody whom the page's own site has signed in. The site's backend mints a token for them, which lives in memory only;
 * it is asked again before the token ends and whenever the server refuses it, once for all widgets. Fires `change` (a
 * `SessionChangeEvent`) whenever something here changed.
 */
export class HostSession extends EventTarget {
  readonly #options: HostSessionOptions
  readonly #door: Client
  #client: Client
  #token: EmbedToken | undefined
  #state: SessionState = 'unknown'
  #failure: ApiError | null = null
  #asking: Promise<boolean> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: HostSessionOptions) {
    super()
    this.#options = options
    this.#door = createClient({ baseUrl: options.baseUrl, profileId: 'unknown', fetch: () => this.#knock() })
    this.#client = this.#door
  }

  /** Reaches the profile that the token is for. Another one whenever the session begins or ends; until it begins, and once it is over, each call asks the site first. */
  get client(): Client {
    return this.#client
  }

  /** What the person may do here; nothing until the site has said. */
  get permissions(): readonly string[] {
    return this.#token?.permissions ?? NOTHING
  }

  /** `signed_out` when the site says so: 401, 403, or a way to its own sign-in. */
  get state(): SessionState {
    return this.#state
  }

  /** Why there is no other token. */
  get failure(): ApiError | null {
    return this.#failure
  }

  /** Asks the site, unless it has given a token. */
  async restore(): Promise<void> {
    if (!this.#token) await this.renew()
  }

  /** Gets a new token from the site, such as after the site's own sign-in or sign-out. `false` means that there is none to be had now. */
  renew(): Promise<boolean> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined))
    return this.#asking
  }

  async #ask(): Promise<boolean> {
    try {
      this.#accept(await this.#fetchToken())
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#failure = error
      if (error.status === 401 || error.status === 403) this.#close('signed_out')
      else this.#tell()
      return false
    }
  }

  async #fetchToken(): Promise<EmbedToken> {
    const { url, fetch = (request: Request) => globalThis.fetch(request) } = this.#options
    const address = new URL(url, location.href)
    if (address.origin !== location.origin) throw misplaced(address)
    const init = own<RequestInit>({ method: 'POST', credentials: 'same-origin', redirect: 'manual', headers: { 'x-foyer': '1' } })
    const request = new Request(address, init)
    const response = await Promise.resolve(fetch(request)).catch(() => Promise.reject(offline()))
    if (response.type === 'opaqueredirect') throw refusal(401, 'unauthenticated')
    if (!response.ok) throw await readError(response)
    const token: unknown = await response.json().catch(() => null)
    if (!isToken(token)) throw misunderstood(address)
    return token
  }

  #accept(token: EmbedToken): void {
    const stays = this.#token?.profileId === token.profileId
    this.#token = token
    this.#failure = null
    this.#state = 'signed_in'
    if (!stays) this.#client = this.#enter(token)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.renew(), token.expiresIn * EARLY)
    this.#tell()
  }

  #enter({ profileId }: EmbedToken): Client {
    const { baseUrl, fetch } = this.#options
    const renew = () => this.#replace()
    return createClient({ baseUrl, profileId, ...(fetch && { fetch }), token: () => this.#token?.accessToken, renew })
  }

  /** The server refuses the token: without another, what it showed is shown no longer. */
  async #replace(): Promise<boolean> {
    if (await this.renew()) return true
    this.#close(this.#state === 'signed_out' ? 'signed_out' : 'unknown')
    return false
  }

  #close(state: SessionState): void {
    clearTimeout(this.#timer)
    this.#token = undefined
    this.#client = this.#door
    this.#state = state
    this.#tell()
  }

  /** What a call meets while there is no token. Once there is one, widgets hold another client, and call again by that. */
  async #knock(): Promise<Response> {
    await this.restore()
    if (this.#failure?.code === 'offline') throw new TypeError(this.#failure.message)
    const { code, message: title, status, requestId, retryAfter } = this.#failure ?? refusal(503, 'not_ready')
    const headers: HeadersInit = retryAfter === null ? {} : { 'retry-after': String(retryAfter) }
    return Response.json({ type: `urn:foyer:problem:${code}`, code, title, status, requestId }, { status, headers })
  }

  #tell(): void {
    const event = new SessionChangeEvent(this.#state)
    this.dispatchEvent(event)
  }
}

const NOTHING: readonly string[] = []

/** Milliseconds of each second of a token's life after which another is asked for: nine tenths. */
const EARLY = 900

const refusal = (status: number, code: string) => new ApiError({ code, title: code, status, requestId: '' })

/** For whoever builds the page. */
function misplaced(address: URL): ApiError {
  console.error(`Foyer: data-session-url must be a path of ${location.origin}, not ${address.href}.`)
  return refusal(403, 'origin_not_allowed')
}

function misunderstood(address: URL): ApiError {
  console.error(`Foyer: ${address.href} must answer with what POST …/embed-sessions answered, as it is.`)
  return refusal(502, 'internal')
}

function isToken(answer: unknown): answer is EmbedToken {
  if (typeof answer !== 'object' || answer === null) return false
  const { accessToken, expiresIn, profileId, permissions } = answer as Partial<EmbedToken>
  return typeof accessToken === 'string' && Number(expiresIn) > 0 && typeof profileId === 'string' && Array.isArray(permissions)
}
