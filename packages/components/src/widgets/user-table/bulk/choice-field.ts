import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../../ui/icon.js'

interface ChoiceField {
  name: string
  label: string
  value: string
  /** What each choice stands for, and what it is called. */
  options: readonly (readonly [value: string, label: string])[]
  fault: string
  write: (value: string) => void
}

/** One of several; at first none. It has the focus when the dialog opens. */
export const choiceField = ({ name, label, value, options, fault, write }: ChoiceField): TemplateResult => html`
  <div class="field">
    <label for=${name}>${label}</label>
    <span class="with at-end">
      <select
        class="input"
        id=${name}
        name=${name}
        autofocus
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ? `${name}-fault` : nothing}
        @change=${(event: Event) => write((event.currentTarget as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${value === ''}>–</option>
        ${options.map(([id, word]) => html`<option value=${id} ?selected=${value === id}>${word}</option>`)}
      </select>
      ${icon('select')}
    </span>
    ${fault ? html`<p class="fault" id="${name}-fault">${icon('error')}<span>${fault}</span></p>` : nothing}
  </div>
`
