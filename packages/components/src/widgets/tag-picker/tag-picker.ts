import type { ListedTag, Permission, Tag, TagColour } from '@foyer/shared'
import type { ApiError, Client } from '@foyer/shared/client'
import { consume } from '@lit/context'
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { property, query } from 'lit/decorators.js'
import { MenuController } from '../../controllers/menu-controller.js'
import { ToastController } from '../../controllers/toast-controller.js'
import { clientContext } from '../../core/client-context.js'
import { permissionsContext } from '../../core/permissions-context.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { tagPickerWords } from '../../messages/tag-picker.words.js'
import { OffersController } from './offers.controller.js'
import { tagBox } from './tag-box.js'
import { TagListController } from './tag-list.controller.js'
import { colourMenu, tagManager } from './tag-manager.js'
import { TagColouredEvent, TagColourEvent, TagRenamedEvent, TagRenameEvent } from './tag-picker.events.js'
import { styles } from './tag-picker.styles.js'
import { renameDialog } from './tag-rename-dialog.js'
import { TagRenameController } from './tag-rename.controller.js'
import { isSame, tagName } from './tag-text.js'

/**
 * Chooses tags by typing, with those that users of the profile carry already offered. As a field of a form it sends `key:value` for each. With
 * `manage` it lists the profile's tags instead, to colour, rename and merge them.
 *
 * @tag tag-picker
 * @summary A field for tags, and the place to look after them.
 *
 * @fires {Event} change - Other tags are chosen.
 * @fires {TagColourEvent} tag-colour - A tag is about to get another colour wherever it stands. Cancelable.
 * @fires {TagColouredEvent} tag-coloured - A tag got another colour.
 * @fires {TagRenameEvent} tag-rename - A tag is about to be renamed for everybody, or merged. Cancelable.
 * @fires {TagRenamedEvent} tag-renamed - A tag was renamed for everybody, or merged.
 *
 * @csspart box - The frame around the tags and the field.
 * @csspart input - The field.
 * @csspart tag - Each tag.
 * @csspart menu - What is offered; with `manage`, the colours.
 * @csspart option - Each offer.
 * @csspart list - With `manage`, the list of tags.
 * @csspart search - With `manage`, the search box.
 * @csspart loading - With `manage`, what stands for the list until it is here.
 * @csspart nothing - With `manage`, what stands for it where there is none.
 * @csspart failure - With `manage`, what stands for it when it could not be had.
 *
 * @cssprop [--foyer-accent=oklch(0.45 0.085 228)] - The focus ring.
 * @cssprop [--foyer-radius=6px] - The corners.
 * @cssprop [--foyer-font] - The font family list.
 * @cssprop [--foyer-density=1] - 0.85 for compact, 1.15 for roomy.
 *
 * @cssstate disabled - Nothing can be chosen.
 */
