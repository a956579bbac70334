import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { clamp, WIDTHS, type Layout } from './user-columns.js'

interface LayoutOptions {
  table: () => HTMLElement | null
  layout: () => Layout
  change: (layout: Layout) => void
}

/** Pixels that a name takes beside other columns at least. */
const NAME = 240

/** Gives columns the width that they were made, and lets the edges of their heads be dragged. */
export class UserLayoutController implements ReactiveController {
  readonly #options: LayoutOptions

  constructor(host: ReactiveControllerHost, options: LayoutOptions) {
    this.#options = options
    host.addController(this)
  }

  hostUpdated(): void {
    const table = this.#options.table()
    const { widths, columns } = this.#options.layout()
    const heads = table?.querySelectorAll<HTMLElement>('[data-column]') ?? []
    for (const head of heads) {
      const width = widths[head.dataset['column']!]
      head.style.inlineSize = width === undefined ? '' : `${String(width)}px`
    }
    const extra = columns.filter((column) => !['email', 'status', 'tags', 'lastAccess'].includes(column)).length
    const needs = Object.keys(widths).length > 0 || extra > 0
    const sum = columns.reduce((sum, column) => sum + (widths[column] ?? WIDTHS.usual), widths['name'] ?? NAME)
    table?.style.setProperty('--_table-least', needs ? `${String(sum)}px` : null)
  }

  drag(event: PointerEvent, name: string): void {
    const grip = event.currentTarget as HTMLElement
    const head = grip.closest('th')!
    const sign = getComputedStyle(head).direction === 'rtl' ? -1 : 1
    const [start, from] = [head.getBoundingClientRect().width, event.clientX]
    const over = new AbortController()
    event.preventDefault()
    grip.setPointerCapture(event.pointerId)
    const move = ({ clientX }: PointerEvent) => this.#become(name, start + sign * (clientX - from))
    grip.addEventListener('pointermove', move, { signal: over.signal })
    for (const end of ['pointerup', 'pointercancel']) grip.addEventListener(end, () => over.abort(), { signal: over.signal })
  }

  /** As wide as it usually is. */
  forget(name: string): void {
    const layout = this.#options.layout()
    const widths = Object.fromEntries(Object.entries(layout.widths).filter(([other]) => other !== name))
    this.#options.change({ ...layout, widths })
  }

  #become(name: string, width: number): void {
    const layout = this.#options.layout()
    this.#options.change({ ...layout, widths: { ...layout.widths, [name]: clamp(width) } })
  }
}
