import type { EditUser, User } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { MessagesController } from '../../../messages/messages-controller.js'
import { dialogsWords } from '../../../messages/user-dialogs.words.js'
import { icon } from '../../../ui/icon.js'
import { dialogField, type DialogField } from './dialog-field.js'
import { feet, refusal } from './dialog-parts.js'
import { dialogStyles } from './dialog.styles.js'
import { SendingController } from './sending.controller.js'
import { changesOf, draftOf, newUserOf, rebase, type Draft } from './user-draft.js'
import type { NewUser } from '../user-table.events.js'

/** Adds the user, or says what the server has against it. */
export type Create = (values: NewUser, password?: string) => Promise<unknown>
/** Changes the user as they were seen, or says what the server has against it. */
export type Edit = (user: User, changes: Partial<EditUser>) => Promise<unknown>

/**
 * Asks for a new user, or for changes to one. What is typed stays whatever the server says.
 *
 * @tag foyer-user-form
 * @summary The dialog that adds and edits a user.
 *
 * @fires {DialogCloseEvent} dialog-close - The reader leaves it.
 */
export class UserForm extends LitElement {
  static override styles = dialogStyles

  /** Whether it is open. It forgets what was typed when it closes. */
  @property({ type: Boolean }) open = false

  /** Who is edited; `null` adds somebody. */
  @property({ attribute: false }) user: User | null = null

  /** Adds the user. */
  @property({ attribute: false }) create?: Create

  /** Changes the user. */
  @property({ attribute: false }) edit?: Edit

  /** Asks how the user is now. */
  @property({ attribute: false }) reload?: (id: string) => Promise<User>

  @state() private newer: User | null = null
  @state() private draft: Draft = draftOf(null)
  @state() private shown = false

  readonly #messages = new MessagesController(this, dialogsWords)
  readonly #sending = new SendingController(this, this.#messages, (control) => this.#judge(control))

  override render() {
    const { dialogs, common } = this.#messages.words
    const { form } = dialogs
    const invites = !this.user && this.draft.password === null
    return html`
      <foyer-dialog exportparts="dialog" heading=${this.user ? form.editTitle : form.addTitle} ?open=${this.open}>
        <form id="form" novalidate @submit=${this.#submit}>
          ${refusal(this.#sending.error, this.#messages)} ${this.newer ? this.#renderNewer(this.newer) : nothing}
          ${this.#field('name', { required: true, maxlength: 120, first: true })} ${this.user ? nothing : this.#renderAccess()}
          ${this.#field('type', { maxlength: 40, note: common.optional, hint: form.hints.type })}
          ${this.user ? this.#field('externalId', { maxlength: 120, note: common.optional, ltr: true }) : nothing}
          ${this.#field('tags', { rows: 3, note: common.optional, hint: form.hints.tags })}
        </form>
        ${feet({ sending: this.#sending, keep: common.cancel, go: invites ? form.invite : this.user ? common.save : form.add })}
      </foyer-dialog>
    `
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return
    this.draft = draftOf(this.user)
    this.newer = null
    this.shown = false
    this.#sending.reset()
  }

  /** How the new user comes in: by a mail, or with a password that the viewer hands over. */
  #renderAccess() {
    const { form } = this.#messages.words.dialogs
    const sets = this.draft.password !== null
    return html`
      ${this.#field('email', { required: true, type: 'email', ltr: true })}
      <fieldset>
        <legend class="label">${form.access}</legend>
        ${this.#choice('invite', form.letThemChoose, !sets, null)} ${this.#choice('set', form.setPassword, sets, '')}
      </fieldset>
      ${sets ? this.#field('password', { required: true, type: this.shown ? 'text' : 'password', ltr: true, tool: this.#eye(), hint: form.hints.password }) : nothing}
    `
  }

  #choice(value: string, word: string, checked: boolean, password: string | null) {
    const choose = () => this.#write('password', password)
    return html`
      <label class="choice">
        <input class="tick" type="radio" name="access" value=${value} .checked=${checked} @change=${choose} /><span>${word}</span>
      </label>
    `
  }

  #eye() {
    const { form } = this.#messages.words.dialogs
    const toggle = () => (this.shown = !this.shown)
    return html`
      <button class="button plain" type="button" aria-pressed=${this.shown} aria-label=${form.showPassword} @click=${toggle}>
        ${icon(this.shown ? 'eye-off' : 'eye')}
      </button>
    `
  }

  /** Somebody else was faster: what they left, beside what is typed. */
  #renderNewer(newer: User) {
    const { form } = this.#messages.words.dialogs
    const theirs = draftOf(newer)
    const names = (['name', 'type', 'externalId', 'tags'] as const).filter((name) => theirs[name] !== this.draft[name])
    return html`
      <div class="callout warn" role="alert">
        ${icon('alert')}
        <div>
          <p class="strong">${form.newerTitle}</p>
          <p class="muted">${form.newerText}</p>
          <dl>
            ${names.map(
              (name) =>
                html`<dt>${form.fields[name]}</dt>
                  <dd><bdi>${theirs[name] || '–'}</bdi></dd>`,
            )}
          </dl>
        </div>
      </div>
    `
  }

  #field(name: keyof Draft, more: Partial<DialogField>) {
    const { form } = this.#messages.words.dialogs
    return dialogField({
      name,
      label: form.fields[name],
      value: this.draft[name] ?? '',
      fault: this.#sending.faultOf(name),
      write: (value) => this.#write(name, value),
      ...more,
    })
  }

  #write(name: keyof Draft, value: string | null): void {
    this.draft = { ...this.draft, [name]: value }
  }

  #judge({ name, validity }: HTMLInputElement | HTMLTextAreaElement): string {
    const { faults } = this.#messages.words.dialogs.form
    if (validity.valueMissing) return name === 'email' ? faults.email : name === 'password' ? faults.password : faults.name
    return validity.typeMismatch ? faults.emailShape : ''
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    void this.#sending.send(event.target as HTMLFormElement, () => (this.user ? this.#edit(this.newer ?? this.user) : this.#create()))
  }

  #create() {
    return this.create!(newUserOf(this.draft), this.draft.password ?? undefined)
  }

  async #edit(seen: User): Promise<void> {
    try {
      await this.edit!(seen, changesOf(this.draft, seen))
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'version_conflict') throw error
      this.newer = await this.reload!(seen.id)
      this.draft = rebase(this.draft, seen, this.newer)
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-form': UserForm
  }
}
