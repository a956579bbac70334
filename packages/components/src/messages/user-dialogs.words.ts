import { dialogs } from './en/user-dialogs.js'
import type { Section } from './section.js'

/** What the dialogs of `<user-table>` say. */
export const dialogsWords: Section<'dialogs'> = {
  name: 'dialogs',
  en: dialogs,
  languages: {
    ar: () => import('./ar/user-dialogs.js'),
    de: () => import('./de/user-dialogs.js'),
    es: () => import('./es/user-dialogs.js'),
    pt: () => import('./pt/user-dialogs.js'),
  },
}
