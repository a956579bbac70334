import type { Client } from '@foyer/shared/client'
import { ApiError } from '@foyer/shared/client'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { MessagesController } from '../messages/messages-controller.js'
import { consoleWords } from '../messages/console.words.js'
import { request } from '../ui/request.js'
import { icon } from '../ui/icon.js'
import { ProfileCreatedEvent } from './console.events.js'
import { formField } from '../ui/form-field.js'
import { isSlug } from './profile-draft.js'
import { settingsStyles } from './settings.styles.js'

const EMPTY = { name: '', slug: '' }

type Field = keyof typeof EMPTY

/**
 * Asks for the name of a new profile, and makes it.
 *
 * @tag foyer-create-profile
 * @summary A dialog that makes a profile.
 *
 * @fires {ProfileCreatedEvent} profile-created - The profile was made. The dialog has closed.
 */
export class CreateProfile extends LitElement {
  static override styles = settingsStyles

  /** The operator's client. */
  @property({ attribute: false }) client: Client | undefined

  /** Whether it asks. */
  @property({ type: Boolean, reflect: true }) open = false

  @state() private typed = EMPTY
  @state() private faults: Partial<Record<Field, string>> = {}
  @state() private refusal: ApiError | null = null
  @state() private busy = false

  readonly #messages = new MessagesController(this, consoleWords)

  get #words() {
    return this.#messages.words.console.create
  }

  override render(): TemplateResult {
    const { title, action, working } = this.#words
    const { common } = this.#messages.words
    return html`
      <foyer-dialog heading=${title} .open=${this.open} @dialog-close=${this.#leave}>
        <form class="stack" id="form" novalidate @input=${this.#type} @submit=${this.#create}>
          ${this.#renderRefusal()} ${this.#field('name', { autofocus: true })}
          ${this.#field('slug', { hint: this.#words.slugHint, code: true })}
        </form>
        <button slot="foot" class="button" type="button" @click=${this.#leave}>${common.cancel}</button>
        <button slot="foot" class="button primary" type="submit" form="form" aria-busy=${String(this.busy)}>
          ${this.busy ? html`<span class="spinner"></span>${working}` : action}
        </button>
      </foyer-dialog>
    `
  }

  #field(id: Field, look: { hint?: string; code?: boolean; autofocus?: boolean }): TemplateResult {
    return formField({ id, label: this.#words[id], value: this.typed[id], fault: this.faults[id], ...look })
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    if (!this.refusal || Object.values(this.faults).some(Boolean)) return nothing
    const { common } = this.#messages.words
    return html`
      <div class="callout danger" role="alert">
        ${icon('error')}
        <div>
          <p class="strong">${common.failed}</p>
          <p class="muted">${this.#messages.explain(this.refusal)} ${request(this.refusal.requestId, common)}</p>
        </div>
      </div>
    `
  }

  readonly #type = ({ target }: InputEvent): void => {
    const { name, value } = target as HTMLInputElement
    this.typed = { ...this.typed, [name]: value }
    this.faults = { ...this.faults, [name]: undefined }
  }

  readonly #leave = (): void => {
    this.open = false
    this.typed = EMPTY
    this.faults = {}
    this.refusal = null
  }

  readonly #create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (this.busy) return
    this.faults = this.#judge()
    if (!Object.keys(this.faults).length) await this.#send()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }

  #judge(): Partial<Record<Field, string>> {
    const { nameMissing, slugShape } = this.#words
    const slug = this.typed.slug.trim()
    return { ...(!this.typed.name.trim() && { name: nameMissing }), ...(slug && !isSlug(slug) && { slug: slugShape }) }
  }

  async #send(): Promise<void> {
    const { name, slug } = this.typed
    this.busy = true
    this.refusal = null
    try {
      const profile = await this.client!.me.profiles.create({ name, ...(slug.trim() && { slug: slug.trim() }) })
      this.#leave()
      const event = new ProfileCreatedEvent(profile)
      this.dispatchEvent(event)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#blame(error)
    } finally {
      this.busy = false
    }
  }

  #blame(error: ApiError): void {
    const { errors, fault } = this.#messages.words.common
    this.refusal = error
    if (error.code === 'slug_taken') this.faults = { slug: errors.slug_taken.replace(/\.$/, '') }
    else this.faults = Object.fromEntries(Object.entries(error.fields).map(([name, said]) => [name, fault(said)]))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-create-profile': CreateProfile
  }
}
