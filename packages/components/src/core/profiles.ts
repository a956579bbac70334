import type { Membership } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import { enterProfile, type Entrance } from './entrance.js'
import { ProfileSwitchedEvent } from './profiles.events.js'
import type { Session } from './session.js'
import { recall, remember } from './tab-memory.js'

/** The built-in profile whose users are the operators. */
export const OPERATORS = 'operators'

/** What the reader should hear: `from` is no longer theirs, `to` could not be opened, or the page named a profile that is not theirs. */
export type Notice =
  | { kind: 'moved'; from: Membership; to: Membership | undefined }
  | { kind: 'refused'; to: Membership; error: ApiError }
  | { kind: 'unknown' }

type Outcome = 'entered' | 'refused' | 'gone' | 'superseded'

/** Seconds until another try, where a busy server did not say. */
const PATIENCE = 5

/**
 * An operator's profiles, and the one that the widgets around work in. It keeps that one's id for the tab, never a token. Fires `change`
 * whenever something here changed, and a `ProfileSwitchedEvent` when the current profile was taken from the reader.
 */
export class Profiles extends EventTarget {
  readonly session: Session
  readonly #memory: string
  #wanted: string | undefined
  #all: readonly Membership[] | undefined
  #current: Membership | undefined
  #entrance: Entrance | undefined
  #target: Membership | undefined
  #failure: ApiError | null = null
  #notice: Notice | null = null
  #listing = new AbortController()
  #switching = new AbortController()

  /** `memory` is the name under which the tab keeps the current profile's id. */
  constructor(session: Session, memory = 'foyer-profile') {
    super()
    this.session = session
    this.#memory = memory
  }

  /** By name; `undefined` until the server has said. */
  get all(): readonly Membership[] | undefined {
    return this.#all
  }

  /** Where the widgets are. */
  get current(): Membership | undefined {
    return this.#current
  }

  /** Where they are about to be, while the server is asked. */
  get target(): Membership | undefined {
    return this.#target
  }

  get client(): Client | undefined {
    return this.#entrance?.client
  }

  get permissions(): readonly string[] | null {
    return this.#entrance?.permissions ?? null
  }

  /** Why the list could not be had. What was known stays. */
  get failure(): ApiError | null {
    return this.#failure
  }

  get notice(): Notice | null {
    return this.#notice
  }

