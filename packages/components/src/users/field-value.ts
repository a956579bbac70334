import type { FieldValue, UserField } from '@foyer/shared'
import { html, type TemplateResult } from 'lit'
import { dateFormat, numberFormat } from '../messages/formats.js'
import type { UserTableMessages } from '../messages/user-table.messages.js'

interface Speech {
  words: UserTableMessages
  language: string
}

/** A value of one of the profile's own fields, as a person reads it. A field that the profile no longer has shows as it is kept. */
export function fieldText(field: UserField | undefined, value: FieldValue | undefined, { words, language }: Speech): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return numberFormat(language, { maximumFractionDigits: 20 }).format(value)
  if (Array.isArray(value)) return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(value)
  return field?.type === 'date' ? day(value, language) : value
}

/** The same, with a way there where the value is an address of a page. */
export function fieldView(field: UserField | undefined, value: FieldValue, speech: Speech): TemplateResult {
  const text = fieldText(field, value, speech)
  if (field?.type === 'url' && isPage(text))
    return html`<a class="link" href=${text} target="_blank" rel="noopener noreferrer" dir="ltr">${text}</a>`
  return field?.type === 'phone' ? html`<bdi dir="ltr">${text}</bdi>` : html`<bdi>${text}</bdi>`
}

/** Other schemes may run what stands in them. */
const isPage = (text: string): boolean => /^https?:/.test(URL.parse(text)?.protocol ?? '')

function day(value: string, language: string): string {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? value : dateFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}
