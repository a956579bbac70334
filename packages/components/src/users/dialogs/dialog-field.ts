import { html, nothing, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { icon } from '../../ui/icon.js'
import { aboutId, fieldAbout, type About } from './field-about.js'

export interface DialogField {
  name: string
  label: string
  value: string
  /** What the server or the form has against it, in words. */
  fault: string
  write: (value: string) => void
  type?: 'text' | 'email' | 'password' | 'date'
  /** What a browser may fill in; of a password, a new one unless it is said. */
  autocomplete?: 'current-password'
  /** Beside the label, such as *Optional*. */
  note?: string
  hint?: string
  /** Shown by a button beside the label. */
  about?: About | undefined
  required?: boolean
  min?: string
  maxlength?: number
  /** Addresses and ids run from left to right in every language. */
  ltr?: boolean
  first?: boolean
  /** Which keys a touch screen offers. */
  inputMode?: 'decimal'
  /** Makes it a field of several lines. */
  rows?: number
  /** A button inside the field, at its end. */
  tool?: TemplateResult
}

/** A label, a field, a hint and a fault, tied together for screen readers. */
export function dialogField(field: DialogField): TemplateResult {
  const { name, hint, fault, rows, tool } = field
  const box = rows === undefined ? line(field) : lines(field)
  return html`
    <div class="field">
      ${labelLine(field)} ${tool ? html`<span class="with at-end">${box}${tool}</span>` : box}
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
      ${fault ? html`<p class="fault" id="${name}-fault">${icon('error')}<span>${fault}</span></p>` : nothing}
    </div>
  `
}

/** A label with its note, and beside it what the field is about. */
export function labelLine({ name, label, note, about }: Pick<DialogField, 'name' | 'label' | 'note' | 'about'>): TemplateResult {
  const words = html`<label class="label" for=${name}>${label}${note ? html`<span class="label-note">${note}</span>` : nothing}</label>`
  return about ? html`<span class="label-line">${words}${fieldAbout(name, about)}</span>` : words
}

const line = (field: DialogField) => html`
  <input
    class="input"
    id=${field.name}
    name=${field.name}
    type=${field.type ?? 'text'}
    autocomplete=${field.autocomplete ?? (field.type === 'password' ? 'new-password' : 'off')}
    dir=${field.ltr ? 'ltr' : 'auto'}
    inputmode=${ifDefined(field.inputMode)}
    min=${ifDefined(field.min)}
    maxlength=${ifDefined(field.maxlength)}
    ?required=${field.required}
    ?autofocus=${field.first}
    aria-invalid=${field.fault ? 'true' : nothing}
    aria-describedby=${described(field)}
    .value=${field.value}
    @input=${(event: Event) => field.write((event.target as HTMLInputElement).value)}
  />
`

const lines = (field: DialogField) => html`
  <textarea
    class="input"
    id=${field.name}
    name=${field.name}
    dir="auto"
    rows=${ifDefined(field.rows)}
    maxlength=${ifDefined(field.maxlength)}
    aria-invalid=${field.fault ? 'true' : nothing}
    aria-describedby=${described(field)}
    .value=${field.value}
    @input=${(event: Event) => field.write((event.target as HTMLTextAreaElement).value)}
  ></textarea>
`

/** The ids of what is said about a field. */
export function described({ name, hint, about, fault }: Pick<DialogField, 'name' | 'hint' | 'about' | 'fault'>) {
  const ids = [about && aboutId(name), hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean)
  return ids.length ? ids.join(' ') : nothing
}
