import { userEngagement } from './en/user-engagement.js'
import type { Section } from './section.js'

/** What `<user-engagement>` says. */
export const userEngagementWords: Section<'userEngagement'> = {
  name: 'userEngagement',
  en: userEngagement,
  languages: {
    ar: () => import('./ar/user-engagement.js'),
    de: () => import('./de/user-engagement.js'),
    es: () => import('./es/user-engagement.js'),
    pt: () => import('./pt/user-engagement.js'),
  },
}