  /** Why the widgets are nowhere, where it is the server that refused. */
  get obstacle(): ApiError | null {
    if (this.#current || this.#target) return null
    return this.#notice?.kind === 'refused' ? this.#notice.error : this.#all ? null : this.#failure
  }

  /** Whether it is known that there is nowhere to be. */
  get isNowhere(): boolean {
    return this.#all !== undefined && !this.#current && !this.#target
  }

  /** Reads the list, and goes to the profile of this id, else to the one that the tab had last, else to the first of a site. */
  begin(id?: string): Promise<void> {
    this.#wanted = id
    return this.load()
  }

  /** Reads the list again, and what followed from it the last time. */
  async load(): Promise<void> {
    if (await this.#read()) await this.#settle()
  }

  /** Answers whether the widgets are there now. They stay where they are when the server refuses, or the reader chose again meanwhile. */
  async enter(id: string): Promise<boolean> {
    if (!this.#all) {
      this.#wanted = id
      return false
    }
    const to = this.#find(id)
    this.#switching.abort()
    this.#target = undefined
    // Who is there already may still be reading why.
    if (to !== this.#current) this.#notice = to ? null : { kind: 'unknown' }
    this.#tell()
    if (!to || to === this.#current) return false
    return (await this.#enter(to)) === 'entered'
  }

  /** Proves the operator's password again, for what asks for it, and has their token here say so. Throws an `ApiError` where it is not theirs. */
  async stepUp(password: string): Promise<void> {
    this.session.accept(await this.session.client.auth.stepUp(password))
    await this.#entrance?.renew()
  }

  /** The reader has read it. */
  dismiss(): void {
    this.#notice = null
    this.#tell()
  }

  /** Asks for nothing more. */
  end(): void {
    this.#listing.abort()
    this.#switching.abort()
  }

  async #read(): Promise<boolean> {
    this.#listing.abort()
    const { signal } = (this.#listing = new AbortController())
    try {
      const { items } = await this.session.client.me.profiles.list({ signal })
      if (signal.aborted) return false
      this.#all = items.map((item) => withLogo(item, this.session.server.baseUrl))
      this.#failure = null
      return true
    } catch (error) {
      if (signal.aborted) return false
      this.#failure = asRefusal(error)
      this.#again(this.#failure)
      this.#tell()
      return false
    }
  }

  /** What a new list means for where the widgets are. */
  async #settle(): Promise<void> {
    const before = this.#current
    this.#current = before && this.#find(before.profile.id)
    if (before && !this.#current) return this.#move(before)
    this.#tell()
    if (!this.#current && !this.#target) await this.#start()
  }

  async #start(): Promise<void> {
    const named = this.#wanted
    const to = named === undefined ? this.#safest() : this.#find(named)
    if (!to) {
      this.#notice = named === undefined ? this.#notice : { kind: 'unknown' }
      this.#tell()
      return
    }
    const outcome = await this.#enter(to)
    if (outcome === 'gone') await this.#move(to)
    else if (outcome === 'refused' && this.#notice?.kind === 'refused') this.#again(this.#notice.error)
  }

  async #enter(to: Membership): Promise<Outcome> {
    this.#switching.abort()
    const { signal } = (this.#switching = new AbortController())
    this.#target = to
    this.#tell()
    let outcome: Outcome = 'entered'
    try {
      const renewed = () => this.#tell()
      const entrance = await enterProfile(this.session, to.profile.id, { signal, renewed, lost: (error) => void this.#lose(to, error) })
      if (signal.aborted) return 'superseded'
      this.#arrive(to, entrance)
    } catch (error) {
      if (signal.aborted) return 'superseded'
      outcome = this.#refuse(to, asRefusal(error))
    }
    this.#target = undefined
    this.#tell()
    return outcome
  }

  #arrive(to: Membership, entrance: Entrance): void {
    this.#current = this.#find(to.profile.id) ?? to
    this.#entrance = entrance
    this.#wanted = undefined
    this.#notice = null
    remember(this.#memory, to.profile.id)
  }

  #refuse(to: Membership, error: ApiError): Outcome {
    this.#notice = { kind: 'refused', to, error }
    if (!isGone(error)) return 'refused'
    this.#drop(to)
    return 'gone'
  }

  /** No other token is given for where the widgets are. Answers that come after they left change nothing. */
  async #lose(from: Membership, error: ApiError): Promise<void> {
    const isHere = () => this.#current?.profile.id === from.profile.id
    if (!isHere()) return
    if (isGone(error)) {
      await this.#read()
      if (isHere()) await this.#move(from)
    } else if (error.status === 403) {
      this.#notice = { kind: 'refused', to: from, error }
      this.#tell()
    }
  }

  /** Out of a profile that is no longer the reader's, into one that is. */
  async #move(from: Membership): Promise<void> {
    this.#current = undefined
    this.#entrance = undefined
    this.#wanted = undefined
    this.#drop(from)
    let outcome: Outcome = 'gone'
    for (let to = this.#target ?? this.#safest(); to && outcome === 'gone'; to = this.#safest()) outcome = await this.#enter(to)
    if (outcome === 'superseded') return
    if (outcome !== 'refused') this.#notice = { kind: 'moved', from, to: this.current }
    this.#tell()
    const event = new ProfileSwitchedEvent(from, this.current ?? null)
    this.dispatchEvent(event)
  }

  #find(id: string | null): Membership | undefined {
    return this.#all?.find(({ profile }) => profile.id === id)
  }

  /** The one that the tab had last, else the first of a site: the operators' own is for those who run the server. */
  #safest(): Membership | undefined {
    return this.#find(recall(this.#memory)) ?? this.#all?.find(({ profile }) => profile.id !== OPERATORS)
  }

  #drop({ profile }: Membership): void {
    this.#all = this.#all?.filter((other) => other.profile.id !== profile.id)
  }

  /** A busy server says when; a lost connection tells when it is back. */
  #again({ code, status, retryAfter }: ApiError): void {
    const { signal } = this.#listing
    const load = () => void this.load()
    if (code === 'offline') addEventListener('online', load, { once: true, signal })
    if (status !== 429) return
    const timer = setTimeout(load, (retryAfter ?? PATIENCE) * 1000)
    signal.addEventListener('abort', () => clearTimeout(timer))
  }

  #tell(): void {
    const event = new Event('change')
    this.dispatchEvent(event)
  }
}

/** The server says where a picture is on itself. */
const withLogo = ({ profile, ...rest }: Membership, server: string): Membership => ({
  ...rest,
  profile: { ...profile, logo: profile.logo && new URL(profile.logo, server).href },
})

const isGone = ({ status, code }: ApiError) => status === 404 && code === 'profile_not_found'

/** Anything but a refusal is a bug, and goes on its way. */
function asRefusal(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  throw error
}
