import type { StatusAction, UserQuery, UserStatus } from '@foyer/shared'

interface State {
  title: string
  text: string
}

/** The words of `<user-table>`. */
export interface UserTableMessages {
  label: string
  loading: string
  search: string
  add: string
  status: string
  all: string
  showInactive: string
  statuses: Record<UserStatus, string>
  statusIs: (status: string) => string
  bannedUntil: (date: string) => string

  columns: {
    name: string
    email: string
    type: string
    status: string
    lastSignIn: string
    tags: string
    lastAccess: string
    created: string
    phone: string
    company: string
    timezone: string
    language: string
    externalId: string
    actions: string
  }
  /** How the table is looked at. */
  setUp: { groups: string; columns: string; views: string; notKept: string }
  yes: string
  no: string
  sort: string
  /** What is first, in an order of words and in one of times. */
  orders: Record<'text' | 'time', Record<UserQuery['order'], string>>
  filterBy: string
  addFilter: string
  reset: string
  count: (n: number) => string
  matches: (n: number) => string
  never: string
  /** What the time of the last access opens. */
  activityOf: (name: string) => string
  tagCount: (n: number) => string
  tagsOf: (name: string) => string
  /** The tick of a row, and the one over all that are there. */
  select: (name: string) => string
  selectShown: string
  actionsFor: (name: string) => string
  actions: Record<StatusAction | 'open' | 'edit' | 'tags' | 'notify' | 'password' | 'actAs', string>
  /** Why an action is closed to the viewer. */
  needs: Record<'users:create' | 'users:edit' | 'users:delete' | 'users:act-as' | 'notifications:create', string>
  /** What has just happened. */
  done: Record<StatusAction | 'create' | 'edit' | 'notify' | 'password', (name: string) => string>
  /** Why no other invitation goes out for now. */
  invitedLately: (minutes: number) => string
  more: string
  earlier: string
  scroll: string
  live: string
  /** 0: something else changed. */
  news: (n: number) => string
  offline: (time: string) => string
  empty: State
  noMatch: State
  /** It names what the profile has not. */
  staleFilter: State
  denied: State
  signedOut: State
  paused: { title: string; text: (seconds: number) => string }
  notLoaded: string
  detailsOf: (name: string) => string
  facts: { title: string; type: string; externalId: string; created: string; verified: string; notVerified: string }
}
