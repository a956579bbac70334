import type { Session, User } from '@foyer/shared'
import { ApiError, type Client } from '@foyer/shared/client'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { ToastController } from '../../controllers/toast-controller.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { detailsWords } from '../../messages/user-details.words.js'
import { emptiness } from '../../ui/emptiness.js'
import { icon } from '../../ui/icon.js'
import { DeedController } from './deed.controller.js'
import { bones, moment, trouble } from './panel-parts.js'
import { panelStyles } from './panel.styles.js'
import { UserSessionEndedEvent, UserSessionEndEvent } from './user-details.events.js'

/**
 * Where a user is signed in, to end one session or all.
 *
 * @tag foyer-user-sessions
 * @summary The sessions of one user.
 *
 * @fires {UserSessionEndEvent} user-session-end - A session, or all of them, is about to be ended. Cancelable.
 * @fires {UserSessionEndedEvent} user-session-ended - A session was ended, or all of them.
 */
export class UserSessions extends LitElement {
  static override styles = panelStyles

  /** How to reach the profile. */
  @property({ attribute: false }) client: Client | undefined

  /** Whose sessions they are. */
  @property({ attribute: false }) user!: User

  @state() private items: readonly Session[] | null = null
  @state() private error: ApiError | null = null
  @state() private asking = false

  readonly #messages = new MessagesController(this, detailsWords)
  readonly #toast = new ToastController(this)
  readonly #deed = new DeedController(this, this.#toast, this.#messages)
  #asked = ''
  #call: AbortController | undefined

  /** Reads them again. */
  async refresh(): Promise<void> {
    this.#call?.abort()
    const call = new AbortController()
    this.#call = call
    try {
      const found = await this.client?.users.sessions.list(this.user.id, { signal: call.signal })
      if (call.signal.aborted || !found) return
      this.items = found.items
      this.error = null
    } catch (error) {
      if (call.signal.aborted) return
      if (!(error instanceof ApiError)) throw error
      this.error = error
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('client') && this.user.id === this.#asked) return
    this.#asked = this.user.id
    this.items = null
    this.error = null
    this.asking = false
    void this.refresh()
  }

  override render(): TemplateResult {
    const { sessions: words } = this.#messages.words.details
    return html`${this.#renderList(this.items)} ${this.#renderQuestion(words.question)} ${this.#toast.render()}`
  }

  #renderList(items: readonly Session[] | null): TemplateResult {
    const { sessions: words } = this.#messages.words.details
    if (this.error) return trouble({ error: this.error, title: words.notLoaded, retry: () => void this.refresh() }, this.#messages)
    if (!items) return bones(this.#messages)
    if (!items.length) return emptiness({ spot: 'quiet', ...words.empty })
    return html`
      <ul class="entries">
        ${repeat(
          items,
          ({ id }) => id,
          (session) => this.#renderSession(session),
        )}
      </ul>
      <div class="foot">
        <button class="button danger" id="all" type="button" @click=${() => (this.asking = true)}>${words.endAll}</button>
      </div>
    `
  }

  #renderSession(session: Session): TemplateResult {
    const { language, words } = this.#messages
    const { sessions } = words.details
    const { browser, system, address, origin, current, createdAt, lastUsedAt } = session
    const device = browser && system ? sessions.on(browser, system) : browser || system || sessions.unknown
    return html`
      <li>
        ${icon('globe')}
        <div>
          <p><bdi>${device}</bdi>${current ? html` <span class="small strong">· ${sessions.current}</span>` : nothing}</p>
          <p class="muted small">
            ${[address, URL.parse(origin)?.host].filter(Boolean).map((place) => html`<bdi class="source" dir="ltr">${place}</bdi> · `)}${moment(
              lastUsedAt,
              language,
              sessions.used,
            )}
            · ${moment(createdAt, language, sessions.began)}
          </p>
        </div>
        <button
          class="button small"
          type="button"
          aria-label=${sessions.endOf(device)}
          aria-disabled=${this.#deed.isBusy ? 'true' : nothing}
          @click=${() => this.#end(session)}
        >
          ${sessions.end}
        </button>
      </li>
    `
  }

  #renderQuestion({
    heading,
    text,
    keep,
    go,
  }: {
    heading: (name: string) => string
    text: string
    keep: string
    go: string
  }): TemplateResult {
    const leave = () => (this.asking = false)
    return html`
      <foyer-dialog exportparts="dialog" heading=${heading(this.user.name)} .open=${this.asking} @dialog-close=${leave}>
        <p>${text}</p>
        <button class="button" slot="foot" type="button" autofocus @click=${leave}>${keep}</button>
        <button
          class="button danger-fill"
          slot="foot"
          type="button"
          aria-busy=${this.#deed.isBusy ? 'true' : nothing}
          @click=${() => this.#end(null)}
        >
          ${this.#deed.isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${go}
        </button>
      </foyer-dialog>
    `
  }

  /** The focus goes to what is left of the list. */
  async #end(session: Session | null): Promise<void> {
    const { user, client } = this
    if (this.#deed.isBusy) return
    const announced = new UserSessionEndEvent(user, session)
    if (!this.dispatchEvent(announced)) return
    const isDone = await this.#deed.run(async () => {
      await (session ? client!.users.sessions.delete(user.id, session.id) : client!.users.sessions.deleteAll(user.id))
      const event = new UserSessionEndedEvent(user, session)
      this.dispatchEvent(event)
    })
    await this.refresh()
    this.asking = false
    if (!isDone) return
    const { ended, allEnded } = this.#messages.words.details.sessions
    this.#toast.show(session ? ended : allEnded)
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('#all')?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foyer-user-sessions': UserSessions
  }
}
