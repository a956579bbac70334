import type { EditUser, User, UserSchema } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { dialogsWords } from '../../messages/user-dialogs.words.js'
import { DialogCloseEvent } from '../../ui/dialog.events.js'
import { icon } from '../../ui/icon.js'
import { dialogField, type DialogField } from './dialog-field.js'
import { feet, refusal } from './dialog-parts.js'
import { dialogStyles } from './dialog.styles.js'
import { chooser, ownField } from './own-field.js'
import { isSame } from './own-values.js'
import { SendingController } from './sending.controller.js'
import { readTags, writeTags } from './tag-lines.js'
import { tagsField } from './tags-field.js'
import { changesOf, draftOf, newUserOf, rebase, type Basics, type Draft } from './user-draft.js'
import { newerUser } from './user-newer.js'
import type { NewUser } from '../user.events.js'

/** Adds the user, or says what the server has against it. */
export type Create = (values: NewUser, password?: string) => Promise<unknown>
/** Changes the user as they were seen, or says what the server has against it. */
export type Edit = (user: User, changes: Partial<EditUser>) => Promise<unknown>

/** What is typed as text. */
type Typed = keyof Basics | 'password'

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

  /** Where the profile's tags come from. */
  @property({ attribute: false }) client: Client | undefined

  /** The profile's types and fields, where they are known. */
  @property({ attribute: false }) schema: UserSchema | null = null

  /** Whether the reader is about to lose what was typed. */
  @state() private leaving = false
  @state() private newer: User | null = null
  @state() private draft: Draft = draftOf(null, [])
  @state() private shown = false

  readonly #messages = new MessagesController(this, dialogsWords)
  readonly #sending = new SendingController(this, this.#messages, (control) => this.#judge(control))

  override render() {
    const { dialogs, common } = this.#messages.words
    const { form } = dialogs
    const invites = !this.user && this.draft.password === null
    return html`
      <foyer-dialog
        exportparts="dialog"
        heading=${this.user ? form.editTitle : form.addTitle}
        ?open=${this.open}
        @dialog-close=${this.#guard}
      >
        <form id="form" novalidate @submit=${this.#submit}>
          ${refusal(this.#sending.error, this.#messages)} ${this.leaving ? this.#renderLeaving() : nothing}
          ${this.newer ? newerUser({ newer: this.newer, draft: this.draft, fields: this.#fields, take: (draft) => (this.draft = draft), words: form }) : nothing}
          ${this.#field('name', { required: true, maxlength: 120, first: true })}
          ${this.#field('email', { required: true, type: 'email', ltr: true, ...(this.user && { hint: form.hints.email }) })}
          ${this.user ? nothing : this.#renderAccess()} ${this.#renderType()} ${this.#detail('phone', { ltr: true, maxlength: 40 })}
          ${this.#detail('company', { maxlength: 120 })}
          ${this.#detail('timezone', { ltr: true, maxlength: 60, hint: form.hints.timezone })}
          ${this.#detail('language', { ltr: true, maxlength: 35, hint: form.hints.language })}
          ${this.#detail('externalId', { maxlength: 120, ltr: true })} ${this.#fields.map((_, at) => this.#renderOwn(at))}
          ${this.#renderTags()}
        </form>
        ${feet({ sending: this.#sending, keep: common.cancel, go: invites ? form.invite : this.user ? common.save : form.add })}
      </foyer-dialog>
    `
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return
    this.draft = draftOf(this.user, this.#fields)
    this.leaving = false
    this.newer = null
    this.shown = false
    this.#sending.reset()
  }

  get #fields() {
    return this.schema?.fields ?? []
  }

  #renderType() {
    const { dialogs, common } = this.#messages.words
    const { form } = dialogs
    const { type } = this.draft
    if (!this.schema) return this.#detail('type', { maxlength: 40, hint: form.hints.type })
    return chooser({
      name: 'type',
      label: form.fields.type,
      note: common.optional,
      value: type || 'standard',
      fault: this.#sending.faultOf('type'),
      options: this.schema.types,
      write: (value) => this.#write('type', value),
      always: true,
    })
  }

  #renderTags() {
    const { dialogs, common } = this.#messages.words
    return tagsField({
      client: this.client,
      tags: readTags(this.draft.tags, this.user?.tags ?? []),
      label: dialogs.form.fields.tags,
      note: common.optional,
      hint: dialogs.form.hints.tags,
      fault: this.#sending.faultOf('tags'),
      write: (tags) => this.#write('tags', writeTags(tags)),
    })
  }

  /** The server names its faults by the field's key, the form by its place, for a key may hold spaces. */
  #renderOwn(at: number) {
    const field = this.#fields[at]!
    const name = `own-${String(at)}`
    const { key } = field
    return ownField({
      field,
      name,
      value: this.draft.own[key] ?? '',
      fault: this.#sending.faultOf(name) || this.#sending.faultOf(`fields.${key}`),
      note: this.#messages.words.common.optional,
      aboutWord: this.#messages.words.dialogs.form.about,
      write: (value) => (this.draft = { ...this.draft, own: { ...this.draft.own, [key]: value } }),
    })
  }

  /** Escape and a press outside lose what was typed only when one says so. */
  #renderLeaving() {
    const { form } = this.#messages.words.dialogs
    const discard = (event: Event) => {
      const leave = new DialogCloseEvent()
      ;(event.currentTarget as Element).dispatchEvent(leave)
    }
    return html`
      <div class="callout warn" role="alert">
        ${icon('alert')}
        <div>
          <p class="strong">${form.unsaved}</p>
          <p class="choices">
            <button class="button small" type="button" @click=${() => (this.leaving = false)}>${form.goOn}</button>
            <button class="button small danger" type="button" @click=${discard}>${form.discard}</button>
          </p>
        </div>
      </div>
    `
  }

  readonly #guard = (event: Event): void => {
    const dialog = event.currentTarget as HTMLElementTagNameMap['foyer-dialog']
    // A browser may have closed it already, and then there is nothing left to ask.
    if (event.target !== dialog || !dialog.open || this.leaving || !this.#isDirty) return
    event.preventDefault()
    event.stopPropagation()
    this.leaving = true
  }

  get #isDirty(): boolean {
    const { own, ...basics } = this.draft
    const { own: ownBefore, ...before } = draftOf(this.user, this.#fields)
    return JSON.stringify(basics) !== JSON.stringify(before) || Object.keys(own).some((key) => !isSame(own[key], ownBefore[key]))
  }

  /** How the new user comes in: by a mail, or with a password that the viewer hands over. */
  #renderAccess() {
    const { form } = this.#messages.words.dialogs
    const sets = this.draft.password !== null
    return html`
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

  #detail(name: keyof Basics, more: Partial<DialogField>) {
    return this.#field(name, { note: this.#messages.words.common.optional, ...more })
  }

  #field(name: Typed, more: Partial<DialogField>) {
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

  #write(name: Typed, value: string | null): void {
    this.draft = { ...this.draft, [name]: value }
  }

  #judge({ name, validity }: HTMLInputElement | HTMLTextAreaElement): string {
    const { faults } = this.#messages.words.dialogs.form
    if (validity.valueMissing)
      return name === 'email' ? faults.email : name === 'password' ? faults.password : name === 'name' ? faults.name : faults.empty
    return validity.typeMismatch ? faults.emailShape : ''
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    void this.#sending.send(event.target as HTMLFormElement, () => (this.user ? this.#edit(this.newer ?? this.user) : this.#create()))
  }

  #create() {
    return this.create!(newUserOf(this.draft, this.#fields), this.draft.password ?? undefined)
  }

  async #edit(seen: User): Promise<void> {
    try {
      await this.edit!(seen, changesOf(this.draft, seen, this.#fields))
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'version_conflict') throw error
      this.newer = await this.reload!(seen.id)
      this.draft = rebase(this.draft, seen, this.newer, this.#fields)
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-form': UserForm
  }
}
