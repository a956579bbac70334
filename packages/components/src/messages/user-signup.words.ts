import { signup } from './en/user-signup.js'
import type { Section } from './section.js'

/** What `<user-signup>` says. */
export const signupWords: Section<'signup'> = {
  name: 'signup',
  en: signup,
  languages: {
    ar: () => import('./ar/user-signup.js'),
    de: () => import('./de/user-signup.js'),
    es: () => import('./es/user-signup.js'),
    pt: () => import('./pt/user-signup.js'),
  },
}
