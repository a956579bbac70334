import type { User } from '@foyer/shared'
import { html, LitElement, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { dialogsWords } from '../../messages/user-dialogs.words.js'
import { feet, refusal } from './dialog-parts.js'
import { dialogStyles } from './dialog.styles.js'
import { SendingController } from './sending.controller.js'

/** Does what cannot come back, or says what the server has against it. */
export type Farewell = (user: User) => Promise<unknown>

/**
 * Says what is lost, before somebody is deleted or rejected.
 *
 * @tag foyer-user-farewell
 * @summary The last question before a user is gone.
 *
 * @fires {DialogCloseEvent} dialog-close - The reader leaves it.
 */
export class UserFarewell extends LitElement {
  static override styles = dialogStyles

  /** Whether it is open. */
  @property({ type: Boolean }) open = false

  /** Who would be gone. */
  @property({ attribute: false }) user: User | null = null

  /** In which way. */
  @property({ attribute: false }) action: 'delete' | 'reject' = 'delete'

  /** Does it. */
  @property({ attribute: false }) agree?: Farewell

  readonly #messages = new MessagesController(this, dialogsWords)
  readonly #sending = new SendingController(this, this.#messages)

  override render() {
    const words = this.#messages.words.dialogs[this.action]
    return html`
      <foyer-dialog exportparts="dialog" heading=${words.heading(this.user?.name ?? '')} ?open=${this.open}>
        <form id="form" @submit=${this.#submit}>
          ${refusal(this.#sending.error, this.#messages)}
          <p>${words.text}</p>
        </form>
        ${feet({ sending: this.#sending, keep: words.keep, go: words.go, look: 'danger-fill', safe: true })}
      </foyer-dialog>
    `
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#sending.reset()
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    void this.#sending.send(event.target as HTMLFormElement, () => this.agree!(this.user!))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-farewell': UserFarewell
  }
}
