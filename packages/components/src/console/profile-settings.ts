import type { Look } from '@foyer/shared'
import { PLAIN_LOOK, type Client } from '@foyer/shared/client'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { ToastController } from '../controllers/toast-controller.js'
import { MessagesController } from '../messages/messages-controller.js'
import { consoleWords } from '../messages/console.words.js'
import { failure } from '../ui/failure.js'
import { icon } from '../ui/icon.js'
import { request } from '../ui/request.js'
import { ProfileSavedEvent, type LogoSavedEvent } from './console.events.js'
import { formField } from '../ui/form-field.js'
import { LeaveController } from '../controllers/leave-controller.js'
import { OPERATORS } from '../core/profiles.js'
import { drawnLook, lookDraftOf, SEEDS } from './look-draft.js'
import { lookFields, seedWord } from './look-fields.js'
import { draftOf, faultsOf, FIELDS, type DraftField } from './profile-draft.js'
import { ProfileFormController } from './profile-form.controller.js'
import { lookStyles } from './look-fields.styles.js'
import { settingsStyles } from './settings.styles.js'

/**
 * What a profile is called, where its widgets may stand, how it welcomes, how its pages look, and its public keys.
 *
 * @tag foyer-profile-settings
 * @summary The settings of one profile.
 *
 * @fires {ProfileSavedEvent} profile-saved - The settings were saved, or the logo was.
 */
export class ProfileSettings extends LitElement {
  static override styles = [settingsStyles, lookStyles]

  /** How to reach the profile. */
  @property({ attribute: false }) client: Client | undefined

  /** What the reader may do in it. */
  @property({ attribute: false }) permissions: readonly string[] = []

  /** The server's own address, for the page to copy. */
  @property() server = ''

  readonly #messages = new MessagesController(this, consoleWords)
  readonly #form = new ProfileFormController(this, () => this.client)
  readonly #leave = new LeaveController(this, () => this.#form.isChanged)
  readonly #toast = new ToastController(this)
  #drawn: Look | undefined

