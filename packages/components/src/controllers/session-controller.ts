import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Session } from '../core/session.js'

/** Redraws its host whenever the session changes, and asks a new session once whether somebody is signed in. */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #current: () => Session | undefined
  #session: Session | undefined

  constructor(host: ReactiveControllerHost, session: () => Session | undefined) {
    this.#host = host
    this.#current = session
    host.addController(this)
  }

  hostUpdate(): void {
    const session = this.#current()
    if (session === this.#session) return
    this.#unfollow()
    this.#session = session
    session?.addEventListener('change', this.#redraw)
    if (session?.state === 'unknown' && !session.failure) void session.restore()
  }

  hostDisconnected(): void {
    this.#unfollow()
  }

  hostConnected(): void {
    this.#host.requestUpdate()
  }

  readonly #redraw = (): void => {
    this.#host.requestUpdate()
  }

  #unfollow(): void {
    this.#session?.removeEventListener('change', this.#redraw)
    this.#session = undefined
  }
}
