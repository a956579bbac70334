import type { User, UserStatus } from '@foyer/shared'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

type Row = Pick<User, 'id' | 'status'>

/** Whom the reader has selected: these users, whatever page they are on, or everybody who matches the list's filter. */
export class SelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #rows = new Map<string, UserStatus>()
  #all = false
  /** Where a range begins. */
  #anchor: string | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.clear()
  }

  /** Whether everybody who matches is meant; then nobody is selected by name. */
  get isAll(): boolean {
    return this.#all
  }

  get ids(): string[] {
    return [...this.#rows.keys()]
  }

  /** The statuses of those selected; `null` where anybody may be meant. */
  get statuses(): UserStatus[] | null {
    return this.#all ? null : [...new Set(this.#rows.values())]
  }

  has(id: string): boolean {
    return this.#all || this.#rows.has(id)
  }

  /** Selects the row or no longer. With `range`, everybody in `rows` from the last one on becomes as this one does. */
  toggle(row: Row, { range = false, rows = [] }: { range?: boolean; rows?: readonly Row[] } = {}): void {
    const selects = this.#all || !this.#rows.has(row.id)
    this.#all = false
    for (const one of range ? this.#between(row, rows) : [row]) {
      if (selects) this.#rows.set(one.id, one.status)
      else this.#rows.delete(one.id)
    }
    this.#anchor = row.id
    this.#host.requestUpdate()
  }

  /** Selects the rows that are shown, or if all of them are, none of them. */
  togglePage(rows: readonly Row[]): void {
    const selects = this.#all || !rows.every(({ id }) => this.#rows.has(id))
    this.#all = false
    for (const { id, status } of rows) {
      if (selects) this.#rows.set(id, status)
      else this.#rows.delete(id)
    }
    this.#host.requestUpdate()
  }

  /** Selects everybody who matches, shown or not. */
  selectEverybody(): void {
    this.#rows.clear()
    this.#all = true
    this.#host.requestUpdate()
  }

  clear(): void {
    this.#rows.clear()
    this.#all = false
    this.#anchor = undefined
    this.#host.requestUpdate()
  }

  /** From where the last one was selected to `row`; `row` alone where that is not shown. */
  #between(row: Row, rows: readonly Row[]): readonly Row[] {
    const ends = [rows.findIndex(({ id }) => id === this.#anchor), rows.findIndex(({ id }) => id === row.id)].sort((a, b) => a - b)
    return ends[0]! < 0 ? [row] : rows.slice(ends[0], ends[1]! + 1)
  }
}