  get #words() {
    return this.#messages.words.console
  }

  get #server(): string {
    return this.server || location.origin
  }

  /** The server says where a picture is on itself. */
  get #logo(): string {
    const { logo } = this.#form.loaded!.profile
    return logo ? new URL(logo, this.#server).href : ''
  }

  get #mayEdit(): boolean {
    return this.permissions.includes('profile:edit')
  }

  override render(): TemplateResult {
    const { profile: words } = this.#words
    return html`
      <div class="settings">
        <h2 class="settings-title">${words.title}</h2>
        ${this.#form.loaded ? this.#renderLoaded() : this.#form.failure ? this.#renderFailure() : this.#renderLoading()}
      </div>
      ${this.#renderQuestion()} ${this.#toast.render()}
    `
  }

  #renderLoaded(): TemplateResult {
    const { profile: words, look } = this.#words
    const isSite = this.client?.profileId !== OPERATORS
    return html`
      <form class="group" novalidate aria-labelledby="general" @input=${this.#type} @submit=${this.#save}>
        <h3 class="group-title" id="general">${words.general}</h3>
        ${this.#mayEdit ? this.#renderNotice() : html`<p class="muted">${words.readOnly}</p>`} ${this.#renderFields()}
        <h3 class="group-title part" id="look">${look.title}</h3>
        ${this.#renderLogo()} ${isSite ? this.#renderLook() : nothing} ${this.#mayEdit ? this.#renderActions() : nothing}
      </form>
      ${isSite ? this.#renderKeys() : nothing}
    `
  }

  #renderLogo(): TemplateResult {
    const { profile } = this.#form.loaded!
    return html`
      <foyer-logo-field
        .client=${this.client}
        .editable=${this.#mayEdit}
        .name=${profile.name}
        .logo=${this.#logo}
        @logo-saved=${this.#depict}
      ></foyer-logo-field>
    `
  }

  #renderLook(): TemplateResult {
    const { profile, draft } = this.#form.loaded!
    const { look: words } = this.#words
    const { faults } = this.#form
    const drawn = (this.#drawn = drawnLook(draft, this.#drawn ?? profile.look))
    const notes = Object.fromEntries(SEEDS.map((seed) => [seed, this.#note(seed)]))
    return html`
      <p class="muted look-text">
        ${words.text}
        <a href=${new URL(`p/${profile.slug}`, this.#server).href} target="_blank" rel="noopener">${words.open}</a>
      </p>
      <div class="look">${lookFields({ words, draft, drawn, faults, notes, readonly: !this.#mayEdit })}</div>
      ${this.#mayEdit ? this.#renderReset() : nothing}
      <foyer-look-preview .look=${drawn} .name=${draft.name} .logo=${this.#logo}></foyer-look-preview>
    `
  }

  #renderReset(): TemplateResult {
    const plain = lookDraftOf(PLAIN_LOOK)
    const isPlain = SEEDS.every((seed) => this.#form.loaded!.draft[seed] === plain[seed])
    return html`
      <div class="actions">
        <button class="button" type="button" ?disabled=${isPlain} @click=${() => this.#form.type(plain)}>${this.#words.look.reset}</button>
      </div>
    `
  }

  #renderKeys(): TemplateResult {
    return html`
      <foyer-embed-keys
        class="group"
        .client=${this.client}
        .editable=${this.#mayEdit}
        .server=${this.server}
        .name=${this.#form.loaded!.profile.name}
      ></foyer-embed-keys>
    `
  }

  #renderFields(): TemplateResult {
    const { profile: words } = this.#words
    return html`
      ${this.#field('name', words.name)} ${this.#field('slug', words.slug, { hint: words.slugHint, code: true })}
      ${this.#field('welcomeMessage', words.welcome, { hint: words.welcomeHint, lines: 3 })}
      ${this.#field('origins', words.origins, { hint: words.originsHint, lines: 4, code: true })}
      ${this.#field('activityDays', words.activityDays, { hint: words.activityDaysHint, code: true })}
    `
  }

  #field(id: DraftField, label: string, look: { hint?: string; lines?: number; code?: boolean } = {}): TemplateResult {
    const { loaded, faults } = this.#form
    const value = loaded!.draft[id]
    return formField({ id, label, value, fault: faults[id], note: this.#note(id), readonly: !this.#mayEdit, ...look })
  }

  /** What somebody else saved, where it is not what is typed here. */
  #note(id: DraftField): string | undefined {
    if (!this.#form.contested.has(id)) return undefined
    const { profile, look } = this.#words
    const saved = draftOf(this.#form.loaded!.profile)[id].replaceAll('\n', ', ')
    return profile.theirs(seedWord(id, saved, look) || profile.empty)
  }

  #renderActions(): TemplateResult {
    const { isChanged, isSaving } = this.#form
    const { profile: words } = this.#words
    return html`
      <div class="actions">
        <button class="button primary" type="submit" aria-busy=${String(isSaving)} ?disabled=${!isChanged}>
          ${isSaving ? html`<span class="spinner"></span>${words.saving}` : words.save}
        </button>
        ${
          isChanged
            ? html`
                <button class="button plain" type="button" @click=${() => this.#form.discard()}>${words.discard}</button>
                <span class="muted small">${words.unsaved}</span>
              `
            : nothing
        }
      </div>
    `
  }

  /** Before the view changes: what is not saved can be, or goes. Escape stays. */
  #renderQuestion(): TemplateResult {
    const { unsaved, discard, save } = this.#words.profile
    const drop = () => {
      this.#form.discard()
      this.#leave.leave()
    }
    return html`
      <foyer-dialog heading=${unsaved} ?open=${this.#leave.isAsking} @dialog-close=${this.#leave.stay}>
        <button slot="foot" class="button" type="button" @click=${drop}>${discard}</button>
        <button
          slot="foot"
          class="button primary"
          type="button"
          autofocus
          @click=${() => void this.#keep().then(() => this.#leave.leave())}
        >
          ${save}
        </button>
      </foyer-dialog>
    `
  }

  #renderNotice(): TemplateResult | typeof nothing {
    const { failure: refusal, isStale, faults } = this.#form
    const { profile: words } = this.#words
    const { common } = this.#messages.words
    if (isStale) return callout('warn', words.conflict, words.conflictText)
    if (!refusal || Object.values(faults).some(Boolean)) return nothing
    return callout('danger', common.failed, [this.#messages.explain(refusal), request(refusal.requestId, common)])
  }

  #renderFailure(): TemplateResult {
    const refusal = this.#form.failure!
    const words = { ...this.#messages.words.common, title: this.#words.profile.notLoaded, text: this.#messages.explain(refusal) }
    return failure(refusal, words, () => void this.#form.load())
  }

  #renderLoading(): TemplateResult {
    return html`
      <div class="group" role="status" aria-label=${this.#messages.words.common.loading}>
        <span class="bone w-3"></span><span class="bone block"></span><span class="bone w-3"></span><span class="bone block"></span>
        <span class="bone w-4"></span><span class="bone block tall"></span><span class="bone w-4"></span
        ><span class="bone block tall"></span>
      </div>
    `
  }

  readonly #type = ({ target }: InputEvent): void => {
    const { name, value } = target as HTMLInputElement
    if (FIELDS.includes(name as DraftField)) this.#form.type({ [name]: value })
  }

  readonly #depict = ({ logo }: LogoSavedEvent): void => {
    const { saved, removed } = this.#words.logo
    const profile = this.#form.depict(logo)
    if (profile) this.#report(new ProfileSavedEvent(profile), logo ? saved : removed)
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault()
    void this.#keep()
  }

  async #keep(): Promise<void> {
    const faults = faultsOf(this.#form.loaded!.draft, this.#words)
    this.#form.show(faults)
    const saved = Object.keys(faults).length ? null : await this.#form.save()
    if (saved) this.#report(new ProfileSavedEvent(saved), this.#words.profile.saved)
    else this.#blame()
  }

  #report(event: ProfileSavedEvent, said: string): void {
    this.dispatchEvent(event)
    this.#toast.show(said)
  }

  /** Shows what the server found at its field, and goes to the first fault. */
  #blame(): void {
    const { code, fields = {} } = this.#form.failure ?? {}
    const { errors, fault } = this.#messages.words.common
    const found = Object.entries(fields).map(([name, said]) => [fieldOf(name), fault(said)])
    if (found.length) this.#form.show(Object.fromEntries(found) as Record<DraftField, string>)
    if (code === 'slug_taken') this.#form.show({ slug: errors.slug_taken.replace(/\.$/, '') })
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
}

/** `origins.0` is about the origins, `look.accent` about a seed. */
const fieldOf = (name: string) => name.replace(/^look\./, '').split('.')[0]

const callout = (look: 'warn' | 'danger', title: string, text: unknown) => html`
  <div class=${`callout ${look}`} role="alert">
    ${icon(look === 'warn' ? 'alert' : 'error')}
    <div>
      <p class="strong">${title}</p>
      <p class="muted">${text}</p>
    </div>
  </div>
`

declare global {
  interface HTMLElementTagNameMap {
    'foyer-profile-settings': ProfileSettings
  }
}
