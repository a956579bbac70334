import type { EditUser, User, UserField } from '@foyer/shared'
import type { NewUser } from '../user.events.js'
import { changedValues, enteredOf, isSame, valueOf, type Entered } from './own-values.js'
import { readTags, writeTags } from './tag-lines.js'

/** What every user has, as text. */
export interface Basics {
  name: string
  email: string
  type: string
  phone: string
  company: string
  timezone: string
  language: string
  externalId: string
  /** A tag a line. */
  tags: string
}

/** What is typed about a user. Without a password they are invited. */
export interface Draft extends Basics {
  password: string | null
  own: Entered
}

const blank: Basics = { name: '', email: '', type: '', phone: '', company: '', timezone: '', language: '', externalId: '', tags: '' }

/** What may be left empty. */
const DETAILS = ['phone', 'company', 'timezone', 'language', 'externalId'] as const

export const BASICS = Object.keys(blank) as (keyof Basics)[]

export function draftOf(user: User | null, fields: readonly UserField[]): Draft {
  const basics = user
    ? { ...(Object.fromEntries(BASICS.map((name) => [name, user[name]])) as unknown as Basics), tags: writeTags(user.tags) }
    : blank
  return { ...basics, password: null, own: enteredOf(fields, user) }
}

export function newUserOf(draft: Draft, fields: readonly UserField[]): NewUser {
  const details = DETAILS.map((name) => [name, draft[name].trim()]).filter(([, text]) => text)
  const values = fields
    .map((field) => [field.key, valueOf(field, draft.own[field.key] ?? '')] as const)
    .filter(([, value]) => value !== null)
  return {
    name: draft.name.trim(),
    email: draft.email.trim(),
    type: typeOf(draft.type),
    tags: readTags(draft.tags, []),
    ...(Object.fromEntries(details) as Partial<NewUser>),
    ...(values.length > 0 && { fields: Object.fromEntries(values) }),
  }
}

/** Only what differs from the user as they were seen, so that two people may edit two things. */
export function changesOf(draft: Draft, seen: User, fields: readonly UserField[]): Partial<EditUser> {
  const before = draftOf(seen, fields)
  const changed = BASICS.filter((name) => draft[name].trim() !== before[name])
  const values = changedValues(fields, draft.own, before.own)
  return {
    ...(Object.fromEntries(changed.map((name) => [name, draft[name].trim()])) as Partial<EditUser>),
    ...(changed.includes('type') && { type: typeOf(draft.type) }),
    ...(changed.includes('tags') && { tags: readTags(draft.tags, seen.tags) }),
    ...(Object.keys(values).length > 0 && { fields: values }),
  }
}

/** The draft on top of what somebody else changed meanwhile: what was typed stays, what was not is theirs. */
export function rebase(draft: Draft, seen: User, newer: User, fields: readonly UserField[]): Draft {
  const before = draftOf(seen, fields)
  const theirs = draftOf(newer, fields)
  const typed = BASICS.filter((name) => draft[name] !== before[name])
  const own = Object.entries(draft.own).filter(([key, value]) => !isSame(value, before.own[key]))
  return {
    ...theirs,
    ...(Object.fromEntries(typed.map((name) => [name, draft[name]])) as Partial<Basics>),
    own: { ...theirs.own, ...Object.fromEntries(own) },
  }
}

/** The type of whoever has none. */
const typeOf = (typed: string): string => typed.trim() || 'standard'
