import type { Client } from '@foyer/shared/client'
import { html, type TemplateResult } from 'lit'
import type { FilterKind, UserFiltersMessages } from '../../../messages/user-filters.messages.js'
import { icon } from '../../../ui/icon.js'
import { readTagName, type ListFilter } from '../list-filter.js'
import { daysOf, rangeOf } from './filter-kinds.js'

/** What may be chosen, with what it is called. */
export interface Choice {
  value: string
  name: string
}

interface EditorView {
  filter: ListFilter
  kind: FilterKind
  choices: readonly Choice[]
  /** Where the profile's tags come from. */
  client: Client | undefined
  words: UserFiltersMessages
}

/** What one kind of filter is made of. */
export function filterEditor(view: EditorView): TemplateResult {
  const { kind, filter } = view
  if (kind === 'type' || kind === 'group') return chooser(view)
  if (kind === 'created' || kind === 'access') return range(daysOf(filter, kind), view)
  return kind === 'emailVerified' ? verified(view) : tags(kind, view)
}

/** What was entered there; nothing takes the filter away. */
export function readEditor(kind: FilterKind, form: HTMLFormElement): ListFilter {
  const data = new FormData(form)
  const value = (name: string) => (data.get(name) as string | null) ?? ''
  if (kind === 'created' || kind === 'access') return rangeOf(kind, value('from'), value('to'))
  if (kind === 'type' || kind === 'group') return { [kind]: value('choice') || undefined }
  if (kind === 'emailVerified') return { emailVerified: value('choice') === 'yes' }
  const names = data.getAll('tags').map((name) => readTagName(name as string))
  return { [kind]: names.map(({ key, value }) => (value ? `${key}:${value}` : key)) }
}

const chooser = ({ kind, filter, choices, words }: EditorView) => html`
  <span class="with at-end">
    <select class="input" name="choice" aria-label=${words.kinds[kind]}>
      ${choices.map(({ value, name }) => html`<option value=${value} ?selected=${value === filter[kind as 'type']}>${name}</option>`)}
    </select>
    ${icon('select')}
  </span>
`

const range = ([from, to]: [string, string], { words }: EditorView) => html`
  <div class="range">${day('from', words.from, from)} ${day('to', words.to, to)}</div>
`

const day = (name: string, word: string, value: string) => html`
  <div class="field">
    <label for=${name}>${word}</label>
    <input class="input" id=${name} name=${name} type="date" min="0001-01-02" max="9998-12-30" .value=${value} />
  </div>
`

const verified = ({ filter, words }: EditorView) => html`
  <fieldset>
    <legend class="hidden">${words.kinds.emailVerified}</legend>
    ${choice('yes', words.verified, filter.emailVerified !== false)} ${choice('no', words.notVerified, filter.emailVerified === false)}
  </fieldset>
`

const choice = (value: string, word: string, is: boolean) => html`
  <label class="choice"><input class="tick" type="radio" name="choice" value=${value} .checked=${is} /><span>${word}</span></label>
`

const tags = (kind: 'tagsAll' | 'tagsAny' | 'tagsMissing', { filter, client, words }: EditorView) => html`
  <div class="field">
    <foyer-tag-picker name="tags" .client=${client} .label=${words.tags} .tags=${(filter[kind] ?? []).map(readTagName)}></foyer-tag-picker>
    <p class="hint">${words.tagsHint}</p>
  </div>
`
