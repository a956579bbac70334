import { html, nothing, type TemplateResult } from 'lit'
import type { UserSignupMessages } from '../../messages/user-signup.messages.js'
import { icon } from '../../ui/icon.js'
import { isDifferent, isLong, type Typed } from './judge.js'

export interface FieldView {
  id: string
  name: 'name' | 'email' | 'password' | 'code'
  type: 'text' | 'email' | 'password'
  label: string
  autocomplete: 'name' | 'username' | 'new-password' | 'current-password' | 'one-time-code'
  /** What it holds when it is drawn first. */
  value: string
  fault: string
  locked: boolean
}

/** A label, an input and its fault. */
export const textField = (view: FieldView): TemplateResult => html`
  <div class="field">
    <label for=${view.id}>${view.label}</label>
    ${input(view, view.fault ? `${view.id}-fault` : '')} ${faultLine(view)}
  </div>
`

interface PasswordView extends FieldView {
  words: UserSignupMessages
  shown: boolean
  toggle: () => void
  /** Draws the rules of a new password under it. */
  rules?: Typed | undefined
}

export const passwordField = (view: PasswordView): TemplateResult => {
  const { id, label, fault, words, shown, toggle, rules } = view
  const describedBy = fault ? `${id}-fault` : rules ? `${id}-rules` : ''
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <span class="with at-end">
        ${input({ ...view, type: shown ? 'text' : 'password' }, describedBy)}
        <button class="button plain" type="button" aria-pressed=${String(shown)} aria-label=${words.showPassword} @click=${toggle}>
          ${icon(shown ? 'eye-off' : 'eye')}
        </button>
      </span>
      ${faultLine(view)} ${rules && !fault ? passwordRules(id, rules, words.passwordRules) : nothing}
    </div>
  `
}

const input = ({ id, name, type, autocomplete, value, fault, locked }: FieldView, describedBy: string) => html`
  <input
    class=${`input large${name === 'code' ? ' code' : ''}`}
    id=${id}
    name=${name}
    type=${type}
    autocomplete=${autocomplete}
    autocapitalize=${name === 'name' ? 'words' : 'none'}
    spellcheck="false"
    dir=${name === 'email' || name === 'code' ? 'ltr' : nothing}
    inputmode=${name === 'code' ? 'numeric' : nothing}
    required
    .value=${value}
    ?readonly=${locked}
    aria-invalid=${fault ? 'true' : nothing}
    aria-describedby=${describedBy || nothing}
  />
`

const faultLine = ({ id, fault }: FieldView) =>
  fault ? html`<p class="fault" id=${`${id}-fault`}>${icon('error')}<span>${fault}</span></p>` : nothing

const passwordRules = (id: string, typed: Typed, words: UserSignupMessages['passwordRules']) => html`
  <ul class="rules" id=${`${id}-rules`}>
    ${rule(isLong(typed.password), words.length, words)} ${rule(isDifferent(typed), words.different, words)}
  </ul>
`

const rule = (met: boolean, text: string, words: UserSignupMessages['passwordRules']) => html`
  <li class=${met ? 'met' : ''}>
    ${icon(met ? 'done' : 's-pending')}<span>${text}<span class="hidden">: ${met ? words.met : words.notYet}</span></span>
  </li>
`
