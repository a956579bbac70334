import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What keys select, where rows can be selected. */
export interface Selecting {
  readonly isOffered: boolean
  readonly picks: { toggle: (id: string) => void; extend: (from: string, to: string) => void; selectShown: () => void }
}

/**
 * One tab stop in a grid of buttons (ARIA APG, grid pattern): arrows go to the same place in the next row and along the row, Home and End to
 * the first row and the last, Page keys further, and a letter to the next row whose name begins with it. Space on a name selects, Shift and a
 * way to another row selects what lies between. Buttons have `data-cell`, which tells their place, and `tabindex="-1"`.
 */
export class UserGridController implements ReactiveController {
  readonly #body: () => HTMLTableSectionElement | null
  readonly #selecting: () => Selecting
  #stop: HTMLElement | undefined
  #row = -1
  #drawing = false

  constructor(host: ReactiveControllerHost, body: () => HTMLTableSectionElement | null, selecting: () => Selecting) {
    this.#body = body
    this.#selecting = selecting
    host.addController(this)
  }

  /** Puts the focus on the row of the first of these users who is there. */
  focus(...ids: (string | undefined)[]): void {
    const rows = new Map(this.#rows().map((row) => [row.dataset['id'], row]))
    const id = ids.find((id) => rows.has(id))
    if (id !== undefined) cellIn(rows.get(id)!, 'name')?.focus()
  }

  /** The user beside this one, who is there when this one is gone. */
  beside(id: string): string | undefined {
    const rows = this.#rows()
    const at = rows.findIndex(({ dataset }) => dataset['id'] === id)
    return (rows[at + 1] ?? rows[at - 1])?.dataset['id']
  }

  /** Put it on the body of the grid: `@focusin`. */
  readonly enter = ({ target }: Event): void => {
    const cell = (target as Element).closest<HTMLElement>('[data-cell]')
    if (!cell) return
    this.#become(cell)
    this.#row = this.#rows().indexOf(cell.closest('tr')!)
  }

  /** Put it on the body of the grid: `@focusout`. */
  readonly leave = (): void => {
    if (!this.#drawing) this.#row = -1
  }

  /** Put it on the body of the grid: `@keydown`. */
  readonly move = (event: KeyboardEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]')
    const row = cell?.closest('tr')
    if (!cell || !row || event.altKey) return
    const target = this.#select(event, row, cell) ?? this.#reach(event, row, cell)
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  /** Brings the row that has the focus into sight. */
  reveal(): void {
    if (this.#stop?.matches(':focus')) this.#stop.closest('tr')!.scrollIntoView({ block: 'nearest' })
  }

  hostUpdate(): void {
    this.#drawing = true
  }

  /** A row that went took the focus with it: it goes to the row that took its place. */
  hostUpdated(): void {
    this.#drawing = false
    const rows = this.#rows()
    if (!this.#stop?.isConnected && rows[0]) this.#become(cellIn(rows[0], 'name'))
    if (this.#row < 0 || this.#stop?.matches(':focus')) return
    const row = rows[Math.min(this.#row, rows.length - 1)]
    this.#row = -1
    if (row) cellIn(row, 'name')?.focus()
  }

  /** Selects what the key selects, and answers where the focus stays. Buttons that open something keep their Space. */
  #select({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, row: HTMLElement, cell: HTMLElement): HTMLElement | undefined {
    const { isOffered, picks } = this.#selecting()
    if (!isOffered) return undefined
    const isAll = key.toLowerCase() === 'a' && (ctrlKey || metaKey)
    const isOne = key === ' ' && (shiftKey || ['name', 'tick'].includes(cell.dataset['cell']!))
    if (isAll) picks.selectShown()
    else if (isOne) picks.toggle(row.dataset['id']!)
    return isAll || isOne ? cell : undefined
  }

  #reach({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, row: HTMLElement, cell: HTMLElement): HTMLElement | undefined {
    if (ctrlKey || metaKey) return undefined
    const goal = this.#across(key, row)
    const { isOffered, picks } = this.#selecting()
    if (goal && shiftKey && isOffered) picks.extend(row.dataset['id']!, goal.dataset['id']!)
    if (goal) return cellIn(goal, cell.dataset['cell']!) ?? cellIn(goal, 'name')
    return this.#along(key, row, cell) ?? this.#named(key, row)
  }

  #across(key: string, row: HTMLElement): HTMLElement | undefined {
    const rows = this.#rows()
    const at = rows.indexOf(row)
    const page = Math.max(1, Math.floor((row.closest('.scroller')?.clientHeight ?? 0) / row.offsetHeight) - 1)
    const last = rows.length - 1
    const goals: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: last,
      PageDown: Math.min(at + page, last),
      PageUp: Math.max(at - page, 0),
    }
    return rows[goals[key] ?? -1]
  }

  /** The next name that begins with this letter, going round. */
  #named(letter: string, row: HTMLElement): HTMLElement | undefined {
    if (!/^[\p{L}\p{N}]$/u.test(letter)) return undefined
    const rows = this.#rows()
    const after = rows.indexOf(row) + 1
    const names = [...rows.slice(after), ...rows.slice(0, after)].map((other) => cellIn(other, 'name'))
    return names.find((name) => name?.textContent.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()))
  }

  #along(key: string, row: HTMLElement, cell: HTMLElement): HTMLElement | undefined {
    const forward = getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
    const cells = [...row.querySelectorAll<HTMLElement>('[data-cell]')].filter((button) => button.checkVisibility())
    return cells[cells.indexOf(cell) + (key === forward ? 1 : -1)]
  }

  #become(cell: HTMLElement | undefined): void {
    if (this.#stop) this.#stop.tabIndex = -1
    this.#stop = cell
    if (cell) cell.tabIndex = 0
  }

  #rows(): HTMLElement[] {
    return [...(this.#body()?.rows ?? [])]
  }
}

/** The button in this place of the row, if it can be seen. */
function cellIn(row: HTMLElement, place: string): HTMLElement | undefined {
  const cell = row.querySelector<HTMLElement>(`[data-cell="${place}"]`)
  return cell?.checkVisibility() ? cell : undefined
}
