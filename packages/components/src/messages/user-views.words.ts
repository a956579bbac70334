import { views } from './en/user-views.js'
import type { Section } from './section.js'

/** What the columns and the saved views of `<user-table>` say. */
export const viewsWords: Section<'views'> = {
  name: 'views',
  en: views,
  languages: {
    ar: () => import('./ar/user-views.js'),
    de: () => import('./de/user-views.js'),
    es: () => import('./es/user-views.js'),
    pt: () => import('./pt/user-views.js'),
  },
}
