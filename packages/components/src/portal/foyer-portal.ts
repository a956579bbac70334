import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { property, query } from 'lit/decorators.js'
import { SessionController } from '../controllers/session-controller.js'
import { takeActingCode } from '../core/acting-code.js'
import { announceActing } from '../core/announce-acting.js'
import { Session } from '../core/session.js'
import { MessagesController } from '../messages/messages-controller.js'
import { portalWords } from '../messages/portal.words.js'
import { signupWords } from '../messages/user-signup.words.js'
import { adopt } from '../styles/adopt.js'
import { emptiness } from '../ui/emptiness.js'
import { failure } from '../ui/failure.js'
import { portalStyles } from './portal.styles.js'
import { ScreenController, type Screen } from './screen.controller.js'

const TITLES = { 'sign-up': 'signUp', 'sign-in': 'signIn', account: 'account', 'new-password': 'newPassword' } as const

/**
 * A profile's hosted pages, whole: sign-up, sign-in and account, each with an address of its own. It draws into the page itself, so that
 * password managers find its forms. Without a profile it says that there is no page.
 *
 * @tag foyer-portal
 * @summary Everything a profile's users do on the server's own pages.
 */
export class FoyerPortal extends LitElement {
  /** Whose page this is; empty where there is none. */
  @property({ attribute: 'profile-id' }) profileId = ''

  /** What the profile is called. */
  @property() name = ''

  /** Where its picture is; empty for none. */
  @property() logo = ''

  /** Where the server is, and how to reach it. */
  @property({ attribute: false }) server: Pick<ConstructorParameters<typeof Session>[0], 'baseUrl' | 'fetch'> = {
    baseUrl: `${location.origin}/`,
  }

  @query('main') private readonly main!: HTMLElement | null

  readonly #messages = new MessagesController(this, portalWords, signupWords)
  readonly #screen = new ScreenController(this, () => this.#arrive())
  readonly #turns = new MutationObserver(() => this.#follow())
  #session: Session | undefined
  /** What stands behind the `#` of the mailed link that led here. It stays out of reach of `Referer`, and of the server until the form is sent. */
  #link: string
  readonly #code: string | undefined

  constructor() {
    super()
    this.#code = takeActingCode()
    this.#link = location.hash.slice(1)
    new SessionController(this, () => this.session)
  }

  /** The session on this page, apart from one on the same page in a frame. */
  get session(): Session | undefined {
    if (!this.profileId) return undefined
    const headers = (): Record<string, string> => (window.top === window ? {} : { 'x-foyer-framed': '1' })
    this.#session ??= this.#begin(new Session({ ...this.server, profileId: this.profileId, profileName: this.name, headers }))
    return this.#session
  }

  /** An operator who came to act in a user's place does so before anybody asks for a session. */
  #begin(session: Session): Session {
    if (this.#code) void session.act(this.#code)
    announceActing(session)
    return session
  }

  get #isChoosing(): boolean {
    return this.#screen.current === 'new-password' && this.#link !== ''
  }

  get #words() {
    return this.#messages.words.portal
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adopt(this, portalStyles)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#turns.disconnect()
  }

  /** Whoever is signed in has an account to look at, and nobody else has. */
  protected override willUpdate(): void {
    const state = this.session?.state
    if (state === 'signed_in' && !this.#isChoosing) this.#screen.replace('account')
    if (state === 'signed_out' && this.#screen.current === 'account') this.#screen.replace('sign-in')
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const title = this.profileId ? this.#words[TITLES[this.#screen.current]] : this.#words.nothing
    document.title = [title, this.name].filter(Boolean).join(' · ')
    const forms = this.querySelector('user-signup')
    if (forms) this.#turns.observe(forms, { attributeFilter: ['mode'] })
  }

  override render(): TemplateResult {
    return html`
      <div class=${`portal${this.session?.state === 'signed_in' ? ' signed-in' : ''}`}>
        ${this.profileId ? this.#renderHead() : ''}
        <main tabindex="-1">${this.profileId ? this.#renderScreen() : this.#renderNothing()}</main>
      </div>
    `
  }

  #renderHead(): TemplateResult {
    const { session } = this
    return html`
      <header class="portal-head">
        <h1 class="brand">
          ${this.logo ? html`<img class="brand-logo" src=${this.logo} alt="" width="32" height="32" />` : ''}<bdi>${this.name}</bdi>
        </h1>
        ${session?.state === 'signed_in' ? html`<notification-bell .session=${session}></notification-bell>` : ''}
      </header>
    `
  }

  #renderScreen(): TemplateResult {
    const session = this.session!
    const { current } = this.#screen
    if (this.#isChoosing) {
      return html`<user-signup mode="sign-in" .link=${this.#link} .session=${session} @user-signed-in=${this.#chosen}></user-signup>`
    }
    if (current === 'new-password') return html`<user-signup mode="sign-in" .session=${session}></user-signup>`
    if (current !== 'account') return html`<user-signup mode=${current} .session=${session}></user-signup>`
    if (session.state === 'signed_in') return html`<foyer-account .session=${session}></foyer-account>`
    if (session.failure) return this.#renderFailure(session)
    return html`<p class="muted" role="status">${this.#messages.words.common.loading}</p>`
  }

  #renderFailure(session: Session): TemplateResult {
    const { common, signup } = this.#messages.words
    const refusal = session.failure!
    const words = { ...common, title: signup.notAsked, text: this.#messages.explain(refusal) }
    return html`
      <h2 class="hidden">${this.#words.account}</h2>
      ${failure(refusal, words, () => void session.restore())}
    `
  }

  #renderNothing(): TemplateResult {
    const { nothing: title, nothingText: text } = this.#words
    return emptiness({ spot: 'empty', title, text })
  }

  /** The link has done its work; nothing of it stays in the address. */
  readonly #chosen = (): void => {
    this.#link = ''
  }

  /** The links at the foot of the forms turn them; the address goes along. */
  #follow(): void {
    const mode = this.querySelector('user-signup')?.mode as Screen | undefined
    if (this.#isChoosing) return
    if (mode && this.session?.state !== 'signed_in') this.#screen.push(mode)
  }

  /** Takes the focus along, unless it is in what is there already. */
  #arrive(): void {
    void this.updateComplete.then(() => {
      if (this.main && !this.main.contains(document.activeElement)) this.main.focus()
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-portal': FoyerPortal
  }
}
