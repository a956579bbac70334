import type { FieldType } from '@foyer/shared'

/** The words of `<user-fields>`. */
export interface UserFieldsMessages {
  title: string
  text: string
  readOnly: string
  signedOut: string
  notLoaded: string
  fields: string
  add: string
  empty: { title: string; text: string }
  edit: (label: string) => string
  remove: (label: string) => string
  up: (label: string) => string
  down: (label: string) => string
  /** Said after a move: `place` of `count`. */
  placed: (label: string, place: number, count: number) => string
  types: string
  typesText: string
  first: string
  newType: string
  addType: string
  typeFaults: { missing: string; taken: string; anonymous: string }
  kinds: Record<FieldType, string>
  marks: { required: string; signUp: string; tag: string; seen: string; filled: string }
  form: FieldFormMessages
  farewell: { heading: (label: string) => string; text: string; tag: string; keep: string; go: string }
  removed: (label: string) => string
  save: string
  saving: string
  saved: string
  unsaved: string
  discard: string
  newer: {
    title: string
    text: string
    added: (labels: string) => string
    changed: (labels: string) => string
    removed: (labels: string) => string
    other: string
    theirs: string
    mine: string
  }
  conforming: (passed: string, total: string) => string
  conformed: string
}

export interface FieldFormMessages {
  addTitle: string
  editTitle: (label: string) => string
  add: string
  done: string
  label: string
  key: string
  keyHint: string
  keyStays: string
  kind: string
  kindStays: string
  hint: string
  hintHint: string
  options: string
  optionsHint: string
  /** Whoever had chosen one of these loses it. */
  optionsGone: (options: string) => string
  default: string
  defaultHint: string
  ticked: string
  required: string
  seenBy: string
  editedBy: string
  members: string
  user: string
  askedAtSignUp: string
  keptAsTag: string
  keptAsTagHint: string
  faults: {
    label: string
    key: string
    keyShape: string
    keyTaken: string
    options: string
    optionTwice: string
    number: string
    gone: string
  }
  unsaved: string
  goOn: string
  discard: string
}
