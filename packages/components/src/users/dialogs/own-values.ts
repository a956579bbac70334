import type { FieldValue, User, UserField } from '@foyer/shared'

/** What is entered for the profile's own fields, by key: text as it is typed, a tick, or what was chosen. */
export type Entered = Readonly<Record<string, string | boolean | readonly string[]>>

type One = Entered[string]

/** What stands in the form for a value. */
function entered({ type }: UserField, value: FieldValue | null | undefined): One {
  if (type === 'checkbox') return value === true
  if (type === 'multi-select') return Array.isArray(value) ? value : []
  return value === null || value === undefined ? '' : String(value)
}

/** What stands in the form where nothing is entered. */
export const blankOf = (field: UserField): One => entered(field, null)

/** The user's values, or for somebody new those that the fields begin with. */
export const enteredOf = (fields: readonly UserField[], user: User | null): Entered =>
  Object.fromEntries(fields.map((field) => [field.key, entered(field, user ? own(user.fields, field.key) : field.default)]))

/** The value of what stands in the form; `null` where that is nothing. A number that is none goes as it is, for the server to refuse. */
export function valueOf({ type }: UserField, one: One): FieldValue | null {
  if (typeof one === 'boolean') return one
  if (typeof one !== 'string') return one.length > 0 ? [...one] : null
  const text = one.trim()
  if (text === '') return null
  const number = type === 'number' ? Number(text) : NaN
  return Number.isFinite(number) ? number : text
}

/** The values of those fields that stand otherwise in the form than before. */
export function changedValues(fields: readonly UserField[], now: Entered, before: Entered): Record<string, FieldValue | null> {
  const changed = fields.filter(({ key }) => !isSame(now[key], before[key]))
  return Object.fromEntries(changed.map((field) => [field.key, valueOf(field, now[field.key] ?? '')]))
}

export const isSame = (one: One | undefined, other: One | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)

const own = (fields: Readonly<Record<string, FieldValue>>, key: string) => (Object.hasOwn(fields, key) ? fields[key] : undefined)
