import { common } from './en/common.js'
import type { Section } from './section.js'

/** What every widget may say. */
export const commonWords: Section<'common'> = {
  name: 'common',
  en: common,
  languages: {
    ar: () => import('./ar/common.js'),
    de: () => import('./de/common.js'),
    es: () => import('./es/common.js'),
    pt: () => import('./pt/common.js'),
  },
}
