import type { Page } from '@foyer/shared'

interface Row {
  id: string
}

/** A page and the cursor it was asked for with, so that it can be asked for again. */
export interface Fetched<Item> extends Page<Item> {
  cursor: string | undefined
}

/** How many pages are kept at a time. */
const ROOM = 5

/** A few neighbouring pages of a long list, and how many rows lie before them. Each change answers a new window. */
export class PageWindow<Item extends Row> {
  readonly pages: readonly Fetched<Item>[]
  readonly start: number
  readonly items: readonly Item[]

  constructor(pages: readonly Fetched<Item>[] = [], start = 0) {
    this.pages = pages
    this.start = start
    this.items = pages.flatMap((page) => page.items)
  }

  /** Whether another page at one end lets one go at the other. */
  get isFull(): boolean {
    return this.pages.length === ROOM
  }

  /** The cursor of the page that follows, or `null` at the end. */
  get next(): string | null {
    return this.pages.at(-1)?.next ?? null
  }

  /** The cursor of the page that goes before, or `null` at the beginning. */
  get previous(): string | null {
    return this.pages[0]?.previous ?? null
  }

  /** Adds the page that follows, and lets the first go when there are too many. */
  append(page: Fetched<Item>): PageWindow<Item> {
    const pages = [...this.#without(page.items), page]
    if (pages.length <= ROOM) return new PageWindow(pages, this.start)
    return new PageWindow(pages.slice(1), this.start + pages[0]!.items.length)
  }

  /** Adds the page that goes before, and lets the last go when there are too many. */
  prepend(page: Fetched<Item>): PageWindow<Item> {
    const start = page.previous === null ? 0 : Math.max(0, this.start - page.items.length)
    return new PageWindow([page, ...this.#without(page.items)].slice(0, ROOM), start)
  }

  /** Shows these rows as they are now. Rows that are not here stay away. */
  update(fresh: readonly Item[]): PageWindow<Item> {
    const byId = new Map(fresh.map((item) => [item.id, item]))
    return this.#map((items) => items.map((item) => byId.get(item.id) ?? item))
  }

  remove(id: string): PageWindow<Item> {
    return this.#map((items) => items.filter((item) => item.id !== id))
  }

  /** A row that moved while the list was read comes twice; the later answer is right. */
  #without(items: readonly Item[]): readonly Fetched<Item>[] {
    const ids = new Set(items.map(({ id }) => id))
    return this.#map((old) => old.filter(({ id }) => !ids.has(id))).pages
  }

  #map(change: (items: Item[]) => Item[]): PageWindow<Item> {
    return new PageWindow(
      this.pages.map((page) => ({ ...page, items: change(page.items) })),
      this.start,
    )
  }
}
