import { bulk } from './en/user-bulk.js'
import type { Section } from './section.js'

/** What the bar for many users of `<user-table>` says. */
export const bulkWords: Section<'bulk'> = {
  name: 'bulk',
  en: bulk,
  languages: {
    ar: () => import('./ar/user-bulk.js'),
    de: () => import('./de/user-bulk.js'),
    es: () => import('./es/user-bulk.js'),
    pt: () => import('./pt/user-bulk.js'),
  },
}
