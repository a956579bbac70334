import { html, nothing, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { icon } from '../../ui/icon.js'

export interface DialogField {
  name: string
  label: string
  value: string
  /** What the server or the form has against it, in words. */
  fault: string
  write: (value: string) => void
  type?: 'text' | 'email' | 'password' | 'date'
  /** Beside the label, such as *Optional*. */
  note?: string
  hint?: string
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
  const { name, label, note, hint, fault, rows, tool } = field
  const box = rows === undefined ? line(field) : lines(field)
  return html`
    <div class="field">
      <label for=${name}>${label}${note ? html`<span class="label-note">${note}</span>` : nothing}</label>
      ${tool ? html`<span class="with at-end">${box}${tool}</span>` : box}
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
      ${fault ? html`<p class="fault" id="${name}-fault">${icon('error')}<span>${fault}</span></p>` : nothing}
    </div>
  `
}

const line = (field: DialogField) => html`
  <input
    class="input"
    id=${field.name}
    name=${field.name}
    type=${field.type ?? 'text'}
    autocomplete=${field.type === 'password' ? 'new-password' : 'off'}
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

function described({ name, hint, fault }: DialogField) {
  const ids = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean)
  return ids.length ? ids.join(' ') : nothing
}
