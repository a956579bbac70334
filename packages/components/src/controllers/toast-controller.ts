import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { restAfter, type Limited } from '../messages/resting.js'
import { again } from '../ui/again.js'

interface Toast {
  text: unknown
  action?: {
    word: string
    run: () => void
    /** What it tries again. */
    refusal?: Limited
    /** Milliseconds that it can be pressed, where that is promised. */
    stays?: number
  }
}

/** Long enough to read and reach the button; WCAG 2.2.1 is met because nothing depends on it. */
const STAY = 8_000

/** A short word about what just happened, over the page. Draw `render()` once, at the end of the host's template. */
export class ToastController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #toast: Toast | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  show(text: unknown, action?: Toast['action']): void {
    clearTimeout(this.#timer)
    this.#toast = { text, ...(action && { action }) }
    this.#timer = setTimeout(() => this.hide(), (action?.stays ?? STAY) + restAfter(action?.refusal ?? null))
    this.#host.requestUpdate()
  }

  hide(): void {
    clearTimeout(this.#timer)
    this.#toast = null
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.hide()
  }

  /** The region is there before the words are: a screen reader announces what changes in it. */
  render(): TemplateResult {
    const { text, action } = this.#toast ?? {}
    return html`
      <div class="toasts" role="status" part="toast">
        ${
          text
            ? html`<span class="toast">
                ${text}
                ${
                  action
                    ? again({ refusal: action.refusal ?? null, content: action.word, run: () => this.#run(action), look: 'small' })
                    : nothing
                }
              </span>`
            : nothing
        }
      </div>
    `
  }

  #run({ run }: NonNullable<Toast['action']>): void {
    this.hide()
    run()
  }
}
