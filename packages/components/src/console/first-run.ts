import { ApiError } from '@foyer/shared/client'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { FormController } from '../controllers/form-controller.js'
import type { Session } from '../core/session.js'
import { MessagesController } from '../messages/messages-controller.js'
import { consoleWords } from '../messages/console.words.js'
import { signupWords } from '../messages/user-signup.words.js'
import { adopt } from '../styles/adopt.js'
import { icon } from '../ui/icon.js'
import { request } from '../ui/request.js'
import { passwordField, textField } from '../widgets/user-signup/field-view.js'
import { judge } from '../widgets/user-signup/judge.js'
import { styles } from '../widgets/user-signup/user-signup.styles.js'
import { AccountCreatedEvent } from './console.events.js'
import { formField } from '../ui/form-field.js'

const EMPTY = { code: '', name: '', email: '', password: '' }

type Field = keyof typeof EMPTY

/**
 * Makes the first account of a server, with the code that stands in its terminal. Drawn into the page itself, as every form with a
 * password, so that password managers see it.
 *
 * @tag foyer-first-run
 * @summary The form for a server that nobody runs yet.
 *
 * @fires {AccountCreatedEvent} account-created - The account was made, and is signed in.
 */
export class FirstRun extends LitElement {
  /** The operators' session, which the account begins. */
  @property({ attribute: false }) session: Session | undefined

  @state() private typed = EMPTY
  @state() private shown = false
  @state() private busy = false
  @state() private refusal: ApiError | null = null

  readonly #messages = new MessagesController(this, consoleWords, signupWords)
  readonly #form = new FormController(this, (input) => this.#judge(input))

  get #words() {
    return this.#messages.words.console.firstRun
  }

  protected override createRenderRoot(): HTMLElement {
    const wrapper = document.createElement('div')
    wrapper.className = 'user-signup'
    this.append(wrapper)
    return wrapper
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adopt(this, styles)
  }

  override render(): TemplateResult {
    const { title, text } = this.#words
    return html`
      <form class="sign" novalidate @submit=${this.#send} @input=${this.#type} @focusout=${this.#form.leave}>
        <div class="sign-head">
          <h2 class="sign-title">${title}</h2>
          <p class="muted">${text}</p>
        </div>
        ${this.#renderRefusal()} ${this.#renderFields()}
        <button class="button primary large wide" type="submit" aria-busy=${String(this.busy)}>
          ${this.busy ? html`<span class="spinner"></span>${this.#words.creating}` : this.#words.create}
        </button>
      </form>
    `
  }

  #renderFields(): TemplateResult {
    const { code, codeHint } = this.#words
    const { signup } = this.#messages.words
    const toggle = () => (this.shown = !this.shown)
    const secret = { ...this.#field('password'), type: 'password', autocomplete: 'new-password', label: signup.password } as const
    return html`
      ${formField({ id: 'code', label: code, hint: codeHint, code: true, large: true, value: EMPTY.code, fault: this.#form.faultOf('code') })}
      ${textField({ ...this.#field('name'), type: 'text', autocomplete: 'name', label: signup.name })}
      ${textField({ ...this.#field('email'), type: 'email', autocomplete: 'username', label: signup.email })}
      ${passwordField({ ...secret, words: signup, shown: this.shown, toggle, rules: this.typed })}
    `
  }

  #field<Name extends 'name' | 'email' | 'password'>(name: Name) {
    return { id: `first-${name}`, name, value: EMPTY[name], fault: this.#form.faultOf(name), locked: this.busy }
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    if (!this.refusal || this.#form.faults.length) return nothing
    const { common } = this.#messages.words
    const text = this.refusal.status === 410 ? this.#words.taken : this.#messages.explain(this.refusal)
    return html`
      <div class="callout danger" role="alert">
        ${icon('error')}
        <div>
          <p class="strong">${common.failed}</p>
          <p class="muted">${text} ${request(this.refusal.requestId, common)}</p>
        </div>
      </div>
    `
  }

  #judge(input: HTMLInputElement): string {
    if (input.name === 'code') return input.value.trim() ? '' : this.#words.codeMissing
    return judge(input, this.typed, this.#messages.words.signup.faults)
  }

  readonly #type = (event: InputEvent): void => {
    const { name, value } = event.target as HTMLInputElement
    this.typed = { ...this.typed, [name]: value }
    this.#form.mend(event)
  }

  readonly #send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!this.busy && this.#form.check(event.currentTarget as HTMLFormElement)) await this.#create()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }

  async #create(): Promise<void> {
    const session = this.session!
    this.busy = true
    this.refusal = null
    try {
      const answer = await session.client.auth.firstRun({ ...this.typed, code: this.typed.code.trim() })
      session.accept(answer)
      const created = new AccountCreatedEvent(answer.user)
      this.dispatchEvent(created)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#blame(error)
    } finally {
      this.busy = false
    }
  }

  #blame(error: ApiError): void {
    const { fault } = this.#messages.words.common
    const wrongCode = error.code === 'wrong_code' ? { code: this.#words.wrongCode } : {}
    const said = Object.fromEntries(Object.entries(error.fields).map(([name, text]) => [name, fault(text)]))
    this.refusal = error
    this.#form.show(Object.entries({ ...said, ...wrongCode }).map(([name, text]) => ({ name: name as Field, text })))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-first-run': FirstRun
  }
}
