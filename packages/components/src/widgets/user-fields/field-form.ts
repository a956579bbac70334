import type { UserField } from '@foyer/shared'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { userFieldsWords } from '../../messages/user-fields.words.js'
import { icon } from '../../ui/icon.js'
import { accessFields, defaultField, kindField, markFields, textField, type FormView } from './field-controls.js'
import { chooses, entering, entryOf, faultsOf, fieldOf, linesOf, type Entry, type FaultName, type Part } from './field-entry.js'
import { formStyles } from './field-form.styles.js'

/**
 * Asks for one field of the profile's users. What is entered counts once it is applied, and is not sent from here.
 *
 * @tag foyer-field-form
 * @summary The dialog that adds and edits a field.
 *
 * @fires {DialogCloseEvent} dialog-close - The reader leaves it.
 */
export class FieldForm extends LitElement {
  static override styles = formStyles

  /** Whether it is open. It forgets what was entered when it closes. */
  @property({ type: Boolean }) open = false

  /** The field as it stands; `null` adds one. */
  @property({ attribute: false }) field: UserField | null = null

  /** The field as it is saved; `null` for one that is not. Its key and kind stay. */
  @property({ attribute: false }) saved: UserField | null = null

  /** The keys of the other fields, in small letters. */
  @property({ attribute: false }) taken: readonly string[] = []

  /** What the server has against the field, by part, in words. */
  @property({ attribute: false }) refused: Partial<Record<Part, string>> = {}

  /** Takes the field over. */
  @property({ attribute: false }) apply?: (field: UserField) => void

  /** Leaves things as they are. */
  @property({ attribute: false }) close?: () => void

  @state() private entry: Entry = entryOf(null)
  @state() private faults: Partial<Record<Part, FaultName>> = {}
  @state() private mended: ReadonlySet<string> = new Set()
  @state() private leaving = false

  readonly #messages = new MessagesController(this, userFieldsWords)

  get #words() {
    return this.#messages.words.userFields.form
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return
    this.entry = entryOf(this.field)
    this.faults = {}
    this.mended = new Set()
    this.leaving = false
  }

  override render(): TemplateResult {
    const words = this.#words
    const { common } = this.#messages.words
    return html`
      <foyer-dialog
        exportparts="dialog"
        heading=${this.field ? words.editTitle(this.field.label) : words.addTitle}
        ?open=${this.open}
        @dialog-close=${this.#guard}
      >
        ${this.open ? this.#renderForm() : nothing}
        <button class="button" slot="foot" type="button" @click=${() => this.close?.()}>${common.cancel}</button>
        <button class="button primary" slot="foot" type="submit" form="form">${this.field ? words.done : words.add}</button>
      </foyer-dialog>
    `
  }

  #renderForm(): TemplateResult {
    const words = this.#words
    const view: FormView = {
      entry: this.entry,
      isSaved: this.saved !== null,
      words,
      kinds: this.#messages.words.userFields.kinds,
      faultOf: (part) => this.#faultOf(part),
    }
    return html`
      <form id="form" novalidate @input=${this.#type} @submit=${this.#submit}>
        ${this.leaving ? this.#renderLeaving() : nothing} ${textField(view, 'label', { most: 120, autofocus: true })}
        ${textField(view, 'key', { most: 60, hint: this.saved ? words.keyStays : words.keyHint, readonly: this.saved !== null })}
        ${kindField(view)} ${textField(view, 'hint', { most: 200, hint: words.hintHint })}
        ${chooses(this.entry.type) ? textField(view, 'options', { lines: 4, hint: words.optionsHint }) : nothing} ${this.#renderGone()}
        ${defaultField(view)} ${accessFields(view)} ${markFields(view)}
      </form>
    `
  }

  /** Values go with their choices. */
  #renderGone(): TemplateResult | typeof nothing {
    const now = linesOf(this.entry.options)
    const gone = this.saved?.options.filter((option) => !now.includes(option)) ?? []
    if (gone.length === 0) return nothing
    return html`
      <div class="callout warn" role="status">
        ${icon('alert')}
        <p>${this.#words.optionsGone(gone.join(', '))}</p>
      </div>
    `
  }

  /** Escape and a press outside lose what was entered only when one says so. */
  #renderLeaving(): TemplateResult {
    const { unsaved, goOn, discard } = this.#words
    return html`
      <div class="callout warn" role="alert">
        ${icon('alert')}
        <div>
          <p class="strong">${unsaved}</p>
          <div class="choices">
            <button class="button" type="button" @click=${() => (this.leaving = false)}>${goOn}</button>
            <button class="button" type="button" @click=${() => this.close?.()}>${discard}</button>
          </div>
        </div>
      </div>
    `
  }

  #faultOf(part: Part): string {
    const fault = this.faults[part]
    if (fault) return this.#words.faults[fault]
    return this.mended.has(part) ? '' : (this.refused[part] ?? '')
  }

  readonly #guard = (event: Event): void => {
    const dialog = event.currentTarget as HTMLElementTagNameMap['foyer-dialog']
    const before = entryOf(this.field)
    // A browser may have closed it already, and then there is nothing left to ask.
    if (!dialog.open || this.leaving || JSON.stringify(fieldOf(this.entry)) === JSON.stringify(fieldOf(before))) {
      this.close?.()
      return
    }
    event.preventDefault()
    this.leaving = true
  }

  readonly #type = ({ target }: Event): void => {
    const { name, value, checked } = target as HTMLInputElement
    this.entry = entering(this.entry, name, value, checked)
    this.mended = new Set([...this.mended, name])
    if (Object.keys(this.faults).length > 0) this.faults = faultsOf(this.entry, this.taken)
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    this.faults = faultsOf(this.entry, this.taken)
    if (Object.keys(this.faults).length === 0) this.apply?.(fieldOf(this.entry))
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-field-form': FieldForm
  }
}
