import type { Membership } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { MenuController } from '../controllers/menu-controller.js'
import { ToastController } from '../controllers/toast-controller.js'
import type { Session } from '../core/session.js'
import { MessagesController } from '../messages/messages-controller.js'
import { consoleWords } from '../messages/console.words.js'
import { avatar } from '../ui/avatar.js'
import { emptiness } from '../ui/emptiness.js'
import { failure } from '../ui/failure.js'
import { icon } from '../ui/icon.js'
import type { CreateProfile } from './create-profile.js'
import type { ProfileCreatedEvent } from './console.events.js'
import type { Server } from './entrance.js'
import { readsMails, remember } from './memberships.js'
import { navigation, profileItems, switcher, type Place } from './navigation.js'
import { ProfilesController } from './profiles.controller.js'
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

  @query('.side') private readonly side!: HTMLElement
  @query('foyer-create-profile') private readonly dialog!: CreateProfile
  @query('#profiles') private readonly profilesMenu!: HTMLElement
  @query('#account') private readonly accountMenu!: HTMLElement

  readonly #messages = new MessagesController(this, consoleWords)
  readonly #route = new RouteController(this)
  readonly #toast = new ToastController(this)
  readonly #profiles = new MenuController(this, { panel: () => this.profilesMenu, align: 'start' })
  readonly #account = new MenuController(this, { panel: () => this.accountMenu, align: 'start' })

  readonly #access = new ProfilesController(this, () => this.#route.current?.profileId)

  get #words() {
    return this.#messages.words.console
  }

  get #place(): Place {
    return this.mails ? 'mails' : (this.#route.current?.view ?? 'users')
  }

  get #title(): string {
    return this.#words[this.mails || this.#access.current ? this.#place : 'profiles']
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const { profile } = this.#access.current ?? {}
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
            current: this.#access.current,
            place: this.#place,
            readsMails: readsMails(this.#access.all),
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

  #renderSwitcher(): TemplateResult {
    return switcher({ words: this.#words, current: this.#access.current, isOpen: this.#profiles.isOpen, toggle: this.#openProfiles })
  }

  #renderTop(): TemplateResult {
    const { menu } = this.#words
    const name = this.mails ? this.#words.server : this.#access.current?.profile.name
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
    return html`
      <div class="menu profiles" id="profiles" popover role="menu" aria-label=${words.profiles} @keydown=${this.#profiles.move}>
        ${profileItems({ words, memberships: this.#access.all, current: this.#access.current, choose, create: this.#create })}
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
    const { failure, areKnown, entered } = this.#access
    if (failure) return this.#renderInstead(this.#renderRefused(failure))
    if (areKnown && !entered) return this.#renderInstead(this.#renderNoProfile())
    return html`${keyed(entered, this.#renderView())}`
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
    const { client, permissions } = this.#access.entrance
    switch (this.#place) {
      case 'mails':
        return html`<foyer-mail-list .client=${client}></foyer-mail-list>`
      case 'settings':
        return html`
          <foyer-profile-settings
            .client=${client}
            .permissions=${permissions ?? []}
            .server=${this.server.baseUrl}
            @profile-saved=${() => void this.#access.load()}
          ></foyer-profile-settings>
        `
      case 'users':
        return html`<user-table no-heading .client=${client} .permissions=${permissions ?? []}></user-table>`
    }
  }

  #renderRefused(error: ApiError): TemplateResult {
    const words = { ...this.#messages.words.common, title: this.#words.notEntered, text: this.#messages.explain(error) }
    return failure(error, words, () => this.#access.retry())
  }

  #renderNoProfile(): TemplateResult {
    const { unknownProfile, unknownProfileText, noProfiles, noProfilesText, newProfile } = this.#words
    if (this.#route.current) return emptiness({ spot: 'denied', title: unknownProfile, text: unknownProfileText })
    const actions = html`<button class="button primary" type="button" @click=${this.#create}>${icon('plus')}${newProfile}</button>`
    return emptiness({ spot: 'empty', title: noProfiles, text: noProfilesText, actions })
  }

  readonly #openProfiles = ({ currentTarget }: Event): void => {
    this.#profiles.toggle(currentTarget as HTMLButtonElement)
  }

  readonly #create = (): void => {
    this.#profiles.close()
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
    await this.#access.load()
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
