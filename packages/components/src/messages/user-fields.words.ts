import { userFields } from './en/user-fields.js'
import type { Section } from './section.js'

/** What `<user-fields>` says. */
export const userFieldsWords: Section<'userFields'> = {
  name: 'userFields',
  en: userFields,
  languages: {
    ar: () => import('./ar/user-fields.js'),
    de: () => import('./de/user-fields.js'),
    es: () => import('./es/user-fields.js'),
    pt: () => import('./pt/user-fields.js'),
  },
}
