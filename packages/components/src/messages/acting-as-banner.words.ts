import { actingAsBanner } from './en/acting-as-banner.js'
import type { Section } from './section.js'

/** What `<acting-as-banner>` says. */
export const actingAsBannerWords: Section<'actingAsBanner'> = {
  name: 'actingAsBanner',
  en: actingAsBanner,
  languages: {
    ar: () => import('./ar/acting-as-banner.js'),
    de: () => import('./de/acting-as-banner.js'),
    es: () => import('./es/acting-as-banner.js'),
    pt: () => import('./pt/acting-as-banner.js'),
  },
}
