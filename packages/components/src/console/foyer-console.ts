import type { ApiError } from '@foyer/shared/client'
import { initialState, Task, TaskStatus } from '@lit/task'
import { html, LitElement, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { SessionController } from '../controllers/session-controller.js'
import { OPERATORS } from '../core/profiles.js'
import type { ProfileSwitchedEvent } from '../core/profiles.events.js'
import { Session } from '../core/session.js'
import { MessagesController } from '../messages/messages-controller.js'
import { consoleWords } from '../messages/console.words.js'
import { directionOf, readerLanguage } from '../messages/reader-language.js'
import { adopt } from '../styles/adopt.js'
import { failure } from '../ui/failure.js'
import { doorStyles } from './door.styles.js'
import { goTo, RouteController } from './route.controller.js'

/**
 * The operators' console, whole: the first run of a server, the sign-in, and then the workspace. It draws into the page itself, so that
 * password managers find its forms.
 *
 * @tag foyer-console
 * @summary Everything an operator does, in one element.
 */
export class FoyerConsole extends LitElement {
  /** Where the server is. */
  @property({ attribute: false }) server: Session['server'] = { baseUrl: `${location.origin}/` }

  /** Which page this is: the caught mails end in `/mail`. */
  @property() path = location.pathname

  readonly #messages = new MessagesController(this, consoleWords)
  readonly #route = new RouteController(this)
  #session: Session | undefined

  readonly #firstRun = new Task(this, {
    args: () => [this.session, this.session.state] as const,
    task: async ([session, state], { signal }) =>
      state === 'signed_out' ? (await session.client.auth.firstRunState({ signal })).open : initialState,
  })

  constructor() {
    super()
    new SessionController(this, () => this.session)
  }

  /** The operator's session. */
  get session(): Session {
    this.#session ??= new Session({ ...this.server, profileId: OPERATORS })
    return this.#session
  }

  get #words() {
    return this.#messages.words.console
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    this.lang ||= readerLanguage()
    this.dir ||= directionOf(this.lang)
    super.connectedCallback()
    adopt(this, doorStyles)
  }

  override render(): TemplateResult {
    const { session } = this
    switch (session.state) {
      case 'signed_in':
        return this.#renderWorkspace()
      case 'signed_out':
        return this.#renderSignedOut()
      case 'unknown':
        return session.failure ? this.#renderFailure(session.failure, () => void session.restore()) : this.#renderWaiting()
    }
  }

  #renderSignedOut(): TemplateResult {
    const { status, value, error } = this.#firstRun
    if (status === TaskStatus.ERROR) return this.#renderFailure(error as ApiError, () => void this.#firstRun.run())
    if (status !== TaskStatus.COMPLETE) return this.#renderWaiting()
    return value ? this.#renderFirstRun() : this.#renderSignIn()
  }

  #renderWorkspace(): TemplateResult {
    const profile = this.#route.current?.profileId ?? ''
    return html`
      <foyer-provider .session=${this.session} .profile=${profile} @profile-switched=${this.#follow}>
        <foyer-workspace .session=${this.session} .mails=${this.#mails} .home=${this.#home}></foyer-workspace>
      </foyer-provider>
    `
  }

  get #mails(): boolean {
    return /\/mail\/?$/.test(this.path)
  }

  get #home(): string {
    return this.path.replace(/\/(mail\/?)?$/, '') || '/console'
  }

  /** The address follows where the widgets went. Caught mails stay while the reader did not choose to leave. */
  readonly #follow = ({ to, target, currentTarget }: ProfileSwitchedEvent): void => {
    if (this.#mails && target === currentTarget) return
    if (to) goTo({ profileId: to.profile.id, view: this.#route.current?.view ?? 'users' }, this.#mails ? this.#home : '')
    else location.hash = ''
  }

  #renderFirstRun(): TemplateResult {
    return this.#renderDoor(html`<foyer-first-run .session=${this.session}></foyer-first-run>`)
  }

  #renderSignIn(): TemplateResult {
    return this.#renderDoor(html`<user-signup no-sign-up heading=${this.#words.signIn} .session=${this.session}></user-signup>`)
  }

  #renderFailure(error: ApiError, retry: () => void): TemplateResult {
    const words = { ...this.#messages.words.common, title: this.#words.notAsked, text: this.#messages.explain(error) }
    return this.#renderDoor(failure(error, words, retry))
  }

  #renderWaiting(): TemplateResult {
    return this.#renderDoor(html`<p class="waiting" role="status">${this.#messages.words.common.loading}</p>`)
  }

  #renderDoor(content: TemplateResult): TemplateResult {
    return html`
      <div class="foyer-door">
        <h1 class="door-name">${this.#words.title}</h1>
        <main>${content}</main>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-console': FoyerConsole
  }
}
