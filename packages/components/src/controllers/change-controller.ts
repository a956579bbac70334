import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Redraws its host whenever what it follows fires `change`. */
export class ChangeController<Source extends EventTarget> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #current: () => Source | undefined
  readonly #began: ((source: Source) => void) | undefined
  #source: Source | undefined

  /** `current` is asked before each drawing; `began` hears of each new one. */
  constructor(host: ReactiveControllerHost, current: () => Source | undefined, began?: (source: Source) => void) {
    this.#host = host
    this.#current = current
    this.#began = began
    host.addController(this)
  }

  hostUpdate(): void {
    const source = this.#current()
    if (source === this.#source) return
    this.#unfollow()
    this.#source = source
    source?.addEventListener('change', this.#redraw)
    if (source) this.#began?.(source)
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
    this.#source?.removeEventListener('change', this.#redraw)
    this.#source = undefined
  }
}
