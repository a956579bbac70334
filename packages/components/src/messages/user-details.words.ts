import { details } from './en/user-details.js'
import type { Section } from './section.js'

/** What `<user-details>` says. */
export const detailsWords: Section<'details'> = {
  name: 'details',
  en: details,
  languages: {
    ar: () => import('./ar/user-details.js'),
    de: () => import('./de/user-details.js'),
    es: () => import('./es/user-details.js'),
    pt: () => import('./pt/user-details.js'),
  },
}
