import { offline, type ApiError } from '@foyer/shared/client'
import type { CSSResult, LitElement, ReactiveController } from 'lit'

/** What shows that somebody is about to use a widget: a pointer over it, a finger on it, the focus in it. */
const SIGNS = ['pointerover', 'focusin']

/** A file that draws one part of a widget. */
export interface Part {
  /** What only this part is styled with. */
  readonly styles: readonly CSSResult[]
}

/**
 * A part of a widget that is a file of its own, because most readers of the page never open it. It is fetched when somebody is about to use
 * the widget, so that it is there at once when it is asked for.
 */
export class PartController<File extends Part> implements ReactiveController {
  readonly #host: LitElement
  readonly #fetch: () => Promise<File>
  #here: File | undefined
  #failure: ApiError | null = null
  #coming: Promise<void> | undefined

  constructor(host: LitElement, fetch: () => Promise<File>) {
    this.#host = host
    this.#fetch = fetch
    host.addController(this)
  }

  /** What draws it, once it is there. */
  get here(): File | undefined {
    return this.#here
  }

  /** Why it is not there: the server could not be reached. */
  get failure(): ApiError | null {
    return this.#failure
  }

  hostConnected(): void {
    for (const sign of SIGNS) this.#host.addEventListener(sign, this.#expect, { once: true })
  }

  /** Fetches it, once for all who ask, and again after it failed. */
  readonly bring = async (): Promise<void> => {
    if (!this.#here) await (this.#coming ??= this.#load())
  }

  readonly #expect = (): void => void this.bring()

  async #load(): Promise<void> {
    this.#failure = null
    try {
      const file = await this.#fetch()
      const root = this.#host.renderRoot as ShadowRoot
      root.adoptedStyleSheets.push(...file.styles.map(({ styleSheet }) => styleSheet!))
      this.#here = file
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      this.#failure = offline()
    } finally {
      this.#coming = undefined
      this.#host.requestUpdate()
    }
  }
}
