import type { User, UserSchema } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { consume } from '@lit/context'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, query } from 'lit/decorators.js'
import { LiveController } from '../../controllers/live-controller.js'
import { moveFocus } from '../../controllers/move-focus.js'
import { ToastController } from '../../controllers/toast-controller.js'
import { clientContext } from '../../core/client-context.js'
import { permissionsContext } from '../../core/permissions-context.js'
import { pictureOf } from '../../core/picture-of.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { clock } from '../../messages/time.js'
import { detailsWords } from '../../messages/user-details.words.js'
import { usersWords } from '../../messages/user-table.words.js'
import { avatar } from '../../ui/avatar.js'
import { emptiness } from '../../ui/emptiness.js'
import { failure } from '../../ui/failure.js'
import { icon } from '../../ui/icon.js'
import { strip } from '../../ui/strip.js'
import { AskedController } from '../../users/asked.controller.js'
import { lack, type Permissions } from '../../users/user-actions.js'
import { UserChangesController } from '../../users/user-changes.controller.js'
import { askColours, NO_COLOURS, type TagColours } from '../../users/user-tags.js'
import { UserMenuController } from '../../users/user-menu.controller.js'
import { foot } from './details-foot.js'
import { facts } from './facts.js'
import { OneUserController } from './one-user.controller.js'
import type { UserPictureChangedEvent } from './user-details.events.js'
import { styles } from './user-details.styles.js'

/** A section of the details. */
export type Section = 'details' | 'activity' | 'sessions' | 'notifications' | 'audit'

const SECTIONS: readonly Section[] = ['details', 'activity', 'sessions', 'notifications', 'audit']

/** What is read again when something changed. */
const READERS = 'foyer-user-groups, foyer-user-activity, foyer-user-sessions, foyer-user-inbox, foyer-user-audit'

/** Milliseconds between two answers to the server's hints. */
const REST = 500

/**
 * Everything of one user: who they are, what they did, where they are signed in, what was sent to them and what was done with them; and what
 * may be done, as their status and the viewer's permissions allow.
 *
 * @tag user-details
 * @summary One user, with everything that can be done with them.
 *
 * @slot tools - Buttons at the end of the head.
 *
 * @fires {UserEditEvent} user-edit - The user is about to be edited. Cancelable.
 * @fires {UserEditedEvent} user-edited - The user was edited.
 * @fires {UserPictureChangeEvent} user-picture-change - The user is about to get another picture, or to lose theirs. Cancelable.
 * @fires {UserPictureChangedEvent} user-picture-changed - The user got another picture, or lost theirs.
 * @fires {UserGroupChangeEvent} user-group-change - The user is about to be added to a group, or removed. Cancelable.
 * @fires {UserGroupChangedEvent} user-group-changed - The user was added to a group, or removed.
 * @fires {UserPasswordReplaceEvent} user-password-replace - The user's password is about to be replaced. Cancelable.
 * @fires {UserPasswordReplacedEvent} user-password-replaced - The user's password was replaced.
 * @fires {UserSessionEndEvent} user-session-end - A session, or all of them, is about to be ended. Cancelable.
 * @fires {UserSessionEndedEvent} user-session-ended - A session was ended, or all of them.
 * @fires {UserStatusChangeEvent} user-status-change - The user's status is about to change. Cancelable.
 * @fires {UserStatusChangedEvent} user-status-changed - The user's status changed; after `reject` they are gone.
 * @fires {UserDeleteEvent} user-delete - The user is about to be deleted. Cancelable.
 * @fires {UserDeletedEvent} user-deleted - The user was deleted.
 * @fires {UserNotifyEvent} user-notify - A notification is about to be sent. Cancelable.
 * @fires {UserNotifiedEvent} user-notified - A notification was sent.
 *
 * @csspart head - The picture, the name and the buttons.
 * @csspart tabs - The tabs of the sections.
 * @csspart body - The section that is shown.
 * @csspart foot - The line of what one does most.
 * @csspart strip - The line that says that it may be out of date.
 * @csspart status - The button that opens the statuses.
 * @csspart tag - Each tag that cannot be changed here.
 * @csspart menu - The menus.
 * @csspart menu-item - Each action in a menu.
 * @csspart dialog - The frame of each dialog.
 * @csspart nothing - What stands for the user where there is none.
 * @csspart failure - What stands for them when they could not be had.
 * @csspart toast - What has just happened.
 *
 * @cssprop [--foyer-accent=oklch(0.45 0.085 228)] - The focus ring.
 * @cssprop [--foyer-radius=6px] - The corners.
 * @cssprop [--foyer-font] - The font family list.
 * @cssprop [--foyer-density=1] - 0.85 for compact, 1.15 for roomy.
 */
export class UserDetails extends LitElement {
  static override styles = styles

  /** Registers the dialogs, the first time that one is needed. */
  static dialogs: () => Promise<unknown> = () => Promise.resolve()

