import type { Permission, UserField } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { consume } from '@lit/context'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { LeaveController } from '../../controllers/leave-controller.js'
import { ToastController } from '../../controllers/toast-controller.js'
import { clientContext } from '../../core/client-context.js'
import { permissionsContext } from '../../core/permissions-context.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { userFieldsWords } from '../../messages/user-fields.words.js'
import { again } from '../../ui/again.js'
import { emptiness } from '../../ui/emptiness.js'
import { failure } from '../../ui/failure.js'
import { icon } from '../../ui/icon.js'
import { ConformController } from './conform.controller.js'
import { fieldRows } from './field-rows.js'
import { conforming, newerSchema, refusal } from './notices.js'
import { farewellDialog, unsavedDialog } from './questions.js'
import { refusedBy, type Refused } from './refused.js'
import { ReorderController } from './reorder.controller.js'
import { draftField, moved, type DraftField } from './schema-draft.js'
import { SchemaController } from './schema.controller.js'
import { typeRows } from './type-rows.js'
import { UserSchemaEditedEvent, UserSchemaEditEvent } from './user-fields.events.js'
import { styles } from './user-fields.styles.js'

/** Milliseconds in which a field that was deleted comes back at a press. */
const UNDO = 10_000

type Way = 'up' | 'down'

/**
 * The types and fields that a profile gives its users: added, changed, put in order and deleted here, and saved together.
 *
 * @tag user-fields
 * @summary The editor of a profile's user fields.
 *
 * @fires {UserSchemaEditEvent} user-schema-edit - Types and fields are about to be saved. Cancelable.
 * @fires {UserSchemaEditedEvent} user-schema-edited - Types and fields were saved.
 *
 * @csspart list - The list of fields.
 * @csspart field - Each field.
 * @csspart types - The list of types.
 * @csspart add - The button *Add field*.
 * @csspart save - The bar that saves, while something is not saved.
 * @csspart loading - What stands for the lists until they are here.
 * @csspart nothing - What stands for the fields where there are none.
 * @csspart failure - What stands for the lists when they could not be had.
 *
 * @cssprop [--foyer-accent=oklch(0.45 0.085 228)] - The main button and the focus ring.
 * @cssprop [--foyer-radius=6px] - The corners.
 * @cssprop [--foyer-font] - The font family list.
 * @cssprop [--foyer-density=1] - 0.85 for compact, 1.15 for roomy.
 */
export class UserFields extends LitElement {
  static override styles = styles

  /** How to reach the profile. Taken from the page unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined

  /** What the reader may do; `null` where only the server knows. Taken from the page unless set. */
  @consume({ context: permissionsContext, subscribe: true })
  @property({ attribute: false })
  permissions: readonly Permission[] | readonly string[] | null = null

  /** What the dialog is about: a field, `null` for a new one. */
  @state() private editing: DraftField | null | undefined
  @state() private leaving: DraftField | null = null
  @state() private typeFault = ''
  @state() private said = ''

