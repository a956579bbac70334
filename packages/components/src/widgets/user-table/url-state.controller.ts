import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { SelectionController } from './bulk/selection.controller.js'
import { filterAttribute, isEmpty, outlookOf, plainFilter, type Outlook } from './list-filter.js'
import { partsOf } from './saved-views.js'
import { ORDERS, SORTS } from './user-sort.js'

/** What is in the address. */
interface Shown extends Outlook {
  selected: string
}

/** Where the selection stands in an address. */
const PICKED = 'users-picked'

type Host = ReactiveControllerHost & Shown & { readonly urlState: boolean }

/** What stands before each name in the address, so that it meets none of the page's own. */
const PREFIX = 'users-'
const NAMES = ['search', 'status', 'showInactive', 'filter', 'sort', 'order', 'selected'] as const
const PLAIN: Shown = { search: '', status: '', showInactive: false, filter: {}, sort: 'name', order: 'asc', selected: '' }

/** Keeps what the table shows in the page's address, and reads it from there; where a page has no say over its address, nothing happens. */
export class UrlStateController implements ReactiveController {
  readonly #host: Host
  readonly #picks: () => SelectionController
  #isOn = false

  constructor(host: Host, picks: () => SelectionController) {
    this.#host = host
    this.#picks = picks
    host.addController(this)
  }

  /** Whether the address says what to show. */
  get isSaid(): boolean {
    return this.#isOn && [PICKED, ...NAMES.map((name) => PREFIX + name)].some((name) => read().has(name))
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow)
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow)
    this.#isOn = false
  }

  hostUpdate(): void {
    if (this.#host.urlState === this.#isOn) return
    this.#isOn = this.#host.urlState
    if (this.isSaid) this.#follow()
  }

  hostUpdated(): void {
    if (this.#isOn) write(this.#host, this.#picks().text)
  }

  readonly #follow = (): void => {
    if (!this.#isOn) return
    Object.assign(this.#host, shownIn(read()))
    this.#picks().read(read().get(PICKED) ?? '')
  }
}

const YES = '1'

/** What an address says, whoever wrote it; what is none of ours is as if it were not there. */
export function shownIn(address: URLSearchParams): Shown {
  const said = (name: keyof Shown) => address.get(PREFIX + name) ?? ''
  const filter = filterAttribute.fromAttribute(said('filter'))
  const parts = partsOf({ ...filter, search: said('search'), status: said('status') as never })
  return {
    ...parts,
    showInactive: said('showInactive') === YES,
    sort: SORTS.find((sort) => sort === said('sort')) ?? PLAIN.sort,
    order: ORDERS.find((order) => order === said('order')) ?? PLAIN.order,
    selected: said('selected'),
  }
}

/** The address with what is shown in it, and nothing of what is as always. */
export function addressOf(url: URL, { filter, showInactive, ...shown }: Shown): URL {
  const next = new URL(url)
  const values: Record<string, string> = {
    ...shown,
    showInactive: showInactive ? YES : '',
    filter: isEmpty(filter) ? '' : JSON.stringify(plainFilter(filter)),
  }
  for (const name of NAMES) {
    const value = values[name]!
    if (value === '' || value === PLAIN[name]) next.searchParams.delete(PREFIX + name)
    else next.searchParams.set(PREFIX + name, value)
  }
  return next
}

const read = () => new URLSearchParams(location.search)

/** Browsers refuse this in sandboxed pages, in `about:srcdoc`, and to whoever does it too often. */
function write(host: Shown, picked: string): void {
  try {
    const next = addressOf(new URL(location.href), { ...outlookOf(host), selected: host.selected })
    if (picked) next.searchParams.set(PICKED, picked)
    else next.searchParams.delete(PICKED)
    if (next.href !== location.href) history.replaceState(history.state, '', next)
  } catch {
    // The table works as well without.
  }
}
