import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { NotificationBellMessages } from '../../messages/notification-bell.messages.js'

/** A screen reader is told once in this while, however much arrives. */
const PACE = 5_000

/** Says politely what arrived: the first by its title, a burst by its number. Draw `render()` once. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #words: () => NotificationBellMessages
  readonly #pace: number
  #titles: string[] = []
  #text = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, words: () => NotificationBellMessages, pace = PACE) {
    this.#host = host
    this.#words = words
    this.#pace = pace
    host.addController(this)
  }

  announce(title: string): void {
    this.#titles.push(title)
    if (this.#timer === undefined) this.#speak()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#titles = []
  }

  render(): TemplateResult {
    return html`<span class="hidden" role="status">${this.#text}</span>`
  }

  readonly #speak = (): void => {
    const titles = this.#titles
    const { arrived, arrivedMany } = this.#words()
    this.#titles = []
    this.#text = titles.length > 1 ? arrivedMany(titles.length) : titles.map(arrived).join('')
    this.#timer = titles.length ? setTimeout(this.#speak, this.#pace) : undefined
    this.#host.requestUpdate()
  }
}
