import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Holds whoever is about to leave something that is not saved. Where the page itself goes, the browser asks; where only the view does, the host asks. */
export class LeaveController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #isUnsaved: () => boolean
  #to: string | null = null

  constructor(host: ReactiveControllerHost, isUnsaved: () => boolean) {
    this.#host = host
    this.#isUnsaved = isUnsaved
    host.addController(this)
  }

  /** Somebody wants to leave, and has not answered. */
  get isAsking(): boolean {
    return this.#to !== null
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#holdPage)
    browserNavigation()?.addEventListener('navigate', this.#holdView)
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#holdPage)
    browserNavigation()?.removeEventListener('navigate', this.#holdView)
  }

  readonly stay = (): void => this.#become(null)

  /** Goes where they wanted, once nothing is unsaved any more. */
  leave(): void {
    const to = this.#to
    this.#become(null)
    if (to !== null && !this.#isUnsaved()) location.assign(to)
  }

  readonly #holdPage = (event: BeforeUnloadEvent): void => {
    if (this.#isUnsaved()) event.preventDefault()
  }

  readonly #holdView = (event: NavigateEvent): void => {
    if (!event.hashChange || !event.cancelable || !this.#isUnsaved()) return
    event.preventDefault()
    this.#become(event.destination.url)
  }

  #become(to: string | null): void {
    this.#to = to
    this.#host.requestUpdate()
  }
}

/** Not every browser has it; there the view changes without a question. */
const browserNavigation = () => (globalThis as { navigation?: Navigation }).navigation
