import type { AuthAnswer, Challenged } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import type { ReactiveControllerHost } from 'lit'
import { CountdownController } from '../../controllers/countdown-controller.js'
import type { Session } from '../../core/session.js'
import type { Typed } from './judge.js'
import * as events from './user-signup.events.js'

export type Way = 'sign-up' | 'sign-in'
type Busy = '' | 'entering' | 'answering' | 'resending' | 'leaving'

interface EntryHost extends ReactiveControllerHost, HTMLElement {
  readonly session?: Session | undefined
  readonly resendAfter: number
}

/** These end a challenge: only a new one helps. */
const OVER = new Set(['challenge_gone', 'too_many_tries'])

/** The steps from a form to a session and back, one at a time. It asks the server, announces and reports, and remembers where somebody is. */
export class Entry {
  readonly #host: EntryHost
  /** Until another code may be asked for. */
  readonly wait: CountdownController
  /** Until the server, which was asked too often, may be asked again. */
  readonly pause: CountdownController
  #busy: Busy = ''
  #failure: ApiError | null = null
  #challenge: Challenged['challenge'] | null = null
  #way: Way = 'sign-up'
  #minutes = 0
  #isSentAgain = false

  constructor(host: EntryHost) {
    this.#host = host
    this.wait = new CountdownController(host)
    this.pause = new CountdownController(host)
  }

  get busy(): Busy {
    return this.#busy
  }

  get failure(): ApiError | null {
    return this.#failure
  }

  get challenge(): Challenged['challenge'] | null {
    return this.#challenge
  }

  /** How long the code works, when it was sent. */
  get minutes(): number {
    return this.#minutes
  }

  /** The code can no longer be answered. */
  get isOver(): boolean {
    return OVER.has(this.#failure?.code ?? '')
  }

  get isSentAgain(): boolean {
    return this.#isSentAgain
  }

  /** Back to the forms. */
  reset(): void {
    this.#challenge = null
    this.#failure = null
    this.#host.requestUpdate()
  }

  /** Asks for a session or an account. `false` when the page said no. */
  async enter(way: Way, { email, name, password }: Typed): Promise<boolean> {
    const event = way === 'sign-up' ? new events.UserSignUpEvent(email, name) : new events.UserSignInEvent(email)
    if (this.#busy || !this.#host.dispatchEvent(event)) return false
    this.#way = way
    await this.#attempt('entering', async (session) => {
      const { auth } = session.client
      this.#arrive(session, way === 'sign-up' ? await auth.signUp({ email, name, password }) : await auth.signIn({ email, password }))
    })
    return true
  }

  async answer(code: string): Promise<void> {
    if (this.pause.left) return
    const challengeId = this.#challenge!.id
    await this.#attempt('answering', async (session) => this.#arrive(session, await session.client.auth.answer({ challengeId, code })))
  }

  /** Takes up what a mailed link brought along. */
  follow(link: string): void {
    this.#failure = null
    this.#challenge = { id: link, kind: 'new_password', expiresAt: '' }
    this.#host.requestUpdate()
  }

  async choose(password: string): Promise<void> {
    if (this.pause.left) return
    const challengeId = this.#challenge!.id
    await this.#attempt('answering', async (session) =>
      this.#arrive(session, await session.client.auth.choosePassword({ challengeId, password })),
    )
  }

  async resend(): Promise<void> {
    const { id } = this.#challenge!
    await this.#attempt('resending', async (session) => {
      this.#arrive(session, await session.client.auth.resend(id))
      this.#isSentAgain = true
    })
    if (this.#failure?.retryAfter) this.wait.start(this.#failure.retryAfter)
  }

  async signOut(): Promise<void> {
    const user = this.#host.session?.user
    if (!user || this.#busy) return
    const event = new events.UserSignOutEvent(user)
    if (!this.#host.dispatchEvent(event)) return
    await this.#attempt('leaving', async (session) => {
      await session.signOut()
      const done = new events.UserSignedOutEvent()
      this.#host.dispatchEvent(done)
    })
  }

  #arrive(session: Session, answer: AuthAnswer): void {
    if (answer.state === 'challenge') this.#meet(answer.challenge)
    else this.#open(session, answer)
  }

  #meet(challenge: Challenged['challenge']): void {
    this.#challenge = challenge
    this.#minutes = Math.max(1, Math.round((Date.parse(challenge.expiresAt) - Date.now()) / 60_000))
    this.wait.start(this.#host.resendAfter)
  }

  #open(session: Session, answer: Extract<AuthAnswer, { state: 'signed_in' }>): void {
    const isNew = this.#way === 'sign-up' && this.#challenge !== null
    this.#challenge = null
    session.accept(answer)
    if (isNew) {
      const event = new events.UserSignedUpEvent(answer.user)
      this.#host.dispatchEvent(event)
    }
    const event = new events.UserSignedInEvent(answer.user)
    this.#host.dispatchEvent(event)
  }

  async #attempt(busy: Busy, act: (session: Session) => Promise<void>): Promise<void> {
    const { session } = this.#host
    if (this.#busy || !session) return
    this.#busy = busy
    this.#failure = null
    this.#isSentAgain = false
    this.#host.requestUpdate()
    try {
      await act(session)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#failure = error
      const isLimited = error.code === 'too_many_requests' && error.retryAfter !== null
      // The code that came before can be answered although no other comes yet.
      if (isLimited && busy !== 'resending') this.pause.start(error.retryAfter)
    } finally {
      this.#busy = ''
      this.#host.requestUpdate()
    }
  }
}
