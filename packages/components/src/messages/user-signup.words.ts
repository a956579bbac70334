import { signup } from './en/user-signup.js'
import type { Section } from './section.js'

/** What `<user-signup>` says. */
export const signupWords: Section<'signup'> = {
  name: 'signup',
  en: signup,
  languages: {
    de: () => import('./de/user-signup.js'),
  },
}
