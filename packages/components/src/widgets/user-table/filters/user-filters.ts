import type { Group } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { html, LitElement, nothing } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { MenuController } from '../../../controllers/menu-controller.js'
import { PopoverController } from '../../../controllers/popover-controller.js'
import { MessagesController } from '../../../messages/messages-controller.js'
import type { FilterKind } from '../../../messages/user-filters.messages.js'
import { filtersWords } from '../../../messages/user-filters.words.js'
import { icon } from '../../../ui/icon.js'
import type { ListFilter } from '../list-filter.js'
import { filterEditor, readEditor } from './filter-editor.js'
import { faultOf, isSet, KINDS, replace, spoken } from './filter-kinds.js'
import { FilterChangeEvent } from './user-filters.events.js'
import { styles } from './user-filters.styles.js'

/**
 * What narrows a list, as chips that can be changed and removed, and a menu that adds one.
 *
 * @tag foyer-user-filters
 * @summary The filters of a table of users.
 *
 * @fires {FilterChangeEvent} filter-change - The reader wants another filter.
 *
 * @csspart filter - A filter that can be changed and removed.
 */
export class UserFilters extends LitElement {
  static override styles = styles

  /** What narrows the list. */
  @property({ attribute: false }) filter: ListFilter = {}

  /** The types that the profile has; empty until they are known. */
  @property({ attribute: false }) types: readonly string[] = []

  /** The groups that the profile has; empty until they are known. */
  @property({ attribute: false }) groups: readonly Pick<Group, 'id' | 'name'>[] = []

  /** Where the profile's tags come from. */
  @property({ attribute: false }) client: Client | undefined

  /** Asks for types and groups. */
  @property({ attribute: false }) bring: () => Promise<void> = () => Promise.resolve()

  /** What the server has against the filter, by its parts. */
  @property({ attribute: false }) faults: Readonly<Record<string, string>> = {}

  /** Which kind is being changed, or was last. */
  @state() private kind: FilterKind = 'type'
  @state() private folded = true

  @query('#kinds') private readonly menuPanel!: HTMLElement | null
  @query('#editor') private readonly editorPanel!: HTMLElement | null
  @query('.add') private readonly addButton!: HTMLButtonElement

  readonly #messages = new MessagesController(this, filtersWords)
  readonly #menu = new MenuController(this, { panel: () => this.menuPanel, align: 'start' })
  readonly #editor = new PopoverController(this, { panel: () => this.editorPanel, align: 'start', gap: 4 })

  override render() {
    const words = this.#messages.words.filters
    const set = KINDS.filter((kind) => isSet(this.filter, kind))
    return html`
      ${set.length ? this.#renderFold(set.length) : nothing}
      <div class=${this.folded ? 'chips folded' : 'chips'}>${set.map((kind) => this.#renderChip(kind))}</div>
      <button class="button plain small add" type="button" aria-haspopup="menu" aria-expanded=${this.#menu.isOpen} @click=${this.#toggle}>
        ${icon('plus')}${words.add}
      </button>
      <div id="kinds" class="menu" popover role="menu" aria-label=${words.add} @keydown=${this.#menu.move}>
        ${this.#addable().map((kind) => this.#renderItem(kind))}
      </div>
      ${this.#renderEditor()}
    `
  }

  /** Opens the menu, as a press on its button does. */
  async add(): Promise<void> {
    await this.updateComplete
    this.addButton.click()
  }

  #renderFold(count: number) {
    return html`
      <button class="button small fold" type="button" aria-expanded=${!this.folded} @click=${() => (this.folded = !this.folded)}>
        ${icon('filter')}${this.#messages.words.filters.folded}<span class="count">${count.toLocaleString(this.#messages.language)}</span>
      </button>
    `
  }

  #renderChip(kind: FilterKind) {
    const { language, words } = this.#messages
    const { filters } = words
    const said = spoken(this.filter, kind, {
      words: filters,
      language,
      groupName: (id) => this.groups.find((group) => group.id === id)?.name ?? id,
    })
    const name = `${filters.kinds[kind]} ${said}`
    const fault = faultOf(kind, this.faults)
    const why = fault && (/^(No user|There is no)/.test(fault) ? filters.unknown : words.common.fault(fault))
    return html`
      <span class=${fault ? 'filter-chip faulty' : 'filter-chip'} part="filter">
        <button
          class="change"
          type="button"
          aria-description=${why || nothing}
          title=${why || name}
          aria-haspopup="dialog"
          @click=${(event: Event) => void this.#edit(kind, event.currentTarget as HTMLButtonElement)}
        >
          ${fault ? icon('alert') : nothing}<span class="hidden">${filters.edit}</span> <b>${filters.kinds[kind]}</b>
          <bdi class="clip">${said}</bdi>
        </button>
        <button
          class="remove"
          type="button"
          aria-label=${filters.remove(name)}
          @click=${() => this.#become(replace(this.filter, kind, {}))}
        >
          ${icon('close')}
        </button>
      </span>
    `
  }

  #renderItem(kind: FilterKind) {
    const choose = () => {
      this.#menu.close()
      void this.#edit(kind, this.addButton)
    }
    return html`
      <button class="menu-item" type="button" role="menuitem" tabindex="-1" @click=${choose}>
        <span>${this.#messages.words.filters.kinds[kind]}</span>
      </button>
    `
  }

  #renderEditor() {
    const { filters, common } = this.#messages.words
    const { kind, filter } = this
    const named = kind === 'type' ? this.types.map((name) => ({ id: name, name })) : this.groups
    const choices = named.map(({ id, name }) => ({ value: id, name }))
    return html`
      <div id="editor" class="popover" popover role="dialog" aria-label=${filters.kinds[kind]}>
        <form @submit=${this.#apply}>
          <p class="strong">${filters.kinds[kind]}</p>
          ${this.#editor.isOpen ? filterEditor({ filter, kind, choices, client: this.client, words: filters }) : nothing}
          <div class="feet">
            <button class="button small" type="button" @click=${() => this.#editor.close()}>${common.cancel}</button>
            <button class="button small primary" type="submit">${filters.apply}</button>
          </div>
        </form>
      </div>
    `
  }

  /** What is not set yet, and can be chosen here. */
  #addable(): FilterKind[] {
    return KINDS.filter((kind) => !isSet(this.filter, kind) && (kind !== 'group' || this.groups.length > 0))
  }

  readonly #toggle = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLButtonElement
    await this.bring()
    await this.updateComplete
    this.#menu.toggle(button)
  }

  async #edit(kind: FilterKind, button: HTMLButtonElement): Promise<void> {
    await this.bring()
    this.kind = kind
    this.#editor.open(button)
    await this.updateComplete
    this.editorPanel?.querySelector<HTMLElement>('.input, :checked, foyer-tag-picker')?.focus()
  }

  readonly #apply = (event: SubmitEvent): void => {
    event.preventDefault()
    const values = readEditor(this.kind, event.currentTarget as HTMLFormElement)
    this.#editor.close()
    this.#become(replace(this.filter, this.kind, values))
  }

  #become(filter: ListFilter): void {
    const event = new FilterChangeEvent(filter)
    this.dispatchEvent(event)
    void this.updateComplete.then(() => this.addButton.focus())
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-filters': UserFilters
  }
}
