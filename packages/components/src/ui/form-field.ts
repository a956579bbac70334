import { html, nothing, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { icon } from './icon.js'

/** What stands around a control. */
export interface Around {
  id: string
  label: string
  hint?: string | undefined
  fault?: string | undefined
  /** Said under it, such as what somebody else saved. */
  note?: string | undefined
}

interface FormField extends Around {
  value: string
  /** Typed from left to right in every language. */
  code?: boolean
  lines?: number
  /** The most characters that it takes. */
  most?: number
  /** Which keys a touch screen offers. */
  inputMode?: 'decimal'
  type?: 'date'
  readonly?: boolean
  large?: boolean
  autofocus?: boolean
}

/** A label, an input or a text area, its hint and its fault. Its `name` is its id. */
export const formField = (field: FormField): TemplateResult => labelled(field, field.lines ? area(field) : line(field))

/** A control with its label, its hint and its fault. */
export const labelled = (around: Around, control: TemplateResult): TemplateResult => html`
  <div class="field">
    <label for=${around.id}>${around.label}</label>
    ${control} ${remarks(around)}
  </div>
`

/** The same for a group of radios. */
export const grouped = (around: Around, controls: TemplateResult): TemplateResult => html`
  <fieldset class="field" aria-describedby=${described(around)}>
    <legend class="label">${around.label}</legend>
    ${controls} ${remarks(around)}
  </fieldset>
`

/** The ids of what is said under a control. */
export const described = ({ id, hint, fault, note }: Around) =>
  [fault && `${id}-fault`, note && `${id}-note`, hint && `${id}-hint`].filter(Boolean).join(' ') || nothing

const remarks = ({ id, hint, fault, note }: Around) => html`
  ${fault ? html`<p class="fault" id=${`${id}-fault`}>${icon('error')}<span>${fault}</span></p>` : nothing}
  ${note ? html`<p class="hint strong" id=${`${id}-note`}>${note}</p>` : nothing}
  ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
`

const line = (field: FormField) => {
  const { id, value, fault, code, large, most, inputMode, type = 'text', readonly = false, autofocus = false } = field
  return html`
    <input
      class=${large ? 'input large' : 'input'}
      id=${id}
      name=${id}
      type=${type}
      autocomplete="off"
      autocapitalize=${code ? 'none' : nothing}
      inputmode=${ifDefined(inputMode)}
      maxlength=${ifDefined(most)}
      spellcheck=${code ? 'false' : nothing}
      dir=${code ? 'ltr' : 'auto'}
      .value=${value}
      ?readonly=${readonly}
      ?autofocus=${autofocus}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${described(field)}
    />
  `
}

const area = (field: FormField) => {
  const { id, value, fault, code, lines, readonly = false } = field
  return html`
    <textarea
      class=${code ? 'input mono' : 'input'}
      id=${id}
      name=${id}
      rows=${lines}
      autocomplete="off"
      spellcheck=${code ? 'false' : nothing}
      dir=${code ? 'ltr' : 'auto'}
      .value=${value}
      ?readonly=${readonly}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${described(field)}
    ></textarea>
  `
}
