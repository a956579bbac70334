import type { ReactiveController, ReactiveControllerHost } from 'lit'

const VIEWS = ['users', 'engagement', 'fields', 'settings'] as const

export type View = (typeof VIEWS)[number]

export interface Route {
  profileId: string
  view: View
}

/** The address of a view, as in `#/profiles/1/users`. */
export const addressOf = ({ profileId, view }: Route) => `#/profiles/${encodeURIComponent(profileId)}/${view}`

/** Shows a view, from a page that is not the console itself by the console's address `home`. */
export function goTo(route: Route, home = ''): void {
  if (home) location.assign(home + addressOf(route))
  else location.hash = addressOf(route)
}

/** Which profile and view the address names, if any. Redraws its host when that changes. */
export class RouteController implements ReactiveController {
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get current(): Route | null {
    const [, id, name] = /^#\/profiles\/([^/]+)\/([^/]+)$/.exec(location.hash) ?? []
    const view = VIEWS.find((view) => view === name)
    return id && view ? { profileId: decode(id), view } : null
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#redraw)
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#redraw)
  }

  readonly #redraw = (): void => {
    this.#host.requestUpdate()
  }
}

/** A broken escape names nothing. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
