import { html, nothing, type TemplateResult } from 'lit'
import { countdown } from '../../messages/time.js'
import type { UserSignupMessages } from '../../messages/user-signup.messages.js'
import { textField } from './field-view.js'

interface CodeView {
  id: string
  words: UserSignupMessages
  language: string
  heading: string
  email: string
  /** How long the code works. */
  minutes: number
  fault: string
  notice: unknown
  /** The code can no longer be answered. */
  over: boolean
  busy: boolean
  /** Seconds the server wants to be left alone. */
  pause: number
  /** Seconds until another may be asked for. */
  wait: number
  sentAgain: boolean
  type: (event: InputEvent) => void
  submit: (event: SubmitEvent) => void
  resend: () => void
  renew: () => void
  leave: () => void
}

/** The six digits from the mail. */
export const codeForm = (view: CodeView): TemplateResult => html`
  <form class="sign" novalidate @input=${view.type} @submit=${view.submit}>
    <div class="sign-head">
      <h2 class="sign-title">${view.heading || view.words.checkMail}</h2>
      <p class="muted">${view.words.codeSent(html`<bdi class="strong" dir="ltr">${view.email}</bdi>`, view.minutes)}</p>
    </div>
    ${view.notice} ${view.over ? newCode(view) : answer(view)}
  </form>
  <div class="sign-foot">
    <span class="split">
      ${view.over ? nothing : again(view)}
      <button class="button link" type="button" @click=${view.leave}>${view.words.otherAddress}</button>
    </span>
    <span class="hidden" role="status">${view.sentAgain ? view.words.sentAgain : ''}</span>
  </div>
`

const answer = ({ id, words, fault, busy, pause }: CodeView) => html`
  ${textField({
    id: `${id}-code`,
    name: 'code',
    type: 'text',
    label: words.code,
    autocomplete: 'one-time-code',
    value: '',
    fault,
    locked: busy,
  })}
  <button class="button primary large wide" type="submit" aria-busy=${String(busy)} ?disabled=${pause > 0}>
    ${busy ? html`<span class="spinner"></span>${words.checking}` : words.continue}
  </button>
`

const newCode = ({ words, busy, renew }: CodeView) => html`
  <button class="button primary large wide" type="button" aria-busy=${String(busy)} @click=${renew}>
    ${busy ? html`<span class="spinner"></span>` : nothing}${words.newCode}
  </button>
`

const again = ({ words, language, wait, resend }: CodeView) =>
  wait > 0
    ? html`<span class="muted">${words.sendAgainIn} <span class="number" role="timer">${countdown(language, wait)}</span></span>`
    : html`<button class="button link" type="button" @click=${resend}>${words.sendAgain}</button>`

/** The digits of what was typed or pasted, in any of the scripts phones write them in; of a whole sentence, its run of six. */
export function sixDigits(text: string): string {
  const ascii = text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
  return /(?<!\d)\d{6}(?!\d)/.exec(ascii)?.[0] ?? ascii.replace(/\D/g, '').slice(0, 6)
}
