import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../ui/icon.js'

interface FormField {
  id: string
  label: string
  value: string
  hint?: string
  fault?: string | undefined
  /** Said under it, such as what somebody else saved. */
  note?: string | undefined
  /** Typed from left to right in every language. */
  code?: boolean
  lines?: number
  readonly?: boolean
  large?: boolean
  autofocus?: boolean
}

/** A label, an input or a text area, its hint and its fault. Its `name` is its id. */
export function formField(field: FormField): TemplateResult {
  const { id, label, hint, fault, note } = field
  const said = [fault && `${id}-fault`, note && `${id}-note`, hint && `${id}-hint`].filter(Boolean).join(' ')

  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${field.lines ? area(field, said) : line(field, said)}
      ${fault ? html`<p class="fault" id=${`${id}-fault`}>${icon('error')}<span>${fault}</span></p>` : nothing}
      ${note ? html`<p class="hint strong" id=${`${id}-note`}>${note}</p>` : nothing}
      ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    </div>
  `
}

const line = ({ id, value, fault, code, large, readonly = false, autofocus = false }: FormField, said: string) => html`
  <input
    class=${large ? 'input large' : 'input'}
    id=${id}
    name=${id}
    autocomplete="off"
    autocapitalize=${code ? 'none' : nothing}
    spellcheck=${code ? 'false' : nothing}
    dir=${code ? 'ltr' : 'auto'}
    .value=${value}
    ?readonly=${readonly}
    ?autofocus=${autofocus}
    aria-invalid=${fault ? 'true' : nothing}
    aria-describedby=${said || nothing}
  />
`

const area = ({ id, value, fault, code, lines, readonly = false }: FormField, said: string) => html`
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
    aria-describedby=${said || nothing}
  ></textarea>
`
