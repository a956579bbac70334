import { filters } from './en/user-filters.js'
import type { Section } from './section.js'

/** What the filters of `<user-table>` say. */
export const filtersWords: Section<'filters'> = {
  name: 'filters',
  en: filters,
  languages: {
    ar: () => import('./ar/user-filters.js'),
    de: () => import('./de/user-filters.js'),
    es: () => import('./es/user-filters.js'),
    pt: () => import('./pt/user-filters.js'),
  },
}
