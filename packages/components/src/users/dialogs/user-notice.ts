import type { CreateNotification, User } from '@foyer/shared'
import { html, LitElement, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { dialogsWords } from '../../messages/user-dialogs.words.js'
import { dialogField, type DialogField } from './dialog-field.js'
import { feet, refusal } from './dialog-parts.js'
import { dialogStyles } from './dialog.styles.js'
import { SendingController } from './sending.controller.js'

/** Sends the notification, or says what the server has against it. */
export type Notify = (user: User, notification: CreateNotification) => Promise<unknown>

/**
 * Asks what to tell one user.
 *
 * @tag foyer-user-notice
 * @summary The dialog that sends a notification.
 *
 * @fires {DialogCloseEvent} dialog-close - The reader leaves it.
 */
export class UserNotice extends LitElement {
  static override styles = dialogStyles

  /** Whether it is open. It forgets what was typed when it closes. */
  @property({ type: Boolean }) open = false

  /** Who is told. */
  @property({ attribute: false }) user: User | null = null

  /** Sends it. */
  @property({ attribute: false }) notify?: Notify

  @state() private draft: CreateNotification = { title: '', message: '' }

  readonly #messages = new MessagesController(this, dialogsWords)
  readonly #sending = new SendingController(this, this.#messages, ({ validity }) =>
    validity.valueMissing ? this.#messages.words.dialogs.notice.fault : '',
  )

  override render() {
    const { dialogs, common } = this.#messages.words
    const { notice } = dialogs
    return html`
      <foyer-dialog exportparts="dialog" heading=${notice.heading(this.user?.name ?? '')} ?open=${this.open}>
        <form id="form" novalidate @submit=${this.#submit}>
          ${refusal(this.#sending.error, this.#messages)}
          ${this.#field('title', { label: notice.title, required: true, maxlength: 120, first: true })}
          ${this.#field('message', { label: notice.message, maxlength: 2000, rows: 4, note: common.optional })}
        </form>
        ${feet({ sending: this.#sending, keep: common.cancel, go: notice.send })}
      </foyer-dialog>
    `
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return
    this.draft = { title: '', message: '' }
    this.#sending.reset()
  }

  #field(name: keyof CreateNotification, more: Partial<DialogField> & { label: string }) {
    const write = (value: string) => (this.draft = { ...this.draft, [name]: value })
    return dialogField({ name, value: this.draft[name], fault: this.#sending.faultOf(name), write, ...more })
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    void this.#sending.send(event.target as HTMLFormElement, () => this.notify!(this.user!, this.draft))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-notice': UserNotice
  }
}
