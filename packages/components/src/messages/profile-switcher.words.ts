import { switcher } from './en/profile-switcher.js'
import type { Section } from './section.js'

/** What `<profile-switcher>` says. */
export const switcherWords: Section<'switcher'> = {
  name: 'switcher',
  en: switcher,
  languages: {
    ar: () => import('./ar/profile-switcher.js'),
    de: () => import('./de/profile-switcher.js'),
    es: () => import('./es/profile-switcher.js'),
    pt: () => import('./pt/profile-switcher.js'),
  },
}
