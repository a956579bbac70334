import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { restAfter } from '../../messages/resting.js'
import type { Direction, UserListController } from './user-list.controller.js'

interface ScrollOptions {
  list: UserListController
  /** What scrolls, once drawn. Its rows have `data-id`, its two ends `data-edge`. */
  scroller: () => HTMLElement | null
}

interface Place {
  id: string
  top: number
}

/** Pixels before an end at which the next page is fetched. */
const AHEAD = 400

/** Reads on at both ends of the list, and holds what the reader sees in its place while rows come and go around it. */
export class UserScrollController implements ReactiveController {
  readonly #options: ScrollOptions
  #watcher: IntersectionObserver | undefined
  #items: unknown
  #shown = ''
  #places: Place[] = []
  #wasFirst = true

  constructor(host: ReactiveControllerHost, options: ScrollOptions) {
    this.#options = options
    host.addController(this)
  }

  /** Whether the beginning of the list is in sight. */
  readonly atTop = (): boolean => (this.#options.scroller()?.scrollTop ?? 0) < 4 && this.#options.list.window.previous === null

  /** The ids of the rows in sight, from the top. */
  readonly visible = (): string[] => this.#measure().map(({ id }) => id)

  toTop(): void {
    const scroller = this.#options.scroller()
    if (scroller) scroller.scrollTop = 0
  }

  hostUpdate(): void {
    const { window } = this.#options.list
    if (window.items === this.#items) return
    this.#items = window.items
    this.#places = this.#startsAtTop() ? [] : this.#measure()
  }

  hostUpdated(): void {
    const { list } = this.#options
    if (list.shown !== this.#shown) {
      this.#shown = list.shown
      this.toTop()
    } else this.#restore()
    this.#places = []
    this.#wasFirst = list.window.previous === null
    this.#watch()
  }

  hostDisconnected(): void {
    this.#watcher?.disconnect()
    this.#watcher = undefined
  }

  /** There, what is new should be seen; anywhere else it must not push. */
  #startsAtTop(): boolean {
    return this.#wasFirst && this.#options.scroller()?.scrollTop === 0
  }

  #measure(): Place[] {
    const scroller = this.#options.scroller()
    if (!scroller) return []
    const { top, bottom } = scroller.getBoundingClientRect()
    return rowsOf(scroller)
      .map((row) => ({ id: row.dataset['id']!, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > top && box.top < bottom)
      .map(({ id, box }) => ({ id, top: box.top }))
  }

  #restore(): void {
    const scroller = this.#options.scroller()
    if (!scroller || !this.#places.length) return
    const rows = new Map(rowsOf(scroller).map((row) => [row.dataset['id'], row]))
    const kept = this.#places.find(({ id }) => rows.has(id))
    if (kept) scroller.scrollTop += rows.get(kept.id)!.getBoundingClientRect().top - kept.top
  }

  /** Watching anew tells at once which ends are in sight, also when they were before. */
  #watch(): void {
    const { list, scroller } = this.#options
    const root = scroller()
    if (!root || list.turning || list.stuck || !this.#hasRoom(root)) return
    this.#watcher ??= new IntersectionObserver(this.#reach, { root, rootMargin: `${String(AHEAD)}px 0px` })
    this.#watcher.disconnect()
    for (const edge of root.querySelectorAll('[data-edge]')) this.#watcher.observe(edge)
  }

  /** Where nothing scrolls, both ends are always in sight, and pages would come and go for ever. */
  #hasRoom({ scrollHeight, clientHeight }: HTMLElement): boolean {
    return !this.#options.list.window.isFull || scrollHeight - clientHeight > 2 * AHEAD
  }

  readonly #reach = (entries: IntersectionObserverEntry[]): void => {
    const { list } = this.#options
    const reached = entries.find(({ isIntersecting }) => isIntersecting)?.target as HTMLElement | undefined
    if (reached && !restAfter(list.stuck?.error ?? null)) void list.turn(reached.dataset['edge'] as Direction)
  }
}

const rowsOf = (scroller: HTMLElement) => [...scroller.querySelectorAll<HTMLElement>('[data-id]')]
