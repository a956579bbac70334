import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Counts whole seconds down to 0, by the clock: a page that slept is right when it wakes. */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #until = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  /** Seconds left. */
  get left(): number {
    return Math.max(0, Math.ceil((this.#until - Date.now()) / 1000))
  }

  start(seconds: number): void {
    this.#until = Date.now() + seconds * 1000
    this.#tick()
  }

  hostConnected(): void {
    if (this.left) this.#tick()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  readonly #tick = (): void => {
    clearTimeout(this.#timer)
    this.#host.requestUpdate()
    const rest = this.#until - Date.now()
    if (rest > 0) this.#timer = setTimeout(this.#tick, rest % 1000 || 1000)
  }
}
