import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * One tab stop in a grid of buttons (ARIA APG, grid pattern): arrows go to the same place in the next row and along the row, Home and End to
 * the first row and the last. Buttons have `data-cell`, which tells their place, and `tabindex="-1"`.
 */
export class UserGridController implements ReactiveController {
  readonly #body: () => HTMLTableSectionElement | null
  #stop: HTMLElement | undefined
  #row = -1
  #drawing = false

  constructor(host: ReactiveControllerHost, body: () => HTMLTableSectionElement | null) {
    this.#body = body
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
    if (!cell || !row || event.altKey || event.ctrlKey || event.metaKey) return
    const target = this.#across(event.key, row, cell) ?? this.#along(event.key, row, cell)
    if (!target) return
    event.preventDefault()
    target.focus()
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

  #across(key: string, row: HTMLElement, cell: HTMLElement): HTMLElement | undefined {
    const rows = this.#rows()
    const at = rows.indexOf(row)
    const goals: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }
    const goal = rows[goals[key] ?? -1]
    return goal && (cellIn(goal, cell.dataset['cell']!) ?? cellIn(goal, 'name'))
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