  readonly #messages = new MessagesController(this, userFieldsWords)
  readonly #schema = new SchemaController(this, () => this.client)
  readonly #conform = new ConformController(this, () => this.client)
  readonly #leave = new LeaveController(this, () => this.#schema.isChanged)
  readonly #toast = new ToastController(this)
  readonly #reorder = new ReorderController(this, {
    rows: () => [...this.renderRoot.querySelectorAll('[part=field]')],
    move: (from, to) => this.#move(from, to),
  })

  get #words() {
    return this.#messages.words.userFields
  }

  get #mayEdit(): boolean {
    return this.permissions?.includes('profile:edit') ?? true
  }

  get #fields(): readonly DraftField[] {
    return this.#schema.draft?.fields ?? []
  }

  override render(): TemplateResult {
    const { title, text } = this.#words
    return html`
      <div class="whole">
        <header>
          <h2 class="title">${title}</h2>
          <p class="muted">${text}</p>
        </header>
        ${this.#renderBody()}
        <div class="hidden" role="status">${this.said}</div>
      </div>
      ${this.#renderForm()} ${this.#renderQuestions()} ${this.#toast.render()}
    `
  }

  #renderBody(): TemplateResult {
    const { draft, error, newer } = this.#schema
    const { common } = this.#messages.words
    if (!this.client) return emptiness({ spot: 'denied', title: this.#words.signedOut })
    if (draft) {
      const mine = () => void this.#save()
      return html`
        ${this.#mayEdit ? nothing : html`<p class="muted">${this.#words.readOnly}</p>`}
        ${newer ? newerSchema({ difference: newer, theirs: this.#schema.discard, mine, messages: this.#messages }) : nothing}
        ${this.#refused.isPlaced ? nothing : refusal(error, this.#messages)} ${conforming(this.#conform.job, this.#messages)}
        ${this.#renderFields()} ${this.#renderTypes(draft.types)} ${this.#schema.isChanged ? this.#renderSave() : nothing}
      `
    }
    if (error) {
      const said = { ...common, title: this.#words.notLoaded, text: this.#messages.explain(error) }
      return failure(error, said, () => void this.#schema.load())
    }
    return html`
      <div part="loading" role="status" aria-label=${common.loading}>
        ${[3, 2, 4].map((width) => html`<p class="row"><span class="bone w-${width}"></span></p>`)}
      </div>
    `
  }

  #renderFields(): TemplateResult {
    const { fields, add } = this.#words
    const adds = html`
      <button class="button" part="add" type="button" @click=${() => (this.editing = null)}>${icon('plus')}${add}</button>
    `
    if (this.#fields.length === 0) return emptiness({ spot: 'empty', ...this.#words.empty, actions: this.#mayEdit && adds })
    return html`
      <section aria-labelledby="fields">
        <div class="section-head">
          <h3 class="section-title" id="fields">${fields}</h3>
          ${this.#mayEdit ? adds : nothing}
        </div>
        ${fieldRows({
          fields: this.#fields,
          faultsOf: (at) => Object.values(this.#refused.partsOf(at)),
          mayEdit: this.#mayEdit,
          dragged: this.#reorder.at,
          drag: (event, at) => this.#reorder.start(event, at),
          move: (from, to, way) => void this.#step(from, to, way),
          edit: (field) => (this.editing = field),
          remove: (field) => this.#ask(field),
          messages: this.#messages,
        })}
      </section>
    `
  }

  #renderTypes(types: readonly string[]): TemplateResult {
    const words = this.#words
    return html`
      <section aria-labelledby="types">
        <h3 class="section-title" id="types">${words.types}</h3>
        <p class="muted">${words.typesText}</p>
        ${typeRows({
          types,
          fault: this.typeFault || this.#refused.types,
          mayEdit: this.#mayEdit,
          move: (from, to, way) => void this.#stepType(from, to, way),
          remove: (type) => this.#schema.change({ types: types.filter((other) => other !== type) }),
          add: this.#addType,
          mend: () => (this.typeFault = ''),
          messages: this.#messages,
        })}
      </section>
    `
  }

  #renderSave(): TemplateResult {
    const { save, saving, unsaved, discard } = this.#words
    const { isSaving, error } = this.#schema
    const content = isSaving ? html`<span class="spinner" aria-hidden="true"></span>${saving}` : save
    return html`
      <div class="save" part="save">
        <span class="small muted push">${unsaved}</span>
        <button class="button plain" type="button" @click=${this.#schema.discard}>${discard}</button>
        ${again({ refusal: error, content, run: () => void this.#save(), look: 'primary' })}
      </div>
    `
  }

  #renderForm(): TemplateResult {
    const { editing } = this
    const at = editing ? this.#fields.indexOf(editing) : -1
    const taken = this.#fields.filter((other) => other !== editing).map(({ field }) => field.key.toLowerCase())
    return html`
      <foyer-field-form
        exportparts="dialog"
        .open=${editing !== undefined}
        .field=${editing?.field ?? null}
        .saved=${editing?.saved ?? null}
        .taken=${taken}
        .refused=${this.#refused.partsOf(at)}
        .apply=${this.#apply}
        .close=${this.#close}
      ></foyer-field-form>
    `
  }

  #renderQuestions(): TemplateResult {
    const { leaving } = this
    const words = this.#words
    return html`
      ${farewellDialog({ field: leaving, words, keep: () => (this.leaving = null), go: () => this.#remove(leaving!) })}
      ${unsavedDialog({
        isAsking: this.#leave.isAsking,
        words,
        stay: this.#leave.stay,
        drop: () => {
          this.#schema.discard()
          this.#leave.leave()
        },
        keep: () => void this.#save().then(() => this.#leave.leave()),
      })}
    `
  }

  get #refused(): Refused {
    return refusedBy(this.#schema.error, this.#messages.words.common.fault)
  }

  readonly #apply = (field: UserField): void => {
    const { editing } = this
    const fields = editing
      ? this.#fields.map((other) => (other === editing ? { ...editing, field } : other))
      : [...this.#fields, draftField(field, null)]
    this.#schema.change({ fields })
    this.editing = undefined
  }

  readonly #close = (): void => {
    this.editing = undefined
  }

  /** Values go with a saved field, and so there is a question; one that is new takes nothing along. */
  #ask(field: DraftField): void {
    if (field.saved) this.leaving = field
    else this.#remove(field)
  }

  #remove(field: DraftField): void {
    this.leaving = null
    const at = this.#fields.indexOf(field)
    this.#schema.change({ fields: this.#fields.filter((other) => other !== field) })
    const run = () => this.#schema.change({ fields: moved([...this.#fields, field], this.#fields.length, at) })
    this.#toast.show(this.#words.removed(field.field.label), { word: this.#messages.words.common.undo, run, stays: UNDO })
  }

  #move(from: number, to: number): void {
    this.#schema.change({ fields: moved(this.#fields, from, to) })
  }

  async #step(from: number, to: number, way: Way): Promise<void> {
    const { id, field } = this.#fields[from]!
    this.#move(from, to)
    await this.#follow(field.label, to + 1, this.#fields.length, `[data-id="${String(id)}"] [data-does=${way}]`)
  }

  async #stepType(from: number, to: number, way: Way): Promise<void> {
    const types = moved(this.#schema.draft!.types, from, to)
    this.#schema.change({ types })
    await this.#follow(types[to]!, to + 1, types.length, `[part=types] > :nth-child(${String(to + 1)}) [data-does=${way}]`)
  }

  /** The focus goes along with what was moved, and a screen reader hears where it is. */
  async #follow(name: string, place: number, count: number, selector: string): Promise<void> {
    this.said = this.#words.placed(name, place, count)
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }

  readonly #addType = (event: SubmitEvent): void => {
    event.preventDefault()
    const input = (event.target as HTMLFormElement).elements.namedItem('type') as HTMLInputElement
    const type = input.value.trim()
    const { types } = this.#schema.draft!
    const { missing, taken, anonymous } = this.#words.typeFaults
    this.typeFault = !type ? missing : types.includes(type) ? taken : type === 'anonymous' ? anonymous : ''
    input.focus()
    if (this.typeFault) return
    this.#schema.change({ types: [...types, type] })
    input.value = ''
  }

  async #save(): Promise<void> {
    this.#toast.hide()
    const saved = await this.#schema.save((schema) => {
      const ahead = new UserSchemaEditEvent(schema)
      return this.dispatchEvent(ahead)
    })
    if (!saved) return
    this.#toast.show(this.#words.saved)
    void this.#conform.look()
    const done = new UserSchemaEditedEvent(saved)
    this.dispatchEvent(done)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-fields': UserFields
  }
}
