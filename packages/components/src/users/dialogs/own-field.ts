import type { FieldType, UserField } from '@foyer/shared'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../ui/icon.js'
import { described, dialogField, labelLine, type DialogField } from './dialog-field.js'
import { fieldAbout, type About } from './field-about.js'
import type { Entered } from './own-values.js'

interface OwnField {
  field: UserField
  /** Its name in the form, which is also its id. */
  name: string
  value: Entered[string]
  fault: string
  note: string
  /** Names the button that shows the field's hint. */
  aboutWord: (label: string) => string
  write: (value: Entered[string]) => void
}

const aboutOf = ({ field: { hint, label }, aboutWord }: OwnField): About | undefined =>
  hint ? { text: hint, label: aboutWord(label) } : undefined

const LINES: Partial<Record<FieldType, Partial<DialogField>>> = {
  number: { inputMode: 'decimal', ltr: true },
  date: { type: 'date' },
  phone: { ltr: true },
  url: { ltr: true },
}

/** One of the profile's own fields, as its kind asks. */
export function ownField(view: OwnField): TemplateResult {
  const { field, name, value, fault, write } = view
  const note = field.required ? '' : view.note
  if (typeof value === 'boolean') return tick(view, value)
  if (field.type === 'multi-select') return ticks(view, value as readonly string[])
  const about = aboutOf(view)
  if (field.type === 'select') return chooser({ ...view, label: field.label, note, about, options: field.options, value: value as string })
  return dialogField({
    name,
    label: field.label,
    value: value as string,
    fault,
    write,
    note,
    about,
    required: field.required,
    maxlength: 1000,
    ...LINES[field.type],
  })
}

interface Chooser {
  name: string
  label: string
  note: string
  about?: About | undefined
  value: string
  fault: string
  options: readonly string[]
  write: (value: string) => void
  /** Without it nothing may be chosen too. */
  always?: boolean
}

/** One of several, or none of them. A value that is not among them any more can stay. */
export function chooser({ name, label, note, about, value, fault, options, write, always = false }: Chooser): TemplateResult {
  const all = [...new Set([...(always ? [] : ['']), ...(value ? [value] : []), ...options])]
  return html`
    <div class="field">
      ${labelLine({ name, label, note, about })}
      <span class="with at-end">
        <select
          class="input"
          id=${name}
          name=${name}
          aria-invalid=${fault ? 'true' : nothing}
          aria-describedby=${described({ name, about, fault })}
          @change=${(event: Event) => write((event.currentTarget as HTMLSelectElement).value)}
        >
          ${options.includes(value) || value === '' ? nothing : html`<option value=${value} selected>${value}</option>`}
          ${all.filter((option) => option !== value || options.includes(value) || value === '').map((option) => html`<option value=${option} ?selected=${option === value}>${option || '–'}</option>`)}
        </select>
        ${icon('select')}
      </span>
      ${complaint(name, fault)}
    </div>
  `
}

function tick(view: OwnField, checked: boolean) {
  const { field, name, fault, write } = view
  const about = aboutOf(view)
  return html`
    <div class="field">
      <span class="label-line">
        <label class="choice">
          <input
            class="tick"
            type="checkbox"
            id=${name}
            name=${name}
            aria-invalid=${fault ? 'true' : nothing}
            aria-describedby=${described({ name, about, fault })}
            .checked=${checked}
            @change=${(event: Event) => write((event.currentTarget as HTMLInputElement).checked)}
          /><span><bdi>${field.label}</bdi></span>
        </label>
        ${about ? fieldAbout(name, about) : nothing}
      </span>
      ${complaint(name, fault)}
    </div>
  `
}

function ticks(view: OwnField, chosen: readonly string[]) {
  const { field, name, fault, write } = view
  const about = aboutOf(view)
  const toggle = (option: string) => write(chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option])
  return html`
    <fieldset aria-describedby=${described({ name, about, fault })}>
      <legend class="label">${field.label}${about ? fieldAbout(name, about) : nothing}</legend>
      ${[...new Set([...field.options, ...chosen])].map(
        (option) => html`
          <label class="choice">
            <input class="tick" type="checkbox" .checked=${chosen.includes(option)} @change=${() => toggle(option)} /><span
              ><bdi>${option}</bdi></span
            >
          </label>
        `,
      )}
      ${complaint(name, fault)}
    </fieldset>
  `
}

const complaint = (name: string, fault: string) =>
  fault ? html`<p class="fault" id="${name}-fault">${icon('error')}<span>${fault}</span></p>` : nothing
