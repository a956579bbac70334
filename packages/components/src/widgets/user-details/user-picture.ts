import type { User } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { ToastController } from '../../controllers/toast-controller.js'
import { numberFormat } from '../../messages/formats.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { detailsWords } from '../../messages/user-details.words.js'
import { icon } from '../../ui/icon.js'
import { DeedController } from './deed.controller.js'
import { panelStyles } from './panel.styles.js'
import { UserPictureChangedEvent, UserPictureChangeEvent } from './user-details.events.js'

const TYPES = ['image/png', 'image/jpeg', 'image/webp']
const MOST_BYTES = 1_048_576

/**
 * Chooses, changes and removes a user's picture. Choosing one sends it at once.
 *
 * @tag foyer-user-picture
 * @summary What can be done with the picture of one user.
 *
 * @fires {UserPictureChangeEvent} user-picture-change - The user is about to get another picture, or to lose theirs. Cancelable.
 * @fires {UserPictureChangedEvent} user-picture-changed - The user got another picture, or lost theirs.
 */
export class UserPicture extends LitElement {
  static override styles = panelStyles

  /** How to reach the profile. */
  @property({ attribute: false }) client: Client | undefined

  /** Whose picture it is. */
  @property({ attribute: false }) user!: User

  @state() private fault = ''

  @query('input') private readonly input!: HTMLInputElement
  @query('#choose') private readonly button!: HTMLButtonElement

  readonly #messages = new MessagesController(this, detailsWords)
  readonly #toast = new ToastController(this)
  readonly #deed = new DeedController(this, this.#toast, this.#messages)

  override render(): TemplateResult {
    const { picture } = this.#messages.words.details
    const busy = this.#deed.isBusy
    return html`
      <div class="tools">
        <input hidden type="file" accept=${TYPES.join()} @change=${this.#choose} />
        <button
          class="button small"
          id="choose"
          type="button"
          aria-busy=${busy ? 'true' : nothing}
          aria-describedby="hint"
          @click=${() => busy || this.input.click()}
        >
          ${busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${this.user.avatar ? picture.change : picture.choose}
        </button>
        ${
          this.user.avatar
            ? html`<button
                class="button plain small"
                type="button"
                aria-disabled=${busy ? 'true' : nothing}
                @click=${() => this.#send(null)}
              >
                ${picture.remove}
              </button>`
            : nothing
        }
      </div>
      <p class="hint" id="hint">${picture.hint}</p>
      <div role="alert">${this.fault ? html`<p class="fault">${icon('error')}<span>${this.fault}</span></p>` : nothing}</div>
      ${this.#toast.render()}
    `
  }

  readonly #choose = (): void => {
    const file = this.input.files?.[0]
    // The same file again is a choice again.
    this.input.value = ''
    if (!file) return
    this.fault = this.#judge(file)
    if (!this.fault) void this.#send(file)
  }

  #judge({ type, size }: File): string {
    const { picture } = this.#messages.words.details
    if (!TYPES.includes(type)) return picture.wrongType
    if (size <= MOST_BYTES) return ''
    // Rounded up: one byte too many is not 1 MiB.
    return picture.tooLarge(numberFormat(this.#messages.language).format(Math.ceil((size / MOST_BYTES) * 10) / 10))
  }

  async #send(file: File | null): Promise<void> {
    const { user, client } = this
    if (this.#deed.isBusy) return
    const announced = new UserPictureChangeEvent(user, file)
    if (!this.dispatchEvent(announced)) return
    this.fault = ''
    const isDone = await this.#deed.run(async () => {
      if (file) await client!.users.avatar.replace(user.id, file)
      else await client!.users.avatar.delete(user.id)
      const event = new UserPictureChangedEvent(await client!.users.get(user.id))
      this.dispatchEvent(event)
    })
    if (!isDone) return
    const { replaced, removed } = this.#messages.words.details.picture
    this.#toast.show(file ? replaced : removed)
    await this.updateComplete
    this.button.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-picture': UserPicture
  }
}
