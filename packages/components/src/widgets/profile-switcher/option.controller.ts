import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { fold } from './profile-search.js'

interface Options {
  /** The names of the options, in order. */
  names: () => readonly string[]
  choose: (index: number) => void
  /** Whether letters are for a search box. */
  isSearching: () => boolean
}

/** Letters that follow each other within this many milliseconds are one word. */
const PAUSE = 700

/** The one option of a list that keys act on, while the focus stays where it is: arrows, Home, End, Enter, and first letters. */
export class OptionController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: Options
  #typed = ''
  #last = 0
  active = 0

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostUpdate(): void {
    this.active = Math.max(0, Math.min(this.active, this.#options.names().length - 1))
  }

  /** Put it where the keys arrive: `@keydown=${this.#option.press}`. */
  readonly press = (event: KeyboardEvent): void => {
    const { length } = this.#options.names()
    if (!length || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const isChoice = this.#chooses(event)
    const to = isChoice ? this.active : this.#destination(event.key, length)
    if (to < 0) return
    event.preventDefault()
    this.active = to
    this.#host.requestUpdate()
    if (isChoice) this.#options.choose(to)
  }

  /** A space within a word that is being typed is part of it; a button has keys of its own. */
  #chooses({ key, target }: KeyboardEvent): boolean {
    if ((target as Element).matches('button')) return false
    return key === 'Enter' || (key === ' ' && !this.#options.isSearching() && !this.#isTyping)
  }

  get #isTyping(): boolean {
    return performance.now() - this.#last < PAUSE
  }

  #destination(key: string, length: number): number {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (step) return (this.active + step + length) % length
    if (key === 'Home') return 0
    if (key === 'End') return length - 1
    return this.#options.isSearching() || key.length > 1 ? -1 : this.#byLetters(key)
  }

  /** One letter again and again goes round; several are the beginning of a name. */
  #byLetters(letter: string): number {
    this.#typed = this.#isTyping ? this.#typed + letter : letter
    this.#last = performance.now()
    const typed = fold(this.#typed)
    const first = typed.slice(0, 1)
    const repeated = typed === first.repeat(typed.length)
    const names = this.#options.names().map(fold)
    const from = repeated ? this.active + 1 : this.active
    const order = [...names.keys()].map((at) => (at + from) % names.length)
    return order.find((at) => names[at]!.startsWith(repeated ? first : typed)) ?? -1
  }
}
