import type { Membership } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import { initialState, Task, TaskStatus } from '@lit/task'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { MenuController } from '../controllers/menu-controller.js'
import { ToastController } from '../controllers/toast-controller.js'
import type { Session } from '../core/session.js'
import { MessagesController } from '../messages/messages-controller.js'
import { avatar } from '../ui/avatar.js'
import { emptiness } from '../ui/emptiness.js'
import { failure } from '../ui/failure.js'
import { icon } from '../ui/icon.js'
import { consoleWords } from './console-words.js'
import type { ProfileCreatedEvent } from './console.events.js'
import { enterProfile, type Entrance, type Server } from './entrance.js'
import { choose, OPERATORS, readsMails, remember } from './memberships.js'
import { navigation, profileItems, switcher, type Place } from './navigation.js'
import { RouteController, type View } from './route.controller.js'
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

  /** Where the server is. */
  @property({ attribute: false }) server!: Server

  /** Shows what the server caught instead of mailing it, instead of a profile. */
  @property({ type: Boolean }) mails = false

  /** The console's own address. */
  @property() home = '/console'

  @state() private creating = false

  @query('.side') private readonly side!: HTMLElement
  @query('#profiles') private readonly profilesMenu!: HTMLElement
  @query('#account') private readonly accountMenu!: HTMLElement

  readonly #messages = new MessagesController(this)
  readonly #route = new RouteController(this)
  readonly #toast = new ToastController(this)
  readonly #profiles = new MenuController(this, { panel: () => this.profilesMenu, align: 'start' })
  readonly #account = new MenuController(this, { panel: () => this.accountMenu, align: 'start' })

  readonly #memberships = new Task(this, {
    args: () => [this.session] as const,
    task: async ([session], { signal }) => (await session.client.me.profiles.list({ signal })).items,
  })

  readonly #entrance = new Task(this, {
    args: () => [this.#entered, this.session] as const,
    task: ([profileId, session]) => (profileId ? enterProfile(this.server, session, profileId) : initialState),
  })

  get #words() {
    return consoleWords(this.#messages.language)
  }

  get #all(): readonly Membership[] {
    return this.#memberships.value ?? []
  }

  get #current(): Membership | undefined {
    return choose(this.#all, this.#route.current?.profileId)
  }

  get #place(): Place {
    return this.mails ? 'mails' : (this.#route.current?.view ?? 'users')
  }

  get #title(): string {
    return this.#words[this.mails || this.#current ? this.#place : 'profiles']
  }

  /** The profile whose client the view needs. */
  get #entered(): string | undefined {
    return this.mails && this.#memberships.value ? OPERATORS : this.#current?.profile.id
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const { profile } = this.#current ?? {}
    if (profile && !this.mails) remember(profile.id)
    document.title = [this.#title, this.mails ? undefined : profile?.name, this.#words.title].filter(Boolean).join(' · ')
  }

  override render(): TemplateResult {
    return html`
      <button class="button skip" type="button" @click=${this.#skip}>${this.#title}</button>
      <div class="console">
        <aside class="side" id="side" popover aria-label=${this.#words.menu} @click=${this.#follow}>
          <div class="side-top">${this.#renderSwitcher()}</div>
          ${navigation({
            words: this.#words,
            current: this.#current,
            place: this.#place,
            readsMails: readsMails(this.#all),
            home: this.home,
          })}
          ${this.#renderFoot()}
        </aside>
        ${this.#renderTop()}
        <main class="main" tabindex="-1">${this.#renderMain()}</main>
      </div>
      ${this.#renderMenus()}
      <foyer-create-profile
        .client=${this.session.client}
        .open=${this.creating}
        @profile-created=${this.#welcome}
        @dialog-close=${() => (this.creating = false)}
      ></foyer-create-profile>
      ${this.#toast.render()}
    `
  }

  #renderSwitcher(): TemplateResult {
    return switcher({ words: this.#words, current: this.#current, isOpen: this.#profiles.isOpen, toggle: this.#openProfiles })
  }

  #renderTop(): TemplateResult {
    const { menu } = this.#words
    const name = this.mails ? this.#words.server : this.#current?.profile.name
    return html`
      <header class="top">
        <button class="button square plain only-narrow" type="button" popovertarget="side" aria-label=${menu}>${icon('menu')}</button>
        <div class="only-narrow">${this.#renderSwitcher()}</div>
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
        <notification-bell .session=${this.session}></notification-bell>
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
          ${avatar(name, 'small')} <span class="clip"><bdi>${name}</bdi></span> <span class="hidden">${this.#words.account}</span>
          ${icon('more')}
        </button>
      </div>
    `
  }

  #renderMenus(): TemplateResult {
    const words = this.#words
    const choose = ({ profile }: Membership) => this.#go(profile.id, this.#place === 'settings' ? 'settings' : 'users')
    const create = () => {
      this.#profiles.close()
      this.creating = true
    }
    return html`
      <div class="menu profiles" id="profiles" popover role="menu" aria-label=${words.profiles} @keydown=${this.#profiles.move}>
        ${profileItems({ words, memberships: this.#all, current: this.#current, choose, create })}
      </div>
      <div class="menu" id="account" popover role="menu" aria-label=${words.account} @keydown=${this.#account.move}>
        <p class="menu-label" role="none"><bdi dir="ltr">${this.session.user?.email}</bdi></p>
        <button class="menu-item" type="button" role="menuitem" tabindex="-1" @click=${this.#signOut}>
          ${icon('sign-out')}${words.signOut}
        </button>
      </div>
    `
  }

  #renderMain(): TemplateResult {
    const refused = this.#memberships.error ?? (this.#entrance.status === TaskStatus.ERROR ? this.#entrance.error : undefined)
    if (refused instanceof ApiError) return this.#renderInstead(this.#renderRefused(refused))
    if (this.#memberships.value && !this.#entered) return this.#renderInstead(this.#renderNoProfile())
    const entrance = this.#entrance.status === TaskStatus.COMPLETE ? this.#entrance.value : undefined
    return html`${keyed(this.#entered, this.#renderView(entrance))}`
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

  #renderView({ client, permissions }: Partial<Entrance> = {}): TemplateResult {
    switch (this.#place) {
      case 'mails':
        return html`<foyer-mail-list .client=${client}></foyer-mail-list>`
      case 'settings':
        return html`
          <foyer-profile-settings
            .client=${client}
            .permissions=${permissions ?? []}
            .server=${this.server.baseUrl}
            @profile-saved=${() => void this.#memberships.run()}
          ></foyer-profile-settings>
        `
      case 'users':
        return html`<user-table no-heading .client=${client} .permissions=${permissions ?? []}></user-table>`
    }
  }

  #renderRefused(error: ApiError): TemplateResult {
    const words = { ...this.#messages.words.common, title: this.#words.notEntered, text: this.#messages.explain(error) }
    return failure(error, words, () => void (this.#memberships.error ? this.#memberships.run() : this.#entrance.run()))
  }

  #renderNoProfile(): TemplateResult {
    const { unknownProfile, unknownProfileText, noProfiles, noProfilesText, newProfile } = this.#words
    if (this.#route.current) return emptiness({ spot: 'denied', title: unknownProfile, text: unknownProfileText })
    const create = () => (this.creating = true)
    const actions = html`<button class="button primary" type="button" @click=${create}>${icon('plus')}${newProfile}</button>`
    return emptiness({ spot: 'empty', title: noProfiles, text: noProfilesText, actions })
  }

  readonly #openProfiles = ({ currentTarget }: Event): void => {
    this.#profiles.toggle(currentTarget as HTMLButtonElement)
  }

  readonly #skip = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.main')!.focus()
  }

  /** The drawer of a narrow window closes behind whoever goes somewhere. */
  readonly #follow = ({ target }: Event): void => {
    if ((target as Element).closest('a') && this.side.matches(':popover-open')) this.side.hidePopover()
  }

  readonly #welcome = async ({ profile }: ProfileCreatedEvent): Promise<void> => {
    this.creating = false
    await this.#memberships.run()
    this.#go(profile.id, 'settings')
  }

  #go(profileId: string, view: View): void {
    this.#profiles.close()
    if (this.mails) location.assign(`${this.home}#/profiles/${encodeURIComponent(profileId)}/${view}`)
    else this.#route.go({ profileId, view })
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

declare global {
  interface HTMLElementTagNameMap {
    'foyer-workspace': Workspace
  }
}
