import type { Tag, UserFilter, UserQuery, UserStatus } from '@foyer/shared'
import { STATUSES } from '../../users/user-actions.js'

/** What narrows the list beside its search and its status. */
export type ListFilter = Partial<Omit<UserFilter, 'search' | 'status'>>

/** Which users are shown, and in which order. */
export interface Outlook {
  search: string
  status: UserStatus | ''
  /** Whether those who are inactive are among all. */
  showInactive: boolean
  filter: ListFilter
  sort: UserQuery['sort']
  order: UserQuery['order']
}

/** Of whatever has one, the outlook alone. */
export const outlookOf = ({ search, status, showInactive, filter, sort, order }: Outlook): Outlook => ({
  search,
  status,
  showInactive,
  filter,
  sort,
  order,
})

/** Search, status and the rest in one, as the API takes it. */
export function filterOf({ search, status, showInactive, filter }: Omit<Outlook, 'sort' | 'order'>): UserFilter {
  const among = status || STATUSES.filter((one) => one !== 'inactive')
  return { ...filter, search, ...((status || !showInactive) && { status: among }) }
}

/** Without what is `undefined`, so that equal filters are equal. */
export const plainFilter = (filter: ListFilter): ListFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)))

export const isEmpty = (filter: ListFilter): boolean => Object.keys(plainFilter(filter)).length === 0

/** The filter with this tag among those that everybody listed has. */
export function withTag(filter: ListFilter, name: string): ListFilter {
  const { tagsAll = [] } = filter
  return tagsAll.includes(name) ? filter : { ...filter, tagsAll: [...tagsAll, name] }
}

/** As an attribute, JSON; what is none filters nothing. */
export const filterAttribute = {
  fromAttribute(text: string | null): ListFilter {
    try {
      const filter: unknown = JSON.parse(text ?? '')
      return typeof filter === 'object' && filter !== null && !Array.isArray(filter) ? filter : {}
    } catch {
      return {}
    }
  },
}

/** The tag that a filter names; `key` alone stands for any value. */
export function readTagName(name: string): Tag {
  const at = name.indexOf(':')
  return at < 0 ? { key: name, value: '' } : { key: name.slice(0, at), value: name.slice(at + 1) }
}
