import type { EditUser, User } from '@foyer/shared'
import { readTags, writeTags } from './tag-lines.js'
import type { NewUser } from '../user-table.events.js'

/** What is typed about a user. Without a password they are invited. */
export interface Draft {
  name: string
  email: string
  password: string | null
  type: string
  externalId: string
  /** A tag a line. */
  tags: string
}

const blank: Draft = { name: '', email: '', password: null, type: '', externalId: '', tags: '' }

export const draftOf = (user: User | null): Draft =>
  user
    ? { name: user.name, email: user.email, password: null, type: user.type, externalId: user.externalId, tags: writeTags(user.tags) }
    : blank

export const newUserOf = ({ name, email, type, tags }: Draft): NewUser => ({
  name: name.trim(),
  email: email.trim(),
  type: typeOf(type),
  tags: readTags(tags, []),
})

/** Only what differs from the user as they were seen, so that two people may edit two things. */
export function changesOf(draft: Draft, seen: User): Partial<EditUser> {
  const before = draftOf(seen)
  const changed = (name: keyof Draft) => draft[name]?.trim() !== before[name]
  return {
    ...(changed('name') && { name: draft.name.trim() }),
    ...(changed('type') && { type: typeOf(draft.type) }),
    ...(changed('externalId') && { externalId: draft.externalId.trim() }),
    ...(changed('tags') && { tags: readTags(draft.tags, seen.tags) }),
  }
}

/** The draft on top of what somebody else changed meanwhile: what was typed stays, what was not is theirs. */
export function rebase(draft: Draft, seen: User, newer: User): Draft {
  const before = draftOf(seen)
  const theirs = draftOf(newer)
  const typed = Object.entries(draft).filter(([name, value]) => value !== before[name as keyof Draft])
  return { ...theirs, ...(Object.fromEntries(typed) as Partial<Draft>) }
}

/** The type of whoever has none. */
const typeOf = (typed: string): string => typed.trim() || 'standard'
