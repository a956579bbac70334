import type { EditUserSchema, UserField, UserSchema } from '@foyer/shared'

/** A field while the schema is edited. */
export interface DraftField {
  /** Tells it apart, for keys may be typed twice. */
  id: number
  /** As it is saved; `null` for one that is new. */
  saved: UserField | null
  field: UserField
}

/** A profile's types and fields while somebody edits them. */
export interface Draft {
  types: readonly string[]
  fields: readonly DraftField[]
}

let made = 0

export const draftField = (field: UserField, saved: UserField | null): DraftField => ({ id: ++made, saved, field })

export const draftOf = ({ types, fields }: UserSchema): Draft => ({ types, fields: fields.map((field) => draftField(field, field)) })

export const schemaOf = ({ types, fields }: Draft): EditUserSchema => ({ types: [...types], fields: fields.map(({ field }) => field) })

export const isChanged = (draft: Draft, { types, fields }: UserSchema): boolean => !isSame(schemaOf(draft), { types, fields })

/** The items with the one at `from` taken to `to`. */
export const moved = <Item>(items: readonly Item[], from: number, to: number): Item[] => {
  const rest = items.filter((_, at) => at !== from)
  return [...rest.slice(0, to), items[from]!, ...rest.slice(to)]
}

/** What somebody else did to a schema, by the labels of its fields. */
export interface Difference {
  added: readonly string[]
  changed: readonly string[]
  removed: readonly string[]
  /** Types, or the order of something. */
  isOther: boolean
}

export function difference(before: UserSchema, now: UserSchema): Difference {
  const [was, is] = [byKey(before), byKey(now)]
  const labels = (fields: UserField[]) => fields.map(({ label }) => label)
  const added = now.fields.filter(({ key }) => !was.has(key))
  const changed = now.fields.filter((field) => was.has(field.key) && !isSame(field, was.get(field.key)))
  const removed = before.fields.filter(({ key }) => !is.has(key))
  const isOther = added.length + changed.length + removed.length === 0 || !isSame(before.types, now.types)
  return { added: labels(added), changed: labels(changed), removed: labels(removed), isOther }
}

const byKey = ({ fields }: UserSchema) => new Map(fields.map((field) => [field.key, field]))

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
