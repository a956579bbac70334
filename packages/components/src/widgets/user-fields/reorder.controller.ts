import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface Options {
  /** The rows in their order. */
  rows: () => readonly Element[]
  move: (from: number, to: number) => void
}

/** Lets a row be dragged by its handle, with a mouse, a pen or a finger. Escape puts it back. */
export class ReorderController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: Options
  #from = -1
  #at = -1

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** Where the row is that is dragged; -1 while none is. */
  get at(): number {
    return this.#at
  }

  hostDisconnected(): void {
    this.#end()
  }

  /** Put it on the handle: `@pointerdown`. The page listens, for a row that moves takes a captured pointer along only in some browsers. */
  start(event: PointerEvent, at: number): void {
    if (event.button !== 0) return
    event.preventDefault()
    this.#from = this.#at = at
    addEventListener('pointermove', this.#drag)
    addEventListener('pointerup', this.#end)
    addEventListener('pointercancel', this.#end)
    addEventListener('keydown', this.#press, true)
    this.#host.requestUpdate()
  }

  readonly #drag = ({ clientY }: PointerEvent): void => {
    const middles = this.#options.rows().map(middleOf)
    let to = this.#at
    while (to < middles.length - 1 && clientY > middles[to + 1]!) to++
    while (to > 0 && clientY < middles[to - 1]!) to--
    this.#move(to)
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.#move(this.#from)
    this.#end()
  }

  #move(to: number): void {
    if (to === this.#at) return
    this.#options.move(this.#at, to)
    this.#at = to
  }

  readonly #end = (): void => {
    this.#at = -1
    removeEventListener('pointermove', this.#drag)
    removeEventListener('pointerup', this.#end)
    removeEventListener('pointercancel', this.#end)
    removeEventListener('keydown', this.#press, true)
    this.#host.requestUpdate()
  }
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
