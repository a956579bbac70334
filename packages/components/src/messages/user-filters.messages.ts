/** What narrows a list beside its search and its status. */
export type FilterKind = 'type' | 'group' | 'created' | 'access' | 'tagsAll' | 'tagsAny' | 'tagsMissing' | 'emailVerified'

/** The words of the filters of `<user-table>`. */
export interface UserFiltersMessages {
  add: string
  folded: string
  /** Before what the filter says. */
  edit: string
  remove: (filter: string) => string
  apply: string
  kinds: Record<FilterKind, string>
  from: string
  to: string
  /** Dates are already written out. */
  since: (date: string) => string
  until: (date: string) => string
  between: (from: string, to: string) => string
  tags: string
  tagsHint: string
  verified: string
  notVerified: string
  unknown: string
}
