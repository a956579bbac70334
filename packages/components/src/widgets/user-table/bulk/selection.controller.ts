import type { User, UserFilter, UserStatus } from '@foyer/shared'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Chosen } from './user-bulk.js'

type Row = Pick<User, 'id' | 'status'>

interface SelectionOptions {
  /** The rows that are there, from the top. */
  rows: () => readonly Row[]
  /** Who everybody is: whom the list is of. */
  everybody: () => UserFilter
}

/** How many ids an address keeps: some 2 KiB, which servers and mails take. */
const MOST_KEPT = 50

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whom the reader has selected: these users, whatever page they are on, or everybody whom the list is of. */
export class SelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: SelectionOptions
  /** Statuses by id, as they were last seen. */
  readonly #rows = new Map<string, UserStatus | null>()
  /** Whom the list was of when everybody was selected. */
  #everybody: string | null = null
  /** Where a range begins. */
  #anchor: string | undefined
  #chosen: Chosen | undefined

  constructor(host: ReactiveControllerHost, options: SelectionOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    this.clear()
  }

  /** Everybody is somebody else once the list is of others. */
  hostUpdate(): void {
    if (this.#everybody !== null && this.#everybody !== this.#key()) this.clear()
    for (const { id, status } of this.#options.rows()) if (this.#rows.has(id)) this.#rows.set(id, status)
  }

  /** Whether everybody is meant; then nobody is selected by name. */
  get isAll(): boolean {
    return this.#everybody !== null
  }

  get isEmpty(): boolean {
    return !this.isAll && this.#rows.size === 0
  }

  /** The same object as long as it says the same. */
  get chosen(): Chosen {
    return (this.#chosen ??= this.isAll ? { filter: this.#options.everybody() } : { ids: [...this.#rows.keys()] })
  }

  /** The statuses of those selected; `null` where it may be any. */
  get statuses(): UserStatus[] | null {
    const seen = [...new Set(this.#rows.values())]
    return this.isAll || seen.includes(null) ? null : (seen as UserStatus[])
  }

  /** How many of the rows that are there are selected. */
  get shown(): 'none' | 'some' | 'all' {
    const rows = this.#options.rows()
    const selected = rows.filter(({ id }) => this.has(id)).length
    return selected === 0 ? 'none' : selected === rows.length ? 'all' : 'some'
  }

  /** For an address: ids with a dot between, or `all`; `''` also for more than fit. */
  get text(): string {
    if (this.isAll) return 'all'
    return this.#rows.size > MOST_KEPT ? '' : [...this.#rows.keys()].join('.')
  }

  has(id: string): boolean {
    return this.isAll || this.#rows.has(id)
  }

  /** Selects whom an address names; what is no id is left out. */
  read(text: string): void {
    if (text === this.text) return
    this.clear()
    if (text === 'all') this.#everybody = this.#key()
    const ids = text.split('.').filter((id) => ID.test(id))
    for (const id of ids.slice(0, MOST_KEPT)) this.#rows.set(id, null)
  }

  /** Selects the row or no longer; with `range`, everybody from the last one on becomes as this one does. Whoever is left out of everybody leaves the others that are there. */
  toggle(id: string, range = false): void {
    const selects = !this.has(id)
    if (this.isAll) this.#set(this.#options.rows(), true)
    this.#set(range ? this.#between(id) : this.#options.rows().filter((row) => row.id === id), selects)
    this.#anchor = id
    this.#change(null)
  }

  /** Selects from where the range begins to `to`, and no longer whom it reached before and does not reach now. */
  extend(from: string, to: string): void {
    if (!this.#options.rows().some((row) => row.id === this.#anchor)) this.#anchor = from
    this.#set(this.#between(from), false)
    this.#set(this.#between(to), true)
    this.#change(null)
  }

  /** Selects all rows that are there, or where all of them are, nobody. */
  toggleShown(): void {
    if (this.isAll) this.clear()
    else this.#setShown(this.shown !== 'all')
  }

  selectShown(): void {
    this.#setShown(true)
  }

  selectEverybody(): void {
    this.#rows.clear()
    this.#change(this.#key())
  }

  clear(): void {
    this.#rows.clear()
    this.#anchor = undefined
    this.#change(null)
  }

  #setShown(selects: boolean): void {
    this.#set(this.#options.rows(), selects)
    this.#change(null)
  }

  #set(rows: readonly Row[], selects: boolean): void {
    for (const { id, status } of rows) {
      if (selects) this.#rows.set(id, status)
      else this.#rows.delete(id)
    }
  }

  #change(everybody: string | null): void {
    this.#everybody = everybody
    this.#chosen = undefined
    this.#host.requestUpdate()
  }

  #key(): string {
    return JSON.stringify(this.#options.everybody())
  }

  /** From where the range begins to this row; the row alone where its beginning is not there. */
  #between(id: string): readonly Row[] {
    const rows = this.#options.rows()
    const at = rows.findIndex((row) => row.id === id)
    const from = rows.findIndex((row) => row.id === this.#anchor)
    return from < 0 ? rows.slice(at, at + 1) : rows.slice(Math.min(at, from), Math.max(at, from) + 1)
  }
}