  /** How to reach the profile. Taken from the page unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined

  /** What the viewer may do, such as `users:edit`. `null` shows everything as allowed, and the server decides. Taken from the page unless set. */
  @consume({ context: permissionsContext, subscribe: true })
  @property({ attribute: false })
  permissions: Permissions = null

  /** Whose details they are. */
  @property({ attribute: 'user-id' }) userId = ''

  /** The user, where the page knows them already; the server is asked otherwise. */
  @property({ attribute: false }) user: User | null = null

  /** Which section is shown: `details`, `activity`, `sessions`, `notifications` or `audit`. The tabs write it too. */
  @property() section: Section = 'details'

  /** Does not listen for changes; the page calls `refresh()`. */
  @property({ type: Boolean, attribute: 'no-live' }) noLive = false

  @query('#menu') private readonly panel!: HTMLElement | null

  readonly #client = () => this.client
  readonly #messages = new MessagesController(this, usersWords, detailsWords)
  readonly #toast = new ToastController(this)
  readonly #colours = new AskedController<TagColours>(this, { client: this.#client, ask: askColours })
  readonly #schema = new AskedController<UserSchema>(this, { client: this.#client, ask: ({ userSchema }) => userSchema.get() })
  readonly #one = new OneUserController(this, { client: this.#client, id: () => this.userId, given: () => this.user })
  readonly #live: LiveController = new LiveController(this, {
    client: () => (this.noLive ? undefined : this.client),
    open: (client, call) => client.events.users(call),
    receive: () => this.#hint(),
    resumed: () => this.#hint(),
  })
  readonly #changes = new UserChangesController(this, {
    client: this.#client,
    list: { put: (user) => this.#one.put(user), remove: () => void this.#one.load() },
    details: { put: () => undefined },
    news: { during: (change) => change(), look: () => undefined },
    toast: this.#toast,
    messages: this.#messages,
  })
  readonly #menu = new UserMenuController(this, {
    panel: () => this.panel,
    draw: () => this.performUpdate(),
    schema: () => this.#schema.value,
    bring: () => Promise.all([UserDetails.dialogs(), this.#schema.bring()]),
    toast: this.#toast,
    client: this.#client,
    changes: this.#changes,
    grid: { beside: () => undefined, focus: () => this.focus() },
    messages: this.#messages,
    permissions: () => this.permissions,
    own: () => [],
    gone: () => undefined,
  })
  #seen: Section | '' = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Reads again what is shown. */
  async refresh(): Promise<void> {
    const readers = [...this.renderRoot.querySelectorAll<LitElement & { refresh: () => Promise<void> }>(READERS)]
    await Promise.all([this.user ? undefined : this.#one.load(), ...readers.map((reader) => reader.refresh())])
  }

  /** Takes the focus to the name. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.name')?.focus()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  protected override willUpdate(): void {
    if (!this.userId) return
    this.#schema.want()
    this.#colours.want()
  }

  protected override updated(): void {
    const [tabs, tab] = ['.tabs', '.tab[aria-selected="true"]'].map((part) => this.renderRoot.querySelector(part)?.getBoundingClientRect())
    if (!tabs || !tab || this.section === this.#seen) return
    this.#seen = this.section
    // Where they scroll, the one that is chosen is there whole.
    const beyond = Math.max(0, tab.right - tabs.right) || Math.min(0, tab.left - tabs.left)
    this.renderRoot.querySelector('.tabs')!.scrollLeft += beyond
  }

  override render(): TemplateResult {
    const { user } = this.#one
    return html` ${user ? this.#renderUser(user) : this.#renderInstead()} ${this.#menu.render()} ${this.#toast.render()} `
  }

  #renderInstead(): TemplateResult {
    const { details, common } = this.#messages.words
    const { error } = this.#one
    const retry = () => void this.#one.load()
    const said = (state: { title: string; text: unknown }) => failure(error!, { ...common, ...state }, retry)
    const tools = html`<div class="head alone"><slot name="tools"></slot></div>`
    if (!this.client) return html`${tools} ${emptiness({ spot: 'denied', ...details.signedOut })}`
    if (!error) return html`${tools} ${this.#renderLoading()}`
    if (error.status === 404) return html`${tools} ${emptiness({ spot: 'empty', ...details.gone })}`
    if (error.status === 403) return html`${tools} ${said(details.denied)}`
    if (error.status === 401) return html`${tools} ${said(details.signedOut)}`
    return html`${tools} ${said({ title: details.notLoaded, text: this.#messages.explain(error) })}`
  }

  #renderLoading(): TemplateResult | typeof nothing {
    if (!this.userId) return nothing
    return html`
      <p class="hidden" role="status">${this.#messages.words.details.loading}</p>
      <div class="head" aria-hidden="true">
        <span class="bone round"></span>
        <div><span class="bone w-3"></span></div>
      </div>
      <div class="body" aria-hidden="true">
        <dl class="facts bones">
          ${[3, 2, 4, 3, 2].map(
            (width) =>
              html`<dt><span class="bone w-3"></span></dt>
                <dd><span class="bone w-${width}"></span></dd>`,
          )}
        </dl>
      </div>
    `
  }

  #renderUser(user: User): TemplateResult {
    return html`
      ${this.#renderHead(user)} ${this.#renderOutdated()} ${this.#renderTabs()}
      <div
        class="body"
        id="panel"
        part="body"
        role="tabpanel"
        tabindex="0"
        aria-labelledby=${`tab-${this.section}`}
        @user-picture-changed=${(event: UserPictureChangedEvent) => this.#one.put(event.user)}
      >
        ${this.#renderSection(user)}
      </div>
      ${foot({ user, permissions: this.permissions, run: this.#menu.run, words: this.#messages.words.users })}
    `
  }

  #renderHead(user: User): TemplateResult {
    const { users } = this.#messages.words
    return html`
      <header class="head" part="head">
        ${avatar(user.name, { size: 'large', picture: pictureOf(user, this.client) })}
        <div>
          <h3 class="name" tabindex="-1"><bdi>${user.name}</bdi></h3>
          <p class="muted clip" dir="ltr">${user.email}</p>
        </div>
        <div class="tools">
          <button
            class="button square plain"
            type="button"
            aria-haspopup="menu"
            aria-expanded=${this.#menu.opened?.kind === 'all'}
            aria-label=${users.actionsFor(user.name)}
            @click=${(event: Event) => this.#menu.show(user, 'all', event.currentTarget as HTMLButtonElement)}
          >
            ${icon('more')}
          </button>
          <slot name="tools"></slot>
        </div>
      </header>
    `
  }

  #renderOutdated(): TemplateResult | typeof nothing {
    const { common } = this.#messages.words
    const { error } = this.#one
    const run = () => {
      this.#live.retry()
      void this.refresh()
    }
    if (!this.noLive && this.#live.state === 'offline')
      return strip('offline', common.offlineSince(clock(this.#messages.language, this.#live.since)), { word: common.tryNow, run })
    return error ? strip('alert', this.#messages.explain(error), { word: common.retry, run, refusal: error }) : nothing
  }

  /** The audit log is there for owners alone. */
  get #sections(): readonly Section[] {
    const { permissions } = this
    return SECTIONS.filter((section) => section !== 'audit' || permissions === null || permissions.includes('audit:read'))
  }

  #renderTabs(): TemplateResult {
    const { sections, tabs } = this.#messages.words.details
    return html`
      <div class="tabs" part="tabs" role="tablist" aria-label=${sections} @keydown=${this.#walk}>
        ${this.#sections.map((section) => {
          const is = section === this.section
          return html`
            <button
              class="tab"
              id=${`tab-${section}`}
              type="button"
              role="tab"
              data-section=${section}
              aria-selected=${is}
              aria-controls="panel"
              tabindex=${is ? '0' : '-1'}
              @click=${() => (this.section = section)}
            >
              ${tabs[section]}
            </button>
          `
        })}
      </div>
    `
  }

  /** The tab that gets the focus is chosen, as it is seen at once what it holds. */
  readonly #walk = (event: KeyboardEvent): void => {
    const tabs = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role="tab"]')]
    if (moveFocus(event, tabs, 'horizontal')) this.section = tabs.find((tab) => tab.matches(':focus'))!.dataset['section'] as Section
  }

  #renderSection(user: User): unknown {
    const { client, permissions } = this
    const { users } = this.#messages.words
    if (this.section === 'activity') return html`<foyer-user-activity no-live .client=${client} .userId=${user.id}></foyer-user-activity>`
    if (this.section === 'audit') return html`<foyer-user-audit .client=${client} .user=${user.id}></foyer-user-audit>`
    if (this.section === 'sessions')
      return (
        this.#renderLack(lack('users:edit', permissions)) ??
        html`<foyer-user-sessions exportparts="dialog" .client=${client} .user=${user}></foyer-user-sessions>`
      )
    if (this.section === 'notifications')
      return (
        this.#renderLack(lack('notifications:create', permissions)) ??
        html`
          <foyer-user-inbox .client=${client} .user=${user.id}>
            <button class="button" type="button" @click=${() => this.#menu.run('notify', user)}>
              ${icon('bell')}${users.actions.notify}
            </button>
          </foyer-user-inbox>
        `
      )
    return facts({
      user,
      client,
      schema: this.#schema.value,
      colours: this.#colours.value ?? NO_COLOURS,
      permissions,
      isChoosing: this.#menu.opened?.kind === 'status',
      menu: this.#menu.show,
      run: this.#menu.run,
      messages: this.#messages,
    })
  }

  #renderLack(needed: ReturnType<typeof lack>): TemplateResult | undefined {
    return needed && emptiness({ spot: 'denied', title: this.#messages.words.users.needs[needed] })
  }

  #hint(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      void this.refresh()
    }, REST)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-details': UserDetails
  }
}
