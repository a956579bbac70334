import type { Membership } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import { consume } from '@lit/context'
import { initialState, Task, TaskStatus } from '@lit/task'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { ChangeController } from '../controllers/change-controller.js'
import { MenuController } from '../controllers/menu-controller.js'
import { ToastController } from '../controllers/toast-controller.js'
import { enterProfile } from '../core/entrance.js'
import { profileContext } from '../core/profile-context.js'
import { OPERATORS, type Profiles } from '../core/profiles.js'
import type { Session } from '../core/session.js'
import { MessagesController } from '../messages/messages-controller.js'
import { consoleWords } from '../messages/console.words.js'
import { avatar } from '../ui/avatar.js'
import { emptiness } from '../ui/emptiness.js'
import { failure } from '../ui/failure.js'
import { icon } from '../ui/icon.js'
import type { CreateProfile } from './create-profile.js'
import type { ProfileCreatedEvent } from './console.events.js'
import { readsMails } from './memberships.js'
import { navigation, type Place } from './navigation.js'
import { goTo, RouteController } from './route.controller.js'
import { workspaceStyles } from './workspace.styles.js'

/**
 * What a signed-in operator works in: their profiles, and in each its users and its settings. Every view is made of the widgets.
 *
 * @tag foyer-workspace
 * @summary The console's frame: navigation, top bar and one view.
 */
export class Workspace extends LitElement {
  static override styles = workspaceStyles

  /** The operator's session. */
  @property({ attribute: false }) session!: Session

  /** The operator's profiles, from the provider around. */
  @consume({ context: profileContext, subscribe: true })
  @property({ attribute: false })
  profiles: Profiles | undefined

  /** Shows what the server caught instead of mailing it, instead of a profile. */
  @property({ type: Boolean }) mails = false

  /** The console's own address. */
  @property() home = '/console'

  @query('.side') private readonly side!: HTMLElement
  @query('foyer-create-profile') private readonly dialog!: CreateProfile
  @query('#account') private readonly accountMenu!: HTMLElement

  readonly #messages = new MessagesController(this, consoleWords)
  readonly #route = new RouteController(this)
  readonly #toast = new ToastController(this)
  readonly #account = new MenuController(this, { panel: () => this.accountMenu, align: 'start' })

