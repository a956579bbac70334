import { users } from './en/user-table.js'
import type { Section } from './section.js'

/** What `<user-table>` says. */
export const usersWords: Section<'users'> = {
  name: 'users',
  en: users,
  languages: {
    ar: () => import('./ar/user-table.js'),
    de: () => import('./de/user-table.js'),
    es: () => import('./es/user-table.js'),
    pt: () => import('./pt/user-table.js'),
  },
}
