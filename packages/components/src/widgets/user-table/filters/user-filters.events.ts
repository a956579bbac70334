import type { ListFilter } from '../list-filter.js'

/** The reader wants another filter. */
export class FilterChangeEvent extends Event {
  readonly filter: ListFilter

  constructor(filter: ListFilter) {
    super('filter-change')
    this.filter = filter
  }
}

declare global {
  interface HTMLElementEventMap {
    'filter-change': FilterChangeEvent
  }
}
