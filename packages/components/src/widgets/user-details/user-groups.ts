import type { Group, User } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { moveFocus } from '../../controllers/move-focus.js'
import { PopoverController } from '../../controllers/popover-controller.js'
import { ToastController } from '../../controllers/toast-controller.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { detailsWords } from '../../messages/user-details.words.js'
import { icon } from '../../ui/icon.js'
import { DeedController } from './deed.controller.js'
import { UserGroupChangedEvent, UserGroupChangeEvent } from './user-details.events.js'
import { groupsStyles } from './user-groups.styles.js'

/** As many groups as are offered at once; a search narrows them. */
const OFFERED = 50

/**
 * The groups that a user is in, to take them out and put them into others.
 *
 * @tag foyer-user-groups
 * @summary The groups of one user.
 *
 * @fires {UserGroupChangeEvent} user-group-change - The user is about to be added to a group, or removed. Cancelable.
 * @fires {UserGroupChangedEvent} user-group-changed - The user was added to a group, or removed.
 */
export class UserGroups extends LitElement {
  static override styles = groupsStyles

  /** How to reach the profile. */
  @property({ attribute: false }) client: Client | undefined

  /** Whose groups they are. */
  @property({ attribute: false }) user!: User

  /** Whether the reader may change them. */
  @property({ type: Boolean }) editable = false

  @state() private items: readonly Group[] | null = null
  @state() private error: ApiError | null = null
  @state() private offers: readonly Group[] | null = null

  @query('.popover') private readonly panel!: HTMLElement | null
  @query('.add') private readonly button!: HTMLButtonElement | null

  readonly #messages = new MessagesController(this, detailsWords)
  readonly #toast = new ToastController(this)
  readonly #deed = new DeedController(this, this.#toast, this.#messages)
  readonly #popover = new PopoverController(this, { panel: () => this.panel, align: 'start' })
  #asked = ''
  #search = 0

  /** Reads them again. */
  async refresh(): Promise<void> {
    const { id } = this.user
    try {
      const found = await this.client?.groups.ofUser(id)
      if (!found || id !== this.user.id) return
      this.items = found.items
      this.error = null
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (id === this.user.id) this.error = error
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client') && this.user.id === this.#asked) return
    this.#asked = this.user.id
    this.items = null
    this.error = null
    this.#popover.close()
    void this.refresh()
  }

  override render(): TemplateResult {
    const { items, error } = this
    const { groups, common } = { groups: this.#messages.words.details.groups, common: this.#messages.words.common }
    if (error && !items)
      return html`
        <span class="small muted" role="alert">${this.#messages.explain(error)}</span>
        <button class="button link small" type="button" @click=${() => void this.refresh()}>${common.retry}</button>
      `
    if (!items) return html`<span class="bone w-2" role="status" aria-label=${common.loading}></span>`
    return html`
      ${
        items.length
          ? html`<ul class="groups">
              ${repeat(
                items,
                ({ id }) => id,
                (group) => this.#renderGroup(group),
              )}
            </ul>`
          : html`<span class="muted">${groups.none}</span>`
      }
      ${this.editable ? this.#renderAdd() : nothing} ${this.#toast.render()}
    `
  }

  #renderGroup(group: Group): TemplateResult {
    return html`
      <li class="group">
        <bdi class="clip">${group.name}</bdi>
        ${
          this.editable
            ? html`<button
                class="drop"
                type="button"
                aria-label=${this.#messages.words.details.groups.remove(group.name)}
                aria-disabled=${this.#deed.isBusy ? 'true' : nothing}
                @click=${() => this.#change(group, 'remove')}
              >
                ${icon('close')}
              </button>`
            : nothing
        }
      </li>
    `
  }

  #renderAdd(): TemplateResult {
    const { add, search, noMatch } = this.#messages.words.details.groups
    const others = this.offers?.filter(({ id }) => !this.items?.some((group) => group.id === id))
    return html`
      <button
        class="button plain small add"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${this.#popover.isOpen ? 'true' : 'false'}
        @click=${this.#toggle}
      >
        ${icon('plus')}${add}
      </button>
      <div class="popover" popover role="dialog" aria-label=${add} @keydown=${this.#move}>
        <div class="with at-start">
          ${icon('search')}
          <input class="input" type="search" maxlength="100" aria-label=${search} placeholder=${search} @input=${this.#find} />
        </div>
        <div class="offers">
          ${others?.map(
            (group) => html`
              <button class="menu-item" type="button" @click=${() => this.#change(group, 'add')}>
                <bdi class="clip">${group.name}</bdi>
              </button>
            `,
          )}
        </div>
        <p class="none muted small" role="status">${others?.length === 0 ? noMatch : nothing}</p>
      </div>
    `
  }

  readonly #toggle = (event: Event): void => {
    this.#popover.toggle(event.currentTarget as HTMLButtonElement)
    if (!this.#popover.isOpen) return
    const box = this.renderRoot.querySelector('input')!
    box.value = ''
    box.focus()
    void this.#offer('')
  }

  readonly #find = (event: Event): void => void this.#offer((event.target as HTMLInputElement).value)

  /** Only the newest search counts. */
  async #offer(search: string): Promise<void> {
    const at = ++this.#search
    await this.#deed.ask(async () => {
      const { items } = await this.client!.groups.list({ search: search.trim(), limit: OFFERED })
      if (at === this.#search) this.offers = items
    })
  }

  readonly #move = (event: KeyboardEvent): void => {
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('.popover .menu-item')]
    const isTyping = event.target instanceof HTMLInputElement
    if (!isTyping) moveFocus(event, items, 'vertical')
    else if (event.key === 'ArrowDown' && items[0]) {
      event.preventDefault()
      items[0].focus()
    }
  }

  async #change(group: Group, way: 'add' | 'remove'): Promise<void> {
    const { user, client } = this
    if (this.#deed.isBusy) return
    const announced = new UserGroupChangeEvent(user, group, way)
    if (!this.dispatchEvent(announced)) return
    const isDone = await this.#deed.run(async () => {
      await (way === 'add' ? client!.groups.addUser(group.id, user.id) : client!.groups.removeUser(group.id, user.id))
      const event = new UserGroupChangedEvent(user, group, way)
      this.dispatchEvent(event)
    })
    this.#popover.close()
    await this.refresh()
    if (!isDone) return
    const { joined, left } = this.#messages.words.details.groups
    this.#toast.show(way === 'add' ? joined(user.name, group.name) : left(user.name, group.name))
    await this.updateComplete
    this.button?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-groups': UserGroups
  }
}
