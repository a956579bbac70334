import type { TagColour } from '@foyer/shared'

/** The words of `<tag-picker>`. */
export interface TagPickerMessages {
  label: string
  add: string
  remove: (name: string) => string
  create: (name: string) => string
  found: (count: number) => string
  users: (count: number) => string
  none: string
  full: (most: number) => string
  signedOut: string
  notLoaded: string
  empty: { title: string; text: string }
  noMatch: (text: string) => string
  search: string
  more: string
  colour: (name: string) => string
  colours: Record<TagColour, string>
  plain: string
  rename: (name: string) => string
  key: string
  value: string
  renaming: {
    text: (count: number) => string
    keyMissing: string
    colon: string
    same: string
    exists: (name: string) => string
    follows: string
    gone: string
    go: string
    merge: string
    /** Many are changed behind the answer. */
    started: (count: number) => string
    done: (count: number) => string
  }
}