  /** Caught mails belong to the server, and so to the operators' own profile. */
  readonly #mailbox = new Task(this, {
    args: () => [this.mails, this.session] as const,
    task: ([mails, session]) => (mails ? enterProfile(session, OPERATORS) : initialState),
  })

  constructor() {
    super()
    new ChangeController(this, () => this.profiles)
  }

  /** The profile that the view is about. */
  get #current(): Membership | undefined {
    return this.#isUnknown ? undefined : this.profiles?.current
  }

  /** The address names a profile that is not one of the operator's. */
  get #isUnknown(): boolean {
    const named = this.#route.current?.profileId
    return named !== undefined && this.profiles?.all?.some(({ profile }) => profile.id === named) === false
  }

  get #words() {
    return this.#messages.words.console
  }

  get #place(): Place {
    return this.mails ? 'mails' : (this.#route.current?.view ?? 'users')
  }

  get #title(): string {
    return this.#words[this.mails || this.#current ? this.#place : 'profiles']
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const { profile } = this.#current ?? {}
    document.title = [this.#title, this.mails ? undefined : profile?.name, this.#words.title].filter(Boolean).join(' · ')
  }

  override render(): TemplateResult {
    return html`
      <button class="button skip" type="button" @click=${this.#skip}>${this.#title}</button>
      <div class="console" @profile-create=${this.#create}>
        <aside class="side" id="side" popover aria-label=${this.#words.menu} @click=${this.#follow}>
          <div class="side-top">${switcher}</div>
          ${navigation({
            words: this.#words,
            current: this.#current,
            place: this.#place,
            readsMails: readsMails(this.profiles?.all ?? []),
            home: this.home,
          })}
          ${this.#renderFoot()}
        </aside>
        ${this.#renderTop()}
        <main class="main" tabindex="-1">${this.#renderMain()}</main>
      </div>
      ${this.#renderMenus()}
      <foyer-create-profile .client=${this.session.client} @profile-created=${this.#welcome}></foyer-create-profile>
      ${this.#toast.render()}
    `
  }

  #renderTop(): TemplateResult {
    const { menu } = this.#words
    const name = this.mails ? this.#words.server : this.#current?.profile.name
    return html`
      <header class="top">
        <button class="button square plain only-narrow" type="button" popovertarget="side" aria-label=${menu}>${icon('menu')}</button>
        <div class="only-narrow">${switcher}</div>
        <div class="crumb">
          ${
            name
              ? html`<span class="muted clip"><bdi>${name}</bdi></span
                  >${icon('chevron-end')}`
              : nothing
          }
          <h1 class="strong nowrap crumb-here">${this.#title}</h1>
        </div>
        <span class="push"></span>
        <notification-bell></notification-bell>
      </header>
    `
  }

  #renderFoot(): TemplateResult {
    const name = this.session.user?.name ?? ''
    return html`
      <div class="side-foot">
        <button
          class="side-item"
          type="button"
          aria-haspopup="menu"
          aria-expanded=${String(this.#account.isOpen)}
          @click=${(event: Event) => this.#account.toggle(event.currentTarget as HTMLButtonElement)}
        >
          ${avatar(name, { size: 'small' })} <span class="clip"><bdi>${name}</bdi></span> <span class="hidden">${this.#words.account}</span>
          ${icon('more')}
        </button>
      </div>
    `
  }

  #renderMenus(): TemplateResult {
    const words = this.#words
    return html`
      <div class="menu" id="account" popover role="menu" aria-label=${words.account} @keydown=${this.#account.move}>
        <p class="menu-label" role="none"><bdi dir="ltr">${this.session.user?.email}</bdi></p>
        <button class="menu-item" type="button" role="menuitem" tabindex="-1" @click=${this.#signOut}>
          ${icon('sign-out')}${words.signOut}
        </button>
      </div>
    `
  }

  #renderMain(): TemplateResult {
    if (this.mails) return this.#renderMails()
    const { obstacle, isNowhere, current } = this.profiles ?? {}
    if (obstacle) return this.#renderInstead(this.#renderRefused(obstacle, () => void this.profiles!.load()))
    if (isNowhere || this.#isUnknown) return this.#renderInstead(this.#renderNoProfile())
    return html`${keyed(current?.profile.id, this.#renderView())}`
  }

  #renderMails(): TemplateResult {
    const { status, error, value } = this.#mailbox
    if (status !== TaskStatus.ERROR) return html`<foyer-mail-list .client=${value?.client}></foyer-mail-list>`
    return this.#renderInstead(this.#renderRefused(error as ApiError, () => void this.#mailbox.run()))
  }

  /** What stands in the place of a view still belongs to it. */
  #renderInstead(content: TemplateResult): TemplateResult {
    return html`
      <section aria-labelledby="instead">
        <h2 class="hidden" id="instead">${this.#title}</h2>
        ${content}
      </section>
    `
  }

  #renderView(): TemplateResult {
    if (this.#place === 'engagement') return html`<user-engagement></user-engagement>`
    if (this.#place === 'fields') return html`<user-fields></user-fields>`
    if (this.#place !== 'settings') return html`<user-table no-heading></user-table>`
    const { client, permissions } = this.profiles ?? {}
    return html`
      <foyer-profile-settings
        .client=${client}
        .permissions=${permissions ?? []}
        .server=${this.session.server.baseUrl}
        @profile-saved=${() => void this.profiles!.load()}
      ></foyer-profile-settings>
    `
  }

  #renderRefused(error: ApiError, retry: () => void): TemplateResult {
    const words = { ...this.#messages.words.common, title: this.#words.notEntered, text: this.#messages.explain(error) }
    return failure(error, words, retry)
  }

  #renderNoProfile(): TemplateResult {
    const { unknownProfile, unknownProfileText, noProfiles, noProfilesText, newProfile } = this.#words
    if (this.#isUnknown) return emptiness({ spot: 'denied', title: unknownProfile, text: unknownProfileText })
    const actions = html`<button class="button primary" type="button" @click=${this.#create}>${icon('plus')}${newProfile}</button>`
    return emptiness({ spot: 'empty', title: noProfiles, text: noProfilesText, actions })
  }

  readonly #create = (): void => {
    this.dialog.open = true
  }

  readonly #skip = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.main')!.focus()
  }

  /** The drawer of a narrow window closes behind whoever goes somewhere. */
  readonly #follow = ({ target }: Event): void => {
    if ((target as Element).closest('a') && this.side.matches(':popover-open')) this.side.hidePopover()
  }

  readonly #welcome = async ({ profile }: ProfileCreatedEvent): Promise<void> => {
    await this.profiles!.load()
    goTo({ profileId: profile.id, view: 'settings' }, this.mails ? this.home : '')
  }

  readonly #signOut = async (): Promise<void> => {
    this.#account.close()
    try {
      await this.session.signOut()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#toast.show(this.#messages.explain(error))
    }
  }
}

const switcher = html`<profile-switcher create></profile-switcher>`

declare global {
  interface HTMLElementTagNameMap {
    'foyer-workspace': Workspace
  }
}
