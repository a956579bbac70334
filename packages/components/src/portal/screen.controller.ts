import type { ReactiveController, ReactiveControllerHost } from 'lit'

const SCREENS = ['sign-up', 'sign-in', 'account', 'new-password'] as const

export type Screen = (typeof SCREENS)[number]

/** Which screen the address names, its last part. Redraws its host when that changes; `came` hears of every change but the first. */
export class ScreenController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #came: () => void

  constructor(host: ReactiveControllerHost, came: () => void) {
    this.#host = host
    this.#came = came
    host.addController(this)
  }

  get current(): Screen {
    const last = location.pathname.split('/').filter(Boolean).at(-1)
    return SCREENS.find((screen) => screen === last) ?? 'sign-in'
  }

  /** Goes there, as a step that the back button takes back. */
  push(screen: Screen): void {
    this.#go(screen, () => history.pushState(null, '', screen))
  }

  /** Goes there in the place of where one is. */
  replace(screen: Screen): void {
    this.#go(screen, () => history.replaceState(null, '', screen))
  }

  hostConnected(): void {
    addEventListener('popstate', this.#redraw)
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#redraw)
  }

  #go(screen: Screen, change: () => void): void {
    if (screen === this.current) return
    change()
    this.#redraw()
  }

  readonly #redraw = (): void => {
    this.#host.requestUpdate()
    this.#came()
  }
}
