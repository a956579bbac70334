import { ApiError } from '@foyer/shared/client'
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { FormController } from '../controllers/form-controller.js'
import { SessionController } from '../controllers/session-controller.js'
import { ToastController } from '../controllers/toast-controller.js'
import type { Session } from '../core/session.js'
import { MessagesController } from '../messages/messages-controller.js'
import { portalWords } from '../messages/portal.words.js'
import { signupWords } from '../messages/user-signup.words.js'
import { avatar as avatarStyles } from '../styles/avatar.styles.js'
import { base } from '../styles/base.styles.js'
import { button } from '../styles/button.styles.js'
import { field } from '../styles/field.styles.js'
import { icon as iconStyles } from '../styles/icon.styles.js'
import { message } from '../styles/message.styles.js'
import { nothing as nothingStyles } from '../styles/nothing.styles.js'
import { text } from '../styles/text.styles.js'
import { toast } from '../styles/toast.styles.js'
import { avatar } from '../ui/avatar.js'
import { icon } from '../ui/icon.js'
import { request } from '../ui/request.js'

const styles = css`
  :host {
    display: block;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface);
  }

  section {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-6);
  }

  form {
    display: grid;
    gap: var(--_space-4);
  }

  h2 {
    font-size: max(20px, 1.25rem);
    font-weight: var(--_strong);
    line-height: var(--_title-line);
    letter-spacing: var(--_tracking);
  }

  .person {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
  }

  .person > div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .way-out {
    padding: var(--_space-3) var(--_space-6);
    border-block-start: 1px solid var(--_line);
  }

  @media (max-width: 400px) {
    section,
    .way-out {
      padding-inline: var(--_space-4);
    }
  }
`

/**
 * What somebody keeps in order about themselves: their name, and the way out.
 *
 * @tag foyer-account
 * @summary One's own account on a hosted page.
 */
export class FoyerAccount extends LitElement {
  static override styles = [base, avatarStyles, button, field, iconStyles, message, nothingStyles, text, toast, styles]

  /** Who is signed in. */
  @property({ attribute: false }) session: Session | undefined

  /** What stands in the field, once somebody typed in it. */
  @state() private typed: string | null = null
  @state() private busy: '' | 'saving' | 'leaving' = ''
  @state() private refusal: ApiError | null = null

  readonly #messages = new MessagesController(this, portalWords, signupWords)
  readonly #toast = new ToastController(this)
  readonly #form = new FormController(this, (input) => (input.value.trim() ? '' : this.#messages.words.signup.faults.name))

  constructor() {
    super()
    new SessionController(this, () => this.session)
  }

  get #words() {
    return this.#messages.words.portal
  }

  override render(): TemplateResult {
    const { user } = this.session!
    const { signup } = this.#messages.words
    return html`
      <section aria-labelledby="title">
        <h2 id="title">${this.#words.account}</h2>
        <div class="person">
          ${avatar(user?.name ?? '', { size: 'large' })}
          <div>
            <p class="strong"><bdi>${user?.name}</bdi></p>
            <p class="muted"><bdi dir="ltr">${user?.email}</bdi></p>
          </div>
        </div>
        ${this.#renderForm(user?.name ?? '')}
      </section>
      <div class="way-out">
        <button class="button large wide" type="button" aria-busy=${String(this.busy === 'leaving')} @click=${this.#leave}>
          ${this.busy === 'leaving' ? html`<span class="spinner"></span>${signup.signingOut}` : html`${icon('sign-out')}${signup.signOut}`}
        </button>
      </div>
      ${this.#toast.render()}
    `
  }

  #renderForm(saved: string): TemplateResult {
    const isSaving = this.busy === 'saving'
    const fault = this.#form.faultOf('name')
    return html`
      <form novalidate @submit=${this.#save} @input=${this.#type} @focusout=${this.#form.leave}>
        ${this.#renderRefusal()}
        <div class="field">
          <label for="name">${this.#messages.words.signup.name}</label>
          <input
            class="input large"
            id="name"
            name="name"
            autocomplete="name"
            required
            maxlength="120"
            dir="auto"
            .value=${this.typed ?? saved}
            ?readonly=${isSaving}
            aria-invalid=${fault ? 'true' : nothing}
            aria-describedby=${fault ? 'name-fault' : nothing}
          />
          ${fault ? html`<p class="fault" id="name-fault">${icon('error')}<span>${fault}</span></p>` : nothing}
        </div>
        <button class="button primary large wide" type="submit" aria-busy=${String(isSaving)}>
          ${isSaving ? html`<span class="spinner"></span>${this.#words.saving}` : this.#words.save}
        </button>
      </form>
    `
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    if (!this.refusal || this.#form.faults.length) return nothing
    const said = this.refusal.code === 'version_conflict' ? this.#words.conflict : this.#messages.explain(this.refusal)
    return html`
      <div class="callout danger" role="alert">
        ${icon('error')}
        <div>
          <p class="strong">${this.#words.notSaved}</p>
          <p class="muted">${said} ${request(this.refusal.requestId, this.#messages.words.common)}</p>
        </div>
      </div>
    `
  }

  readonly #type = (event: InputEvent): void => {
    this.typed = (event.target as HTMLInputElement).value
    this.#form.mend(event)
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!this.busy && this.#form.check(event.currentTarget as HTMLFormElement)) await this.#send()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }

  async #send(): Promise<void> {
    const { client, user } = this.session!
    this.busy = 'saving'
    this.refusal = null
    try {
      this.session!.know(await client.me.edit(user!, { name: this.typed ?? user!.name }))
      this.typed = null
      this.#toast.show(this.#words.saved)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      await this.#blame(error)
    } finally {
      this.busy = ''
    }
  }

  /** Shows what the server found; what was typed stays. After a conflict, the next try is made from what is saved now. */
  async #blame(error: ApiError): Promise<void> {
    const { fault } = this.#messages.words.common
    this.refusal = error
    this.#form.show(Object.entries(error.fields).map(([name, said]) => ({ name, text: fault(said) })))
    if (error.code !== 'version_conflict') return
    const now = await this.session!.client.me.get().catch(() => null)
    if (now) this.session!.know(now)
  }

  readonly #leave = async (): Promise<void> => {
    if (this.busy) return
    this.busy = 'leaving'
    try {
      await this.session!.signOut()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#toast.show(this.#messages.explain(error))
    } finally {
      this.busy = ''
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-account': FoyerAccount
  }
}
