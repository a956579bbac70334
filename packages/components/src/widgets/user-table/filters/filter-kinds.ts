import type { FilterKind, UserFiltersMessages } from '../../../messages/user-filters.messages.js'
import { dateFormat } from '../../../messages/formats.js'
import { plainFilter, readTagName, type ListFilter } from '../list-filter.js'

type Part = keyof ListFilter

/** Each kind of chip, in the order of the menu, with the parts of the filter that it shows. */
const PARTS: Record<FilterKind, readonly Part[]> = {
  type: ['type'],
  group: ['group'],
  tagsAll: ['tagsAll'],
  tagsAny: ['tagsAny'],
  tagsMissing: ['tagsMissing'],
  created: ['createdFrom', 'createdTo'],
  access: ['accessFrom', 'accessTo'],
  emailVerified: ['emailVerified'],
}

export const KINDS = Object.keys(PARTS) as FilterKind[]

export const isSet = (filter: ListFilter, kind: FilterKind): boolean => PARTS[kind].some((part) => filter[part] !== undefined)

/** The filter with `values` in the place of all that this kind said. */
export function replace(filter: ListFilter, kind: FilterKind, values: ListFilter): ListFilter {
  const rest = Object.entries(filter).filter(([part]) => !PARTS[kind].includes(part as Part))
  return plainFilter({ ...Object.fromEntries(rest), ...values })
}

/** What the server has against this kind, in its own words. */
export const faultOf = (kind: FilterKind, faults: Readonly<Record<string, string>>): string =>
  PARTS[kind].map((part) => faults[part]).find((fault) => fault !== undefined) ?? ''

/** The first and the last day of a range, or nothing where it is open. The filter's own end does not count in. */
export const daysOf = (filter: ListFilter, kind: 'created' | 'access'): [from: string, to: string] => {
  const [from = '', to = ''] = kind === 'created' ? [filter.createdFrom, filter.createdTo] : [filter.accessFrom, filter.accessTo]
  return [from.slice(0, 10), to && shifted(to, -1)]
}

/** The range from one day to another, which counts in; an empty text leaves it open, and a wrong order is put right. */
export function rangeOf(kind: 'created' | 'access', from: string, to: string): ListFilter {
  const [first, last] = from && to && to < from ? [to, from] : [from, to]
  const [start, end] = [first || undefined, last ? shifted(last, 1) : undefined]
  return plainFilter(kind === 'created' ? { createdFrom: start, createdTo: end } : { accessFrom: start, accessTo: end })
}

const DAY = 86_400_000

/** A moment within a day belongs to that day. */
function shifted(moment: string, days: number): string {
  const time = Date.parse(moment)
  if (Number.isNaN(time)) return ''
  const at = days < 0 ? time - 1 : time + DAY
  return new Date(at).toISOString().slice(0, 10)
}

interface Speech {
  words: UserFiltersMessages
  language: string
  /** What a group is called. */
  groupName: (id: string) => string
}

/** What a filter of this kind says, as a person reads it. */
export function spoken(filter: ListFilter, kind: FilterKind, { words, language, groupName }: Speech): string {
  if (kind === 'type') return String(filter.type)
  if (kind === 'group') return groupName(String(filter.group))
  if (kind === 'emailVerified') return filter.emailVerified ? words.verified : words.notVerified
  if (kind === 'created' || kind === 'access') return spokenRange(daysOf(filter, kind), words, language)
  return spokenTags(filter[kind] ?? [], kind === 'tagsAll' ? 'conjunction' : 'disjunction', language)
}

function spokenRange([from, to]: [string, string], words: UserFiltersMessages, language: string): string {
  const [first, last] = [from, to].map((day) => day && dateFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day)))
  if (first && last) return from === to ? first : words.between(first, last)
  return first ? words.since(first) : words.until(last!)
}

function spokenTags(names: readonly string[], type: 'conjunction' | 'disjunction', language: string): string {
  const tags = names.map((name) => Object.values(readTagName(name)).filter(Boolean).join(' '))
  return new Intl.ListFormat(language, { type }).format(tags)
}
