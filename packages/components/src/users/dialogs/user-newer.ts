import type { User, UserField } from '@foyer/shared'
import { html, type TemplateResult } from 'lit'
import type { UserDialogsMessages } from '../../messages/user-dialogs.messages.js'
import { icon } from '../../ui/icon.js'
import { isSame } from './own-values.js'
import { BASICS, draftOf, type Draft } from './user-draft.js'

interface NewerView {
  newer: User
  draft: Draft
  fields: readonly UserField[]
  /** Puts theirs into the form. */
  take: (draft: Draft) => void
  words: UserDialogsMessages['form']
}

/** Somebody else was faster: what they left, beside what is typed, and a way to take it over. */
export function newerUser({ newer, draft, fields, take, words }: NewerView): TemplateResult {
  const theirs = draftOf(newer, fields)
  const basics = BASICS.filter((name) => theirs[name] !== draft[name]).map((name) =>
    difference(words.fields[name], theirs[name], words, () => take({ ...draft, [name]: theirs[name] })),
  )
  const others = fields
    .filter(({ key }) => !isSame(theirs.own[key], draft.own[key]))
    .map(({ key, label }) =>
      difference(label, said(theirs.own[key]!), words, () => take({ ...draft, own: { ...draft.own, [key]: theirs.own[key]! } })),
    )
  return html`
    <div class="callout warn" role="alert">
      ${icon('alert')}
      <div>
        <p class="strong">${words.newerTitle}</p>
        <p class="muted">${words.newerText}</p>
        <dl>${basics} ${others}</dl>
      </div>
    </div>
  `
}

const difference = (label: string, value: string, words: NewerView['words'], run: () => void) => html`
  <dt>${label}</dt>
  <dd>
    <bdi>${value || '–'}</bdi>
    <button class="button link small" type="button" @click=${run}>${words.useTheirs}<span class="hidden"> ${label}</span></button>
  </dd>
`

function said(value: string | boolean | readonly string[]): string {
  if (typeof value === 'boolean') return value ? '✓' : ''
  return typeof value === 'string' ? value : value.join(', ')
}
