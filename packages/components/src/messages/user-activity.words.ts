import { activity } from './en/user-activity.js'
import type { Section } from './section.js'

/** What `<user-activity>` says. */
export const activityWords: Section<'activity'> = {
  name: 'activity',
  en: activity,
  languages: {
    ar: () => import('./ar/user-activity.js'),
    de: () => import('./de/user-activity.js'),
    es: () => import('./es/user-activity.js'),
    pt: () => import('./pt/user-activity.js'),
  },
}
