import type { CreateGroup, Group, Permission } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { consume } from '@lit/context'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, query } from 'lit/decorators.js'
import { MenuController } from '../../controllers/menu-controller.js'
import { moveFocus } from '../../controllers/move-focus.js'
import { ToastController } from '../../controllers/toast-controller.js'
import { clientContext } from '../../core/client-context.js'
import { permissionsContext } from '../../core/permissions-context.js'
import { groupListWords } from '../../messages/group-list.words.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { emptiness } from '../../ui/emptiness.js'
import { failure } from '../../ui/failure.js'
import { icon } from '../../ui/icon.js'
import { groupDialog } from './group-dialogs.js'
import { GroupFormController } from './group-form.controller.js'
import {
  GroupCreatedEvent,
  GroupCreateEvent,
  GroupDeletedEvent,
  GroupDeleteEvent,
  GroupEditedEvent,
  GroupEditEvent,
  GroupSelectedEvent,
  GroupSelectEvent,
} from './group-list.events.js'
import { styles } from './group-list.styles.js'
import { groupRows } from './group-rows.js'
import { GroupsController } from './groups.controller.js'

/** Beyond this many groups there is a search box. */
const FEW = 8

/**
 * The groups of a profile with how many are in each; one is chosen, or all users. Whoever may edit users makes, renames and deletes groups here.
 *
 * @tag group-list
 * @summary A rail of groups with counts.
 *
 * @fires {GroupSelectEvent} group-select - Another group is about to be chosen. Cancelable.
 * @fires {GroupSelectedEvent} group-selected - Another group was chosen.
 * @fires {GroupCreateEvent} group-create - A group is about to be made. Cancelable.
 * @fires {GroupCreatedEvent} group-created - A group was made.
 * @fires {GroupEditEvent} group-edit - A group is about to be changed. Cancelable.
 * @fires {GroupEditedEvent} group-edited - A group was changed.
 * @fires {GroupDeleteEvent} group-delete - A group is about to be deleted. Cancelable.
 * @fires {GroupDeletedEvent} group-deleted - A group was deleted.
 *
 * @csspart list - The list of groups.
 * @csspart group - Each group, and the row for all users.
 * @csspart add - The button *New group*.
 * @csspart search - The search box.
 * @csspart menu - What can be done with a group.
 * @csspart loading - What stands for the list until it is here.
 * @csspart nothing - What stands for it where there is none.
 * @csspart failure - What stands for it when it could not be had.
 *
 * @cssprop [--foyer-accent=oklch(0.45 0.085 228)] - The group that is chosen, and the focus ring.
 * @cssprop [--foyer-radius=6px] - The corners of a row.
 * @cssprop [--foyer-font] - The font family list.
 * @cssprop [--foyer-density=1] - 0.85 for compact, 1.15 for roomy.
 */
export class GroupList extends LitElement {
  static override styles = styles

  /** How to reach the profile. Taken from the page unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined

  /** What the reader may do; `null` where only the server knows. Taken from the page unless set. */
  @consume({ context: permissionsContext, subscribe: true })
  @property({ attribute: false })
  permissions: readonly Permission[] | readonly string[] | null = null

  /** The id of the group that is chosen; empty for all users. */
  @property({ reflect: true }) group = ''

  /** How many users there are in all, to stand beside *All users*. */
  @property({ type: Number }) total: number | null = null

  @query('.menu') private readonly menu!: HTMLElement | null

  readonly #messages = new MessagesController(this, groupListWords)
  readonly #groups = new GroupsController(this, () => this.client)
  readonly #form = new GroupFormController(this)
  readonly #menu = new MenuController(this, { panel: () => this.menu })
  readonly #toast = new ToastController(this)
  #open: Group | undefined

