import type { Activity } from '@foyer/shared'

/** The words of `<user-activity>`. */
export interface UserActivityMessages {
  label: string
  /** What the list is narrowed to. */
  show: string
  all: string
  kinds: Record<Activity['kind'], string>
  signedIn: string
  on: (site: string) => string
  today: string
  more: string
  notLoaded: string
  gone: { title: string; text: string }
  denied: { title: string; text: string }
  signedOut: { title: string; text: string }
  empty: { title: string; text: string }
  emptyKind: string
}
