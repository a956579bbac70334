import type { FieldValue, Tag, UserField, UserSchema } from '@foyer/shared'

/** Values by the keys of their fields; `null` is none. */
export type GivenValues = Readonly<Record<string, FieldValue | null>>
export type Values = Record<string, FieldValue>
type Faults = Record<string, string>

interface Entry {
  /** What the user had; a new one has nothing. */
  before: Values | undefined
  /** Who enters it: a member, or the user themselves. */
  by: 'members' | 'user'
}

/** The values after somebody entered `given`, in the order of the schema, or what is wrong with which (`fields.<key>`). */
export function enterValues({ fields }: UserSchema, given: GivenValues, { before, by }: Entry): { values: Values; faults: Faults } {
  const faults: Faults = {}
  const open = new Map(fields.filter((field) => by === 'members' || field.editedBy === 'user').map((field) => [field.key, field]))
  for (const [key, value] of Object.entries(given)) {
    const fault = faultOfKey(open.get(key), value)
    if (fault !== undefined) faults[`fields.${key}`] = fault
  }

  const entered = new Map<string, FieldValue | null>([...Object.entries(before ?? {}), ...Object.entries(given)])
  const values: Values = {}
  for (const field of fields) {
    const value = entered.has(field.key) ? entered.get(field.key) : firstValue(field, before)
    if (!isEmpty(value)) values[field.key] = value
    else if (field.required && open.has(field.key)) faults[`fields.${field.key}`] ??= 'Fill this in.'
  }
  return { values, faults }
}

const faultOfKey = (field: UserField | undefined, value: FieldValue | null) => (field ? faultOf(field, value) : 'There is no such field.')

/** A new user begins with the default. */
const firstValue = (field: UserField, before: Values | undefined) => (before ? null : field.default)

/** The tags of a user after `given` were set: these, and those that follow a field. Whoever sets a tag that follows a field to something else is told (`tags`). */
export function followFields({ fields }: UserSchema, values: Values, given: readonly Tag[]): { tags: Tag[]; faults: Faults } {
  const owners = new Map(fields.filter((field) => field.keptAsTag).map((field) => [field.key, field]))
  const owned = [...owners.keys()].flatMap((key) => tagValues(values[key]).map((value) => ({ key, value })))
  const own = given.filter(({ key }) => !owners.has(key))
  const strange = given.find((tag) => owners.has(tag.key) && !owned.some((one) => one.key === tag.key && one.value === tag.value))
  const faults: Faults = {}
  if (strange) faults['tags'] = `The tag “${strange.key}” follows the field of that name. Change the field.`
  else if (own.length > MOST_TAGS) faults['tags'] = `Use at most ${String(MOST_TAGS)} tags.`
  return { tags: [...own, ...owned], faults }
}

/** Fields and tags of a user as the schema has them now: without values of fields that are gone or were changed, and with the tags of those that are kept as one. `dropped` were tags of fields. */
export function conform(
  schema: UserSchema,
  values: Values,
  tags: readonly Tag[],
  dropped: readonly string[],
): { values: Values; tags: Tag[] } {
  const kept: Values = {}
  for (const field of schema.fields) {
    const value = values[field.key]
    if (value !== undefined && faultOf(field, value) === undefined) kept[field.key] = value
  }
  const owners = new Set([...dropped, ...schema.fields.filter((field) => field.keptAsTag).map((field) => field.key)])
  const own = tags.filter(({ key }) => !owners.has(key))
  return { values: kept, tags: followFields(schema, kept, own).tags }
}

/** As many tags a user may have besides those that follow a field. */
const MOST_TAGS = 30

const isEmpty = (value: FieldValue | null | undefined): value is null | undefined | '' =>
  value == null || value === '' || value === false || (Array.isArray(value) && value.length === 0)

/** One tag for each choice; none for what is not filled in. */
function tagValues(value: FieldValue | undefined): string[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [String(value)]
}

const LONGEST_TAG = 200

/** What keeps the field from holding this value, if anything. */
export function faultOf(field: Pick<UserField, 'type' | 'options' | 'keptAsTag'>, value: FieldValue | null): string | undefined {
  if (value === null || value === '') return undefined
  const fault = FAULTS[field.type](value, field.options)
  if (fault !== undefined) return fault
  const tooLong = field.keptAsTag && tagValues(value).some((text) => text.length > LONGEST_TAG)
  return tooLong ? `Use at most ${String(LONGEST_TAG)} characters: it is kept as a tag.` : undefined
}

type Judge = (value: FieldValue, options: readonly string[]) => string | undefined

const unless =
  (isRight: (value: FieldValue, options: readonly string[]) => boolean, fault: string): Judge =>
  (value, options) =>
    isRight(value, options) ? undefined : fault

const isText = (value: FieldValue): value is string => typeof value === 'string'
const text = unless(isText, 'Enter text.')

const FAULTS: Readonly<Record<UserField['type'], Judge>> = {
  text,
  hidden: text,
  number: unless((value) => typeof value === 'number', 'Enter a number.'),
  checkbox: unless((value) => typeof value === 'boolean', 'Say yes or no.'),
  date: unless((value) => isText(value) && isDate(value), 'Enter a date like 2026-11-22.'),
  phone: unless((value) => isText(value) && /^\+?[\d\s().\/-]{3,40}$/.test(value), 'Enter a number like +49 30 23125 000.'),
  url: unless((value) => isText(value) && isWebAddress(value), 'Enter an address like https://www.example.com.'),
  select: unless((value, options) => isText(value) && options.includes(value), 'Choose one of the list.'),
  'multi-select': unless(
    (value, options) => Array.isArray(value) && value.every((one) => options.includes(one)) && new Set(value).size === value.length,
    'Choose from the list, each once.',
  ),
}

function isDate(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}
