import type { FieldType, FieldValue, UserField } from '@foyer/shared'

/** A field as it stands in the form: choices one a line, the default as its kind is entered. */
export interface Entry extends Pick<UserField, 'key' | 'label' | 'hint' | 'type' | 'required' | 'seenBy' | 'editedBy'> {
  askedAtSignUp: boolean
  keptAsTag: boolean
  options: string
  default: string | boolean | readonly string[]
  /** The key was typed, and follows the name no longer. */
  isKeyed: boolean
}

export type Part = keyof UserField

/** What is wrong with a field as far as can be seen from here; a key of the messages. */
export type FaultName = 'label' | 'key' | 'keyShape' | 'keyTaken' | 'options' | 'optionTwice' | 'number' | 'gone'

const BLANK: Omit<Entry, 'default'> = {
  key: '',
  label: '',
  hint: '',
  type: 'text',
  required: false,
  seenBy: 'members',
  editedBy: 'members',
  askedAtSignUp: false,
  keptAsTag: false,
  options: '',
  isKeyed: false,
}

export const chooses = (type: FieldType): boolean => type === 'select' || type === 'multi-select'

export function entryOf(field: UserField | null): Entry {
  if (!field) return { ...BLANK, default: '' }
  return { ...field, options: field.options.join('\n'), default: entered(field.type, field.default), isKeyed: true }
}

export function fieldOf(entry: Entry): UserField {
  const { key, label, hint, type, required, seenBy, editedBy, askedAtSignUp, keptAsTag } = entry
  return {
    key: key.trim(),
    label: label.trim(),
    hint: hint.trim(),
    type,
    required,
    default: valueOf(entry),
    options: chooses(type) ? linesOf(entry.options) : [],
    seenBy,
    editedBy: seenBy === 'user' ? editedBy : 'members',
    askedAtSignUp,
    keptAsTag,
  }
}

/** The entry after `name` was set; what no longer fits is let go. */
export function entering(entry: Entry, name: string, value: string, checked: boolean): Entry {
  switch (name) {
    case 'label':
      return { ...entry, label: value, ...(!entry.isKeyed && { key: keyOf(value) }) }
    case 'key':
      return { ...entry, key: value, isKeyed: true }
    case 'type':
      return { ...entry, type: value as FieldType, default: entered(value as FieldType, null) }
    case 'default':
      return { ...entry, default: chosen(entry, value, checked) }
    case 'required':
    case 'askedAtSignUp':
    case 'keptAsTag':
      return { ...entry, [name]: checked }
    default:
      return { ...entry, [name]: value }
  }
}

/** What is wrong, by part. `taken` are the keys of the other fields, in small letters. */
export function faultsOf(entry: Entry, taken: readonly string[]): Partial<Record<Part, FaultName>> {
  const key = entry.key.trim()
  const options = linesOf(entry.options)
  return {
    ...(!entry.label.trim() && { label: 'label' }),
    ...(keyFault(key, taken) && { key: keyFault(key, taken) }),
    ...(chooses(entry.type) && optionsFault(options) && { options: optionsFault(options) }),
    ...(defaultFault(entry, options) && { default: defaultFault(entry, options) }),
  } as Partial<Record<Part, FaultName>>
}

/** A key as the server takes it, made of the words of a name. */
const keyOf = (label: string): string => (label.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []).join('-').slice(0, 60)

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const KEY = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]*$/u

function keyFault(key: string, taken: readonly string[]): FaultName | undefined {
  if (!key) return 'key'
  if (!KEY.test(key)) return 'keyShape'
  return taken.includes(key.toLowerCase()) ? 'keyTaken' : undefined
}

function optionsFault(options: readonly string[]): FaultName | undefined {
  if (options.length === 0) return 'options'
  return new Set(options).size < options.length ? 'optionTwice' : undefined
}

function defaultFault(entry: Entry, options: readonly string[]): FaultName | undefined {
  const value = valueOf(entry)
  if (entry.type === 'number') return value === null || typeof value === 'number' ? undefined : 'number'
  const chosen = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  return chooses(entry.type) && chosen.some((one) => !options.includes(one)) ? 'gone' : undefined
}

/** `null` where that is nothing. A number that is none goes as it is, to be refused. */
function valueOf({ type, default: value }: Entry): FieldValue | null {
  if (typeof value === 'boolean') return value || null
  if (typeof value !== 'string') return value.length > 0 ? [...value] : null
  const text = value.trim()
  if (text === '') return null
  const number = type === 'number' ? Number(text) : NaN
  return Number.isFinite(number) ? number : text
}

function entered(type: FieldType, value: FieldValue | null): Entry['default'] {
  if (type === 'checkbox') return value === true
  if (type === 'multi-select') return Array.isArray(value) ? value : []
  return value === null ? '' : String(value)
}

function chosen({ type, default: before }: Entry, value: string, checked: boolean): Entry['default'] {
  if (type === 'checkbox') return checked
  if (typeof before === 'string' || typeof before === 'boolean') return value
  return checked ? [...before, value] : before.filter((one) => one !== value)
}
