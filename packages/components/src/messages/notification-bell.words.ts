import { bell } from './en/notification-bell.js'
import type { Section } from './section.js'

/** What `<notification-bell>` says. */
export const bellWords: Section<'bell'> = {
  name: 'bell',
  en: bell,
  languages: {
    de: () => import('./de/notification-bell.js'),
  },
}