  get #mayEdit(): boolean {
    return this.permissions?.includes('users:edit') ?? true
  }

  override render(): TemplateResult {
    const { groupList: words } = this.#messages.words
    return html`
      <nav aria-label=${words.groups}>
        <div class="head">
          <h2>${words.groups}</h2>
          ${this.client && this.#mayEdit ? this.#renderAdd() : nothing}
        </div>
        ${this.#renderBody()}
      </nav>
      ${this.#renderMenu()}
      ${groupDialog({ form: this.#form, messages: this.#messages, send: this.#send, close: () => this.#form.ask(null) })}
      ${this.#toast.render()}
    `
  }

  #renderAdd(): TemplateResult {
    return html`
      <button
        class="button square plain small"
        part="add"
        type="button"
        aria-label=${this.#messages.words.groupList.add}
        @click=${() => this.#form.ask({ about: 'create' })}
      >
        ${icon('plus')}
      </button>
    `
  }

  #renderBody(): TemplateResult {
    const { groupList: words, common } = this.#messages.words
    const { items, error } = this.#groups
    if (!this.client) return emptiness({ spot: 'denied', title: words.signedOut })
    if (error) {
      const said = { ...common, title: words.notLoaded, text: this.#messages.explain(error) }
      return failure(error, said, () => void this.#groups.load())
    }
    if (!items) return this.#renderLoading()
    if (items.length === 0 && !this.#groups.search) return this.#renderEmpty()
    return html`
      ${this.#renderSearch(items)}
      <div @keydown=${this.#move}>
        ${groupRows({
          groups: items,
          chosen: this.group,
          total: this.total,
          open: this.#menu.isOpen ? this.#open?.id : undefined,
          mayEdit: this.#mayEdit,
          choose: this.#choose,
          settings: this.#toggle,
          messages: this.#messages,
        })}
      </div>
      <div role="status">${items.length === 0 ? html`<p class="none muted">${words.noMatch(this.#groups.search)}</p>` : nothing}</div>
      ${this.#groups.hasMore ? this.#renderMore() : nothing}
    `
  }

  #renderLoading(): TemplateResult {
    const rows = [3, 2, 4, 1].map((width) => html`<li class="rail-item"><span class="bone w-${width}"></span></li>`)
    return html`
      <div part="loading" role="status" aria-label=${this.#messages.words.common.loading}>
        <ul class="rows" aria-hidden="true">
          ${rows}
        </ul>
      </div>
    `
  }

  #renderEmpty(): TemplateResult {
    const { empty, add } = this.#messages.words.groupList
    const actions =
      this.#mayEdit &&
      html`<button class="button" type="button" @click=${() => this.#form.ask({ about: 'create' })}>${icon('plus')}${add}</button>`
    return emptiness({ spot: 'empty', ...empty, actions })
  }

  #renderSearch(items: readonly Group[]): TemplateResult | typeof nothing {
    if (items.length <= FEW && !this.#groups.hasMore && !this.#groups.search) return nothing
    const { search } = this.#messages.words.groupList
    return html`
      <div class="find with at-start">
        ${icon('search')}
        <input
          class="input"
          part="search"
          type="search"
          maxlength="100"
          aria-label=${search}
          placeholder=${search}
          .value=${this.#groups.search}
          @input=${({ target }: InputEvent) => this.#groups.find((target as HTMLInputElement).value)}
        />
      </div>
    `
  }

  #renderMore(): TemplateResult {
    return html`
      <div class="more">
        <button class="button small" type="button" @click=${this.#groups.more}>${this.#messages.words.groupList.more}</button>
      </div>
    `
  }

  #renderMenu(): TemplateResult {
    const { edit, remove, settings } = this.#messages.words.groupList
    const item = (about: 'edit' | 'delete') => () => {
      this.#menu.close()
      this.#form.ask({ about, group: this.#open! })
    }
    return html`
      <div class="menu" part="menu" popover role="menu" aria-label=${settings(this.#open?.name ?? '')} @keydown=${this.#menu.move}>
        <button class="menu-item" type="button" role="menuitem" @click=${item('edit')}>${icon('edit')}${edit}</button>
        <hr class="menu-line" />
        <button class="menu-item danger" type="button" role="menuitem" @click=${item('delete')}>${icon('trash')}${remove}</button>
      </div>
    `
  }

  readonly #move = (event: KeyboardEvent): void => {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.rows .rail-item')]
    if ((event.target as Element).matches('.rail-item')) moveFocus(event, rows, 'vertical')
  }

  readonly #toggle = (group: Group, { currentTarget }: Event): void => {
    this.#open = group
    this.#menu.toggle(currentTarget as HTMLButtonElement)
  }

  readonly #choose = (group: Group | null): void => {
    const id = group?.id ?? ''
    if (id === this.group) return
    const ahead = new GroupSelectEvent(group)
    if (!this.dispatchEvent(ahead)) return
    this.group = id
    const done = new GroupSelectedEvent(group)
    this.dispatchEvent(done)
  }

  readonly #send = (event: SubmitEvent): void => {
    event.preventDefault()
    const { asking } = this.#form
    if (!asking) return
    if (asking.about === 'delete') return void this.#form.send(() => this.#delete(asking.group))

    const form = event.target as HTMLFormElement
    const text = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value.trim()
    const [name, externalId] = [text('name'), text('externalId')]
    if (!name) {
      this.#form.refuseEmpty()
      form.querySelector('input')!.focus()
      return
    }
    const values = { name, externalId }
    void this.#form.send(() => (asking.about === 'create' ? this.#create(values) : this.#edit(asking.group, values)))
  }

  async #create(values: CreateGroup): Promise<void> {
    const ahead = new GroupCreateEvent(values)
    if (!this.dispatchEvent(ahead)) return
    const group = await this.client!.groups.create(values)
    await this.#settle(this.#messages.words.groupList.create.done(group.name))
    const done = new GroupCreatedEvent(group)
    this.dispatchEvent(done)
  }

  async #edit(before: Group, values: CreateGroup): Promise<void> {
    const ahead = new GroupEditEvent(before, values)
    if (!this.dispatchEvent(ahead)) return
    const group = await this.client!.groups.edit(before, values)
    await this.#settle(this.#messages.words.groupList.change.done(group.name))
    const done = new GroupEditedEvent(group)
    this.dispatchEvent(done)
  }

  async #delete(group: Group): Promise<void> {
    const ahead = new GroupDeleteEvent(group)
    if (!this.dispatchEvent(ahead)) return
    await this.client!.groups.delete(group.id)
    if (this.group === group.id) this.#choose(null)
    await this.#settle(this.#messages.words.groupList.farewell.done(group.name))
    const done = new GroupDeletedEvent(group)
    this.dispatchEvent(done)
  }

  async #settle(said: string): Promise<void> {
    await this.#groups.load()
    this.#toast.show(said)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-list': GroupList
  }
}
