import type { Activity } from '@foyer/shared'
import type { ApiError, Client } from '@foyer/shared/client'
import { consume } from '@lit/context'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { LiveController } from '../../controllers/live-controller.js'
import { PagesController } from '../../controllers/pages-controller.js'
import { clientContext } from '../../core/client-context.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { clock } from '../../messages/time.js'
import { activityWords } from '../../messages/user-activity.words.js'
import { again } from '../../ui/again.js'
import { emptiness } from '../../ui/emptiness.js'
import { failure } from '../../ui/failure.js'
import { strip } from '../../ui/strip.js'
import { ICONS, timeline } from './timeline.js'
import { icon } from '../../ui/icon.js'
import { styles } from './user-activity.styles.js'

type Kind = Activity['kind']

const KINDS = Object.keys(ICONS) as Kind[]

/** Milliseconds between two answers to the server's hints. */
const REST = 500

/**
 * What one user did, newest first and grouped by day: the pages and features that the site reported, and the sign-ins.
 *
 * @tag user-activity
 * @summary A user's timeline of pages, features and sign-ins.
 *
 * @slot empty - Shown when nothing is known of what they did.
 *
 * @csspart kinds - The buttons that narrow the list to one kind.
 * @csspart day - The heading of each day.
 * @csspart entry - Each thing that they did.
 * @csspart strip - The line that says that the list may be out of date.
 * @csspart loading - What stands for the list until it is here.
 * @csspart nothing - What stands for it where there is none.
 * @csspart failure - What stands for it when it could not be had.
 *
 * @cssprop [--foyer-accent=oklch(0.45 0.085 228)] - The focus ring.
 * @cssprop [--foyer-radius=6px] - The corners.
 * @cssprop [--foyer-font] - The font family list.
 * @cssprop [--foyer-density=1] - 0.85 for compact, 1.15 for roomy.
 */
export class UserActivity extends LitElement {
  static override styles = styles

  /** How to reach the profile. Taken from the page unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined

  /** Whose activity it is. */
  @property({ attribute: 'user-id' }) userId = ''

  /** Shows only this kind: `sign_in`, `page` or `feature`; `''` shows all. The buttons write it too. */
  @property() kind: Kind | '' = ''

  /** Does not listen for changes; the page calls `refresh()`. */
  @property({ type: Boolean, attribute: 'no-live' }) noLive = false

  readonly #messages = new MessagesController(this, activityWords)
  readonly #pages = new PagesController<Activity>(this, {
    client: () => this.client,
    about: () => this.userId && `${this.userId} ${this.kind}`,
    ask: (client, query, signal) =>
      client.users.activity(this.userId, { ...query, limit: 50, ...(this.kind && { kind: this.kind }) }, { signal }),
  })
  readonly #live: LiveController = new LiveController(this, {
    client: () => (this.noLive ? undefined : this.client),
    open: (client, call) => client.events.users(call),
    receive: () => this.#hint(),
    resumed: () => this.#hint(),
  })
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Reads the top of the list again. */
  async refresh(): Promise<void> {
    await this.#pages.load()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  override render(): TemplateResult {
    const { words } = this.#messages
    const { items, error } = this.#pages
    if (!this.client) return emptiness({ spot: 'denied', ...words.activity.signedOut })
    if (error && (!items || error.status === 404 || error.status === 403)) return this.#renderTrouble(error)
    if (items?.length === 0 && !this.kind) return html`<slot name="empty">${emptiness({ spot: 'empty', ...words.activity.empty })}</slot>`
    return html`${this.#renderKinds()} ${this.#renderOutdated()} ${items ? this.#renderItems(items) : this.#renderLoading()}`
  }

  #renderKinds(): TemplateResult {
    const { show, all, kinds } = this.#messages.words.activity
    const choice = (kind: Kind | '', word: string) => html`
      <button
        class="button plain small"
        type="button"
        aria-pressed=${this.kind === kind ? 'true' : 'false'}
        @click=${() => (this.kind = kind)}
      >
        ${kind ? icon(ICONS[kind]) : nothing}${word}
      </button>
    `
    return html`
      <div class="kinds" part="kinds" role="group" aria-label=${show}>
        ${choice('', all)}${KINDS.map((kind) => choice(kind, kinds[kind]))}
      </div>
    `
  }

  #renderOutdated() {
    const { common } = this.#messages.words
    if (!this.#pages.items || this.noLive || this.#live.state !== 'offline') return nothing
    const run = () => {
      this.#live.retry()
      void this.refresh()
    }
    return strip('offline', common.offlineSince(clock(this.#messages.language, this.#live.since)), { word: common.tryNow, run })
  }

  #renderItems(items: readonly Activity[]): TemplateResult {
    const { activity: words } = this.#messages.words
    if (!items.length) return html`<p class="none muted" role="status">${words.emptyKind}</p>`
    return html`${timeline(items, this.#messages)} ${this.#pages.hasMore || this.#pages.error ? this.#renderMore() : nothing}`
  }

  #renderMore(): TemplateResult {
    const { words } = this.#messages
    const { error, isTurning, hasMore } = this.#pages
    return html`
      <div class="more" role=${error ? 'alert' : nothing}>
        ${error ? html`<span class="small muted">${this.#messages.explain(error)}</span>` : nothing}
        ${again({
          refusal: error,
          content: [
            isTurning ? html`<span class="spinner" aria-hidden="true"></span>` : nothing,
            error ? words.common.retry : words.activity.more,
          ],
          run: () => void (hasMore ? this.#pages.more() : this.#pages.load()),
          look: 'small',
        })}
      </div>
    `
  }

  #renderLoading(): TemplateResult {
    const rows = [4, 3, 5, 2].map((width) => html`<li><span class="bone block"></span><span class="bone w-${width}"></span></li>`)
    return html`
      <div part="loading" role="status" aria-label=${this.#messages.words.common.loading}>
        <ul class="timeline" aria-hidden="true">
          ${rows}
        </ul>
      </div>
    `
  }

  #renderTrouble(error: ApiError): TemplateResult {
    const { activity: words, common } = this.#messages.words
    const retry = () => void this.#pages.load()
    if (error.status === 404) return emptiness({ spot: 'empty', ...words.gone })
    if (error.status === 403) return failure(error, { ...common, ...words.denied }, retry)
    if (error.status === 401) return failure(error, { ...common, ...words.signedOut }, retry)
    return failure(error, { ...common, title: words.notLoaded, text: this.#messages.explain(error) }, retry)
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
    'user-activity': UserActivity
  }
}
