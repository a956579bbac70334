import type { StatusAction, UserQuery, UserStatus } from '@foyer/shared'

interface Question {
  heading: (name: string) => string
  text: string
  /** Leaves things as they are. */
  keep: string
  /** Does it. */
  go: string
}

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
  statuses: Record<UserStatus, string>
  statusIs: (status: string) => string
  bannedUntil: (date: string) => string
  columns: { name: string; email: string; status: string; tags: string; lastAccess: string; created: string; actions: string }
  sort: string
  /** What is first, in an order of words and in one of times. */
  orders: Record<'text' | 'time', Record<UserQuery['order'], string>>
  tag: string
  filterBy: string
  removeFilter: (filter: string) => string
  reset: string
  count: (n: number) => string
  matches: (n: number) => string
  never: string
  tagCount: (n: number) => string
  tagsOf: (name: string) => string
  actionsFor: (name: string) => string
  actions: Record<StatusAction | 'open' | 'edit' | 'notify', string>
  /** Why an action is closed to the viewer. */
  needs: Record<'users:create' | 'users:edit' | 'users:delete' | 'notifications:create', string>
  /** What has just happened. */
  done: Record<StatusAction | 'create' | 'edit' | 'notify', (name: string) => string>
  more: string
  earlier: string
  scroll: string
  live: string
  /** 0: something else changed. */
  news: (n: number) => string
  offline: (time: string) => string
  empty: State
  noMatch: State
  denied: State
  signedOut: State
  paused: { title: string; text: (seconds: number) => string }
  notLoaded: string
  detailsOf: (name: string) => string
  facts: { title: string; type: string; externalId: string; created: string; verified: string; notVerified: string }
  form: {
    addTitle: string
    editTitle: string
    invite: string
    access: string
    letThemChoose: string
    setPassword: string
    showPassword: string
    fields: Record<'name' | 'email' | 'password' | 'type' | 'externalId' | 'tags', string>
    hints: { password: string; type: string; tags: string }
    faults: { name: string; email: string; emailShape: string; password: string }
    newerTitle: string
    newerText: string
  }
  notice: { heading: (name: string) => string; title: string; message: string; send: string; fault: string }
  ban: Question & { howLong: string; never: string; until: string; day: string; fault: string }
  delete: Question
  reject: Question
}
