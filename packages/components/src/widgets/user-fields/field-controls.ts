import type { FieldType } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import type { FieldFormMessages } from '../../messages/user-fields.messages.js'
import { described, formField, grouped, labelled } from '../../ui/form-field.js'
import { icon } from '../../ui/icon.js'
import { chooses, linesOf, type Entry, type Part } from './field-entry.js'

/** What the controls of the form are drawn from. */
export interface FormView {
  entry: Entry
  /** Key and kind of a saved field stay. */
  isSaved: boolean
  words: FieldFormMessages
  kinds: Readonly<Record<FieldType, string>>
  faultOf: (part: Part) => string
}

type TextPart = 'label' | 'key' | 'hint' | 'options'

/** A line of text, or several. */
export const textField = (
  { entry, words, faultOf }: FormView,
  part: TextPart,
  look: { hint?: string; most?: number; lines?: number; readonly?: boolean; autofocus?: boolean },
): TemplateResult => formField({ id: part, label: words[part], value: entry[part], fault: faultOf(part), code: part === 'key', ...look })

export const kindField = ({ entry, isSaved, words, kinds, faultOf }: FormView): TemplateResult =>
  choice({
    part: 'type',
    label: words.kind,
    options: Object.entries(kinds),
    value: entry.type,
    fault: faultOf('type'),
    hint: isSaved ? words.kindStays : undefined,
    isFixed: isSaved,
  })

/** What a new user has, entered as the kind asks. */
export function defaultField(view: FormView): TemplateResult | typeof nothing {
  const { entry, words, faultOf } = view
  const { type, default: value } = entry
  const hint = words.defaultHint
  const options = linesOf(entry.options)
  const label = words.default
  const fault = faultOf('default')
  if (typeof value === 'boolean') {
    return grouped({ id: 'default', label, hint }, box({ name: 'default', word: words.ticked, checked: value }))
  }
  if (chooses(type) && options.length === 0) return nothing
  if (typeof value !== 'string') {
    const all = [...new Set([...options, ...value])]
    const boxes = all.map((word) => box({ name: 'default', word, checked: value.includes(word), value: word }))
    return grouped({ id: 'default', label, fault, hint }, html`${boxes}`)
  }
  if (type === 'select') {
    const all = [...new Set(['', ...options, value])].map((one) => [one, one || '–'] as const)
    return choice({ part: 'default', label, options: all, value, fault, hint })
  }
  const kind = type === 'date' ? ({ type } as const) : type === 'number' ? ({ inputMode: 'decimal' } as const) : {}
  const code = type === 'number' || type === 'phone' || type === 'url'
  return formField({ id: 'default', label, value, fault, hint, code, most: 1000, ...kind })
}

/** Who may see it, and who fills it in. A hidden field is for programs. */
export function accessFields({ entry, words, faultOf }: FormView): TemplateResult | typeof nothing {
  if (entry.type === 'hidden') return nothing
  const whom: [string, string][] = [
    ['members', words.members],
    ['user', words.user],
  ]
  const isFixed = entry.seenBy === 'members'
  const [seen, edited] = [
    { part: 'seenBy', label: words.seenBy, value: entry.seenBy },
    { part: 'editedBy', label: words.editedBy, value: isFixed ? 'members' : entry.editedBy, isFixed },
  ] as const
  return html`${[seen, edited].map((one) => choice({ ...one, options: whom, fault: faultOf(one.part) }))}`
}

export const markFields = ({ entry, words }: FormView): TemplateResult => html`
  <div class="marks">
    ${box({ name: 'required', word: words.required, checked: entry.required })}
    ${box({ name: 'askedAtSignUp', word: words.askedAtSignUp, checked: entry.askedAtSignUp })}
    ${box({ name: 'keptAsTag', word: words.keptAsTag, checked: entry.keptAsTag, hint: words.keptAsTagHint })}
  </div>
`

interface Choice {
  part: Part
  label: string
  /** Values with their words. */
  options: readonly (readonly [string, string])[]
  value: string
  fault: string
  hint?: string | undefined
  isFixed?: boolean
}

function choice({ part, label, options, value, fault, hint, isFixed = false }: Choice): TemplateResult {
  const around = { id: part, label, hint, fault }
  const control = html`
    <span class="with at-end">
      <select
        class="input"
        id=${part}
        name=${part}
        ?disabled=${isFixed}
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${described(around)}
      >
        ${options.map(([one, word]) => html`<option value=${one} .selected=${one === value}>${word}</option>`)}
      </select>
      ${icon('select')}
    </span>
  `
  return labelled(around, control)
}

interface Box {
  name: string
  word: string
  checked: boolean
  value?: string
  hint?: string
}

const box = ({ name, word, checked, value, hint }: Box) => html`
  <div>
    <label class="choice">
      <input
        class="tick"
        type="checkbox"
        name=${name}
        value=${value ?? nothing}
        aria-describedby=${hint ? `${name}-hint` : nothing}
        .checked=${checked}
      /><span><bdi>${word}</bdi></span>
    </label>
    ${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}
  </div>
`
