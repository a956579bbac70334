/** The words of `<group-list>`. */
export interface GroupListMessages {
  groups: string
  /** The row that stands for no group at all. */
  all: string
  add: string
  settings: (name: string) => string
  edit: string
  remove: string
  search: string
  more: string
  users: (count: number) => string
  empty: { title: string; text: string }
  noMatch: (text: string) => string
  signedOut: string
  notLoaded: string
  name: string
  externalId: string
  externalIdHint: string
  nameMissing: string
  nameTaken: string
  tooMany: string
  gone: string
  create: { heading: string; go: string; done: (name: string) => string }
  change: { heading: (name: string) => string; done: (name: string) => string }
  farewell: { heading: (name: string) => string; text: (count: number) => string; keep: string; go: string; done: (name: string) => string }
}