export class TagPicker extends LitElement {
  static override styles = styles
  static readonly formAssociated = true
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true }

  /** How to reach the profile. Taken from the page unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined

  /** What the reader may do; `null` where only the server knows. Taken from the page unless set. */
  @consume({ context: permissionsContext, subscribe: true })
  @property({ attribute: false })
  permissions: readonly Permission[] | readonly string[] | null = null

  /** The tags that are chosen. */
  @property({ attribute: false }) tags: readonly Tag[] = []

  /** Under which a form sends each tag. */
  @property({ reflect: true }) name = ''

  /** What it is for, to a screen reader; *Tags* unless set. */
  @property() label = ''

  /** As many tags may be chosen. */
  @property({ type: Number }) max = 30

  /** Lets only tags be chosen that somebody carries already. */
  @property({ type: Boolean, attribute: 'existing-only' }) existingOnly = false

  /** Whether nothing can be chosen. */
  @property({ type: Boolean, reflect: true }) disabled = false

  /** Lists the profile's tags, to colour, rename and merge them. */
  @property({ type: Boolean, reflect: true }) manage = false

  @query('.menu') private readonly menu!: HTMLElement | null
  @query('.box') private readonly box!: HTMLElement | null

  readonly #internals = this.attachInternals()
  readonly #messages = new MessagesController(this, tagPickerWords)
  #isWanted = false
  readonly #list = new TagListController(this, {
    client: () => this.client,
    wanted: () => this.manage || this.#isWanted,
    page: 50,
  })
  readonly #offers = new OffersController(this, {
    list: this.#list,
    tags: () => this.tags,
    mayCreate: () => !this.existingOnly,
    choose: (tag) => this.#choose(tag),
    panel: () => (this.manage ? null : this.menu),
    anchor: () => this.box,
  })
  readonly #colours = new MenuController(this, { panel: () => this.menu })
  readonly #renaming = new TagRenameController(this)
  readonly #toast = new ToastController(this)
  #coloured: ListedTag | undefined
  #to = ''
  #isFormDisabled = false

  get #isDisabled(): boolean {
    return this.disabled || this.#isFormDisabled
  }

  /** The form that it is a field of. */
  get form(): HTMLFormElement | null {
    return this.#internals.form
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isFormDisabled = isDisabled
    this.requestUpdate()
  }

  formResetCallback(): void {
    this.tags = []
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tags') || changed.has('name')) {
      const sent = new FormData()
      for (const tag of this.tags) sent.append(this.name, tagName(tag))
      this.#internals.setFormValue(this.name ? sent : null)
    }
    if (!this.manage && (changed.has('tags') || changed.has('client'))) void this.#list.learn(this.tags)
    if (this.#isDisabled) this.#internals.states.add('disabled')
    else this.#internals.states.delete('disabled')
  }

  override render(): TemplateResult {
    return this.manage ? this.#renderManager() : this.#renderBox()
  }

  #renderBox(): TemplateResult {
    const { text, isOpen, active, all, type, press, open, leave } = this.#offers
    return tagBox({
      label: this.label,
      tags: this.tags,
      most: this.max,
      isDisabled: this.#isDisabled,
      colourOf: (tag) => this.#list.colourOf(tag),
      text,
      isOpen,
      offers: all,
      active,
      error: this.#list.error,
      type,
      press: (event) => {
        if (event.key === 'Backspace' && !text && this.tags.length > 0) this.#change(this.tags.slice(0, -1))
        else press(event)
      },
      enter: () => {
        this.#isWanted = true
        open()
      },
      leave,
      choose: (tag) => this.#offers.choose(tag),
      remove: (tag) => this.#remove(tag),
      messages: this.#messages,
    })
  }

  #renderManager(): TemplateResult {
    const tag = this.#coloured
    return html`
      ${tagManager({
        list: this.#list,
        isSignedIn: this.client !== undefined,
        mayEdit: this.permissions?.includes('users:edit') ?? true,
        open: this.#colours.isOpen ? tag : undefined,
        colours: (tag, { currentTarget }) => {
          this.#coloured = tag
          this.#colours.toggle(currentTarget as HTMLButtonElement)
        },
        rename: (tag) => this.#renaming.ask(tag),
        messages: this.#messages,
      })}
      ${colourMenu({
        tag,
        colour: tag ? this.#list.colourOf(tag) : null,
        choose: (colour) => void this.#colour(tag!, colour),
        move: this.#colours.move,
        messages: this.#messages,
      })}
      ${renameDialog({
        renaming: this.#renaming,
        to: this.#to,
        messages: this.#messages,
        send: this.#send,
        close: () => this.#renaming.ask(null),
      })}
      ${this.#toast.render()}
    `
  }

  #choose(tag: Tag): void {
    if (this.tags.length >= this.max || this.tags.some((chosen) => isSame(chosen, tag))) return
    this.#change([...this.tags, tag])
  }

  /** The focus stays in the field, for its button is gone. */
  #remove(tag: Tag): void {
    this.#change(this.tags.filter((chosen) => !isSame(chosen, tag)))
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.box > input')?.focus())
  }

  #change(tags: readonly Tag[]): void {
    this.tags = tags
    const event = new Event('change', { bubbles: true, composed: true })
    this.dispatchEvent(event)
  }

  async #colour(tag: ListedTag, colour: TagColour | null): Promise<void> {
    this.#colours.close()
    const { key, value } = tag
    const ahead = new TagColourEvent({ key, value }, colour)
    if (!this.dispatchEvent(ahead)) return
    try {
      const coloured = await this.client!.tags.setColour({ key, value, colour })
      await this.#list.load()
      const done = new TagColouredEvent(coloured)
      this.dispatchEvent(done)
    } catch (error) {
      this.#toast.show(this.#messages.explain(error as ApiError))
    }
  }

  readonly #send = (event: SubmitEvent): void => {
    event.preventDefault()
    const from = this.#renaming.tag
    if (!from) return
    const form = event.target as HTMLFormElement
    const text = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value.trim()
    const to = { key: text('key'), value: text('value') }
    this.#to = tagName(to)
    const fault = !to.key ? 'keyMissing' : to.key.includes(':') ? 'colon' : isSame(from, to) ? 'same' : null
    if (fault) {
      this.#renaming.refuse(fault)
      form.querySelector('input')!.focus()
      return
    }
    const merge = this.#renaming.merges
    void this.#renaming.send(() => this.#rename({ from: { key: from.key, value: from.value }, to, merge }))
  }

  async #rename(renaming: TagRenameEvent['renaming']): Promise<void> {
    const ahead = new TagRenameEvent(renaming)
    if (!this.dispatchEvent(ahead)) return
    const { changed, job } = await this.client!.tags.rename(renaming)
    await this.#list.load()
    const words = this.#messages.words.tagPicker.renaming
    this.#toast.show(job ? words.started(job.total) : words.done(changed))
    const done = new TagRenamedEvent(renaming, changed, job)
    this.dispatchEvent(done)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tag-picker': TagPicker
  }
}
