import { html, nothing, type TemplateResult } from 'lit'
import type { FormController } from '../../controllers/form-controller.js'
import { countdown } from '../../messages/time.js'
import type { UserSignupMessages } from '../../messages/user-signup.messages.js'
import { passwordField, textField } from './field-view.js'
import type { Typed } from './judge.js'
import { summary } from './notice-view.js'

export interface CredentialsView {
  id: string
  words: UserSignupMessages
  language: string
  heading: string
  profileName: string
  form: FormController
  /** What the fields hold when they are drawn first. */
  start: Typed
  typed: Typed
  shown: boolean
  notice: unknown
  busy: boolean
  /** Seconds the server wants to be left alone. */
  wait: number
  toggle: () => void
  submit: (event: SubmitEvent) => void
  type: (event: InputEvent) => void
  /** To the other of the two forms; absent where there is only one. */
  turn?: (() => void) | undefined
}

export const signUpForm = (view: CredentialsView): TemplateResult => {
  const { words, profileName, wait, busy } = view
  return html`
    <form class="sign" novalidate @submit=${view.submit} @input=${view.type} @focusout=${view.form.leave}>
      ${head(view, words.signUpTitle, profileName && words.forMembersOf(profileName))}
      ${textField({ ...common(view, 'name'), name: 'name', type: 'text', label: words.name, autocomplete: 'name' })} ${emailField(view)}
      ${passwordField({ ...common(view, 'password'), ...password(view), autocomplete: 'new-password', rules: view.typed })}
      ${submit(view, wait ? words.signUpIn(countdown(view.language, wait)) : busy ? words.signingUp : words.signUp)}
    </form>
    ${foot(view, words.haveAccount, words.signIn)}
  `
}

export const signInForm = (view: CredentialsView): TemplateResult => {
  const { words, profileName, wait, busy } = view
  return html`
    <form class="sign" novalidate @submit=${view.submit} @input=${view.type} @focusout=${view.form.leave}>
      ${head(view, words.signInTitle, profileName && words.signInTo(profileName))} ${emailField(view)}
      ${passwordField({ ...common(view, 'password'), ...password(view), autocomplete: 'current-password' })}
      ${submit(view, wait ? words.signInIn(countdown(view.language, wait)) : busy ? words.signingIn : words.signIn)}
    </form>
    ${foot(view, words.isNew, words.createAccount)}
  `
}

/** One new password, for whoever was given one or comes by a mailed link; `over` when neither helps any more. */
export const choiceForm = (view: CredentialsView & { over: boolean; leave: () => void }): TemplateResult => {
  const { words, wait, busy, over, leave } = view
  const send = wait ? words.saveNewPasswordIn(countdown(view.language, wait)) : busy ? words.savingNewPassword : words.saveNewPassword
  return html`
    <form class="sign" novalidate @submit=${view.submit} @input=${view.type} @focusout=${view.form.leave}>
      ${head(view, words.newPasswordTitle, over ? '' : words.newPasswordText)}
      ${
        over
          ? html`<button class="button primary large wide" type="button" @click=${leave}>${words.signIn}</button>`
          : html`${account(view.typed.email)}
            ${passwordField({ ...common(view, 'password'), ...password(view), autocomplete: 'new-password', rules: view.typed })}
            ${submit(view, send)}`
      }
    </form>
  `
}

/** Tells a password manager whose password this is, where that is known. */
const account = (email: string) =>
  email
    ? html`<input
        class="hidden"
        type="text"
        name="email"
        autocomplete="username"
        .value=${email}
        readonly
        tabindex="-1"
        aria-hidden="true"
      />`
    : nothing

const head = ({ id, heading, notice, form, words }: CredentialsView, title: string, text: string) => html`
  <div class="sign-head">
    <h2 class="sign-title">${heading || title}</h2>
    ${text ? html`<p class="muted">${text}</p>` : nothing}
  </div>
  ${notice} ${summary(form.summary, words.attention(form.summary.length), id)}
`

const common = ({ id, form, start, busy }: CredentialsView, name: keyof Typed) => ({
  id: `${id}-${name}`,
  value: start[name],
  fault: form.faultOf(name),
  locked: busy,
})

const emailField = (view: CredentialsView) =>
  textField({ ...common(view, 'email'), name: 'email', type: 'email', label: view.words.email, autocomplete: 'username' })

const password = ({ words, shown, toggle }: CredentialsView) =>
  ({ name: 'password', type: 'password', label: words.password, words, shown, toggle }) as const

const submit = ({ busy, wait }: CredentialsView, text: string) => html`
  <button class="button primary large wide" type="submit" aria-busy=${String(busy)} ?disabled=${wait > 0}>
    ${busy ? html`<span class="spinner"></span>` : nothing}${text}
  </button>
`

const foot = ({ turn }: CredentialsView, question: string, other: string) =>
  turn ? html`<div class="sign-foot">${question} <button class="button link" type="button" @click=${turn}>${other}</button></div>` : nothing
