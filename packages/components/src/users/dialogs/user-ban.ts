import type { User } from '@foyer/shared'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { dialogsWords } from '../../messages/user-dialogs.words.js'
import { startOf, tomorrow } from './days.js'
import type { StepDetails } from '../user.events.js'
import { dialogField } from './dialog-field.js'
import { feet, refusal } from './dialog-parts.js'
import { dialogStyles } from './dialog.styles.js'
import { SendingController } from './sending.controller.js'

/** Bans the user, until when and why it says, or says what the server has against it. */
export type Ban = (user: User, details: StepDetails) => Promise<unknown>

/**
 * Asks for how long to ban a user.
 *
 * @tag foyer-user-ban
 * @summary The dialog that bans a user.
 *
 * @fires {DialogCloseEvent} dialog-close - The reader leaves it.
 */
export class UserBan extends LitElement {
  static override styles = dialogStyles

  /** Whether it is open. It forgets what was chosen when it closes. */
  @property({ type: Boolean }) open = false

  /** Who is banned. */
  @property({ attribute: false }) user: User | null = null

  /** Bans them. */
  @property({ attribute: false }) ban?: Ban

  /** The day on which the ban ends, as `2026-12-01`; `null` for a ban without end. */
  @state() private day: string | null = null
  @state() private reason = ''

  readonly #messages = new MessagesController(this, dialogsWords)
  readonly #sending = new SendingController(this, this.#messages, ({ name, validity }) =>
    name === 'until' && !validity.valid ? this.#words.fault : '',
  )

  override render() {
    const words = this.#words
    return html`
      <foyer-dialog exportparts="dialog" heading=${words.heading(this.user?.name ?? '')} ?open=${this.open}>
        <form id="form" novalidate @submit=${this.#submit}>
          ${refusal(this.#sending.error, this.#messages)}
          <p>${words.text}</p>
          <fieldset>
            <legend class="label">${words.howLong}</legend>
            ${this.#choice('never', words.never, null)} ${this.#choice('until', words.until, '')}
          </fieldset>
          ${this.day === null ? nothing : this.#renderDay(this.day)} ${this.#renderReason()}
        </form>
        ${feet({ sending: this.#sending, keep: words.keep, go: words.go, look: 'danger-fill', safe: true })}
      </foyer-dialog>
    `
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return
    this.day = null
    this.reason = ''
    this.#sending.reset()
  }

  #choice(name: string, word: string, day: string | null) {
    const checked = (this.day === null) === (day === null)
    return html`
      <label class="choice">
        <input class="tick" type="radio" name="how-long" value=${name} .checked=${checked} @change=${() => (this.day = day)} />
        <span>${word}</span>
      </label>
    `
  }

  #renderDay(day: string) {
    return dialogField({
      name: 'until',
      label: this.#words.day,
      type: 'date',
      required: true,
      min: tomorrow(),
      value: day,
      fault: this.#sending.faultOf('until'),
      write: (value) => (this.day = value),
    })
  }

  #renderReason() {
    return dialogField({
      name: 'reason',
      label: this.#words.reason,
      note: this.#messages.words.common.optional,
      hint: this.#words.reasonHint,
      maxlength: 300,
      value: this.reason,
      fault: this.#sending.faultOf('reason'),
      write: (value) => (this.reason = value),
    })
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const until = this.day ? startOf(this.day) : undefined
    void this.#sending.send(event.target as HTMLFormElement, () => this.ban!(this.user!, { until, reason: this.reason.trim() }))
  }

  get #words() {
    return this.#messages.words.dialogs.ban
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-ban': UserBan
  }
}
