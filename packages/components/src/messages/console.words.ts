import { console } from './en/console.js'
import type { Section } from './section.js'

/** What the operators’ console says. */
export const consoleWords: Section<'console'> = {
  name: 'console',
  en: console,
  languages: {
    ar: () => import('./ar/console.js'),
    de: () => import('./de/console.js'),
    es: () => import('./es/console.js'),
    pt: () => import('./pt/console.js'),
  },
}
