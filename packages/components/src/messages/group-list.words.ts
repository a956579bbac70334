import { groupList } from './en/group-list.js'
import type { Section } from './section.js'

/** What `<group-list>` says. */
export const groupListWords: Section<'groupList'> = {
  name: 'groupList',
  en: groupList,
  languages: {
    ar: () => import('./ar/group-list.js'),
    de: () => import('./de/group-list.js'),
    es: () => import('./es/group-list.js'),
    pt: () => import('./pt/group-list.js'),
  },
}
