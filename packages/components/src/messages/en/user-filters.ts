import type { UserFiltersMessages } from '../user-filters.messages.js'

export const filters: UserFiltersMessages = {
  add: 'Filter',
  folded: 'Filters',
  edit: 'Change filter:',
  remove: (filter) => `Remove filter: ${filter}`,
  apply: 'Apply',
  kinds: {
    type: 'Type',
    group: 'Group',
    created: 'Created',
    access: 'Last access',
    tagsAll: 'Tags',
    tagsAny: 'Any tag',
    tagsMissing: 'Without tags',
    emailVerified: 'Email',
  },
  from: 'From',
  to: 'Until and with',
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  between: (from, to) => `${from} to ${to}`,
  tags: 'Tags',
  tagsHint: 'Type to find a tag, as in plan: Pro. A key alone stands for any value.',
  verified: 'verified',
  notVerified: 'not verified',
  unknown: 'There is no such thing here any more. Change or remove this filter.',
}
