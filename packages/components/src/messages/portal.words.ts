import { portal } from './en/portal.js'
import type { Section } from './section.js'

/** What the hosted pages say. */
export const portalWords: Section<'portal'> = {
  name: 'portal',
  en: portal,
  languages: {
    ar: () => import('./ar/portal.js'),
    de: () => import('./de/portal.js'),
    es: () => import('./es/portal.js'),
    pt: () => import('./pt/portal.js'),
  },
}
