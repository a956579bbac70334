import type { UserFiltersMessages } from '../user-filters.messages.js'

export const filters: UserFiltersMessages = {
  add: 'Filter',
  folded: 'Filter',
  edit: 'Filter ändern:',
  remove: (filter) => `Filter entfernen: ${filter}`,
  apply: 'Anwenden',
  kinds: {
    type: 'Art',
    group: 'Gruppe',
    created: 'Angelegt',
    access: 'Letzter Zugriff',
    tagsAll: 'Tags',
    tagsAny: 'Eines der Tags',
    tagsMissing: 'Ohne Tags',
    emailVerified: 'E-Mail',
  },
  from: 'Von',
  to: 'Bis einschließlich',
  since: (date) => `seit ${date}`,
  until: (date) => `bis ${date}`,
  between: (from, to) => `${from} bis ${to}`,
  tags: 'Tags',
  tagsHint: 'Tippen, um ein Tag zu finden, etwa plan: Pro. Ein Schlüssel allein steht für jeden Wert.',
  verified: 'bestätigt',
  notVerified: 'nicht bestätigt',
  unknown: 'Das gibt es hier nicht mehr. Ändern oder entfernen Sie diesen Filter.',
}
