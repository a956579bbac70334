import { bell } from './en/notification-bell.js'
import type { Section } from './section.js'

/** What `<notification-bell>` says. */
export const bellWords: Section<'bell'> = {
  name: 'bell',
  en: bell,
  languages: {
    ar: () => import('./ar/notification-bell.js'),
    de: () => import('./de/notification-bell.js'),
    es: () => import('./es/notification-bell.js'),
    pt: () => import('./pt/notification-bell.js'),
  },
}
