import { ApiError, type Client } from '@foyer/shared/client'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { MessagesController } from '../messages/messages-controller.js'
import { consoleWords } from '../messages/console.words.js'
import { numberFormat } from '../messages/formats.js'
import { icon } from '../ui/icon.js'
import { logo } from '../ui/avatar.js'
import { request } from '../ui/request.js'
import { LogoSavedEvent } from './console.events.js'
import { logoStyles } from './logo-field.styles.js'

const TYPES = ['image/png', 'image/jpeg', 'image/webp']
const MOST_BYTES = 1_048_576

/**
 * A profile's picture. Choosing one, or dropping one here, sends it at once.
 *
 * @tag foyer-logo-field
 * @summary Shows, replaces and deletes a profile's logo.
 *
 * @fires {LogoSavedEvent} logo-saved - The profile has another picture, or none.
 */
export class LogoField extends LitElement {
  static override styles = logoStyles

  /** How to reach the profile. */
  @property({ attribute: false }) client: Client | undefined

  /** Whether the reader may change it. */
  @property({ type: Boolean }) editable = false

  /** What the profile is called: its initials stand where there is no picture. */
  @property() name = ''

  /** Where the picture is; empty for none. */
  @property() logo = ''

  @state() private busy: '' | 'sending' | 'deleting' = ''
  @state() private fault = ''
  @state() private refusal: ApiError | null = null
  @state() private asking = false
  @state() private over = false

  @query('input') private readonly input!: HTMLInputElement
  @query('#choose') private readonly button!: HTMLButtonElement

  readonly #messages = new MessagesController(this, consoleWords)

  get #words() {
    return this.#messages.words.console.logo
  }

  override render(): TemplateResult {
    const { title, hint, drop } = this.#words
    return html`
      <div
        class=${`logo-field${this.over ? ' over' : ''}`}
        role="group"
        aria-labelledby="title"
        @dragover=${this.#hover}
        @dragleave=${() => (this.over = false)}
        @drop=${this.#drop}
      >
        ${logo(this.name, this.logo || null)}
        <div class="logo-text">
          <p class="label" id="title">${title}</p>
          ${this.editable ? this.#renderActions() : nothing}
          <p class="hint" id="hint">${hint}${this.editable ? html` ${drop}` : nothing}</p>
          <div role="alert">${this.#renderFault()}</div>
        </div>
      </div>
      ${this.#renderQuestion()}
    `
  }

  #renderActions(): TemplateResult {
    const { choose, replace, sending, remove } = this.#words
    const isSending = this.busy === 'sending'
    return html`
      <div class="actions">
        <input class="file" type="file" accept=${TYPES.join()} tabindex="-1" aria-hidden="true" @change=${this.#choose} />
        <button
          class="button"
          id="choose"
          type="button"
          aria-busy=${String(isSending)}
          aria-describedby="hint"
          @click=${() => this.busy || this.input.click()}
        >
          ${isSending ? html`<span class="spinner"></span>${sending}` : this.logo ? replace : choose}
        </button>
        ${
          this.logo
            ? html`<button class="button plain" type="button" ?disabled=${this.busy !== ''} @click=${() => (this.asking = true)}>
                ${remove}
              </button>`
            : nothing
        }
      </div>
    `
  }

  #renderFault(): TemplateResult | typeof nothing {
    const { refusal } = this
    if (!refusal) return this.fault ? faultView(this.fault) : nothing
    const said = refusal.code === 'picture_unreadable' ? this.#words.unreadable : this.#messages.explain(refusal)
    return faultView(html`${said} ${request(refusal.requestId, this.#messages.words.common)}`)
  }

  #renderQuestion(): TemplateResult {
    const { removeTitle, removeText, keep, remove, removing } = this.#words
    const deleting = this.busy === 'deleting'
    return html`
      <foyer-dialog heading=${removeTitle} .open=${this.asking} @dialog-close=${() => (this.asking = false)}>
        <p>${removeText}</p>
        <button slot="foot" class="button" type="button" autofocus @click=${() => (this.asking = false)}>${keep}</button>
        <button slot="foot" class="button danger-fill" type="button" aria-busy=${String(deleting)} @click=${this.#delete}>
          ${deleting ? html`<span class="spinner"></span>${removing}` : remove}
        </button>
      </foyer-dialog>
    `
  }

  readonly #hover = (event: DragEvent): void => {
    if (!this.editable || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.over = true
  }

  readonly #drop = (event: DragEvent): void => {
    this.over = false
    const file = event.dataTransfer?.files[0]
    if (!this.editable || !file) return
    event.preventDefault()
    void this.#send(file)
  }

  readonly #choose = (): void => {
    const file = this.input.files?.[0]
    if (file) void this.#send(file)
    // The same file again is a choice again.
    this.input.value = ''
  }

  async #send(file: File): Promise<void> {
    if (this.busy) return
    this.refusal = null
    this.fault = this.#judge(file)
    if (!this.fault) await this.#attempt('sending', async (client) => (await client.profile.logo.replace(file)).logo)
  }

  #judge({ type, size }: File): string {
    if (!TYPES.includes(type)) return this.#words.wrongType
    if (size <= MOST_BYTES) return ''
    // Rounded up: one byte too many is not 1 MiB.
    const tenths = Math.ceil((size / MOST_BYTES) * 10) / 10
    return this.#words.tooLarge(numberFormat(this.#messages.language).format(tenths))
  }

  readonly #delete = async (): Promise<void> => {
    await this.#attempt('deleting', async (client) => {
      await client.profile.logo.delete()
      return null
    })
    this.asking = false
    await this.updateComplete
    this.button.focus()
  }

  async #attempt(busy: typeof this.busy, act: (client: Client) => Promise<string | null>): Promise<void> {
    if (this.busy || !this.client) return
    this.busy = busy
    this.fault = ''
    this.refusal = null
    try {
      const event = new LogoSavedEvent(await act(this.client))
      this.dispatchEvent(event)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.refusal = error
    } finally {
      this.busy = ''
    }
  }
}

const faultView = (said: unknown) => html`
  <div class="fault">
    ${icon('error')}
    <div>${said}</div>
  </div>
`

declare global {
  interface HTMLElementTagNameMap {
    'foyer-logo-field': LogoField
  }
}
