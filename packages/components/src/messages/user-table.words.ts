import { users } from './en/user-table.js'
import type { Section } from './section.js'

/** What `<user-table>` says. */
export const usersWords: Section<'users'> = {
  name: 'users',
  en: users,
  languages: {
    de: () => import('./de/user-table.js'),
  },
}
