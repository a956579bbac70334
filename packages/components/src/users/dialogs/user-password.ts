import type { ResetPassword, User } from '@foyer/shared'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { dialogsWords } from '../../messages/user-dialogs.words.js'
import { DialogCloseEvent } from '../../ui/dialog.events.js'
import { icon } from '../../ui/icon.js'
import { dialogField } from './dialog-field.js'
import { feet, refusal } from './dialog-parts.js'
import { dialogStyles } from './dialog.styles.js'
import { SendingController } from './sending.controller.js'

type Way = ResetPassword['way']

/** Resets the password, and answers a temporary one where there is one to be shown; or says what the server has against it. */
export type Reset = (user: User, reset: ResetPassword) => Promise<string | null>

const WAYS: readonly Way[] = ['link', 'temporary', 'set']

/**
 * Asks how a user comes to another password. A temporary one is shown once, until the dialog closes.
 *
 * @tag foyer-user-password
 * @summary The dialog that resets a password.
 *
 * @fires {DialogCloseEvent} dialog-close - The reader leaves it.
 */
export class UserPassword extends LitElement {
  static override styles = dialogStyles

  /** Whether it is open. It forgets everything when it closes. */
  @property({ type: Boolean }) open = false

  /** Whose password it is. */
  @property({ attribute: false }) user: User | null = null

  /** Resets it. */
  @property({ attribute: false }) reset?: Reset

  @state() private way: Way = 'link'
  @state() private password = ''
  @state() private shown = false
  @state() private temporary: string | null = null
  @state() private isCopied = false

  readonly #messages = new MessagesController(this, dialogsWords)
  readonly #sending = new SendingController(this, this.#messages, ({ name, validity }) =>
    name === 'password' && validity.valueMissing ? this.#messages.words.dialogs.form.faults.password : '',
  )

  override render(): TemplateResult {
    const { password: words } = this.#messages.words.dialogs
    const name = this.user?.name ?? ''
    return html`
      <foyer-dialog exportparts="dialog" heading=${this.temporary === null ? words.heading(name) : words.given(name)} ?open=${this.open}>
        ${this.temporary === null ? this.#renderForm() : this.#renderTemporary(this.temporary)}
      </foyer-dialog>
    `
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return
    this.way = 'link'
    this.password = ''
    this.shown = false
    this.temporary = null
    this.isCopied = false
    this.#sending.reset()
  }

  #renderForm(): TemplateResult {
    const { password: words } = this.#messages.words.dialogs
    return html`
      <form id="form" novalidate @submit=${this.#submit}>
        ${refusal(this.#sending.error, this.#messages)}
        <p>${words.text}</p>
        <fieldset>
          <legend class="label">${words.how}</legend>
          ${WAYS.map((way) => this.#renderWay(way))}
        </fieldset>
        ${this.way === 'set' ? this.#renderPassword() : nothing}
      </form>
      ${feet({ sending: this.#sending, keep: words.keep, go: words.go })}
    `
  }

  #renderWay(way: Way): TemplateResult {
    const word = this.#messages.words.dialogs.password.ways[way]
    return html`
      <label class="choice">
        <input class="tick" type="radio" name="way" value=${way} .checked=${this.way === way} @change=${() => (this.way = way)} />
        <span>${word}</span>
      </label>
    `
  }

  #renderPassword(): TemplateResult {
    const { form, password } = this.#messages.words.dialogs
    return dialogField({
      name: 'password',
      label: form.fields.password,
      type: this.shown ? 'text' : 'password',
      required: true,
      ltr: true,
      hint: password.hint,
      value: this.password,
      fault: this.#sending.faultOf('password'),
      write: (value) => (this.password = value),
      tool: html`
        <button
          class="button plain"
          type="button"
          aria-pressed=${this.shown}
          aria-label=${form.showPassword}
          @click=${() => (this.shown = !this.shown)}
        >
          ${icon(this.shown ? 'eye-off' : 'eye')}
        </button>
      `,
    })
  }

  #renderTemporary(temporary: string): TemplateResult {
    const { password: words } = this.#messages.words.dialogs
    const { common } = this.#messages.words
    return html`
      <p>${words.once}</p>
      <p class="secret"><code class="mono source" dir="ltr">${temporary}</code></p>
      <p class="hidden" role="status">${this.isCopied ? common.copied : nothing}</p>
      <button class="button" slot="foot" type="button" @click=${this.#leave}>${common.close}</button>
      <button class="button primary" id="copy" slot="foot" type="button" @click=${this.#copy}>
        ${icon('copy')}${this.isCopied ? common.copied : common.copy}
      </button>
    `
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const { way, password } = this
    void this.#sending.send(event.target as HTMLFormElement, async () => {
      this.temporary = await this.reset!(this.user!, { way, ...(way === 'set' && { password }) })
      if (this.temporary === null) return
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('#copy')?.focus()
    })
  }

  readonly #leave = ({ currentTarget }: Event): void => {
    const event = new DialogCloseEvent()
    ;(currentTarget as Element).dispatchEvent(event)
  }

  /** Where the clipboard is closed to us, the password is selected, so that one key copies it. */
  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.temporary!)
      this.isCopied = true
    } catch {
      getSelection()?.selectAllChildren(this.renderRoot.querySelector('.secret > code')!)
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-password': UserPassword
  }
}
