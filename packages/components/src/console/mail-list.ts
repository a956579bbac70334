import type { CaughtMail } from '@foyer/shared'
import type { ApiError, Client } from '@foyer/shared/client'
import { initialState, Task, TaskStatus } from '@lit/task'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { ToastController } from '../controllers/toast-controller.js'
import { MessagesController } from '../messages/messages-controller.js'
import { consoleWords } from '../messages/console.words.js'
import { ago, clock, fullTime } from '../messages/time.js'
import { emptiness } from '../ui/emptiness.js'
import { failure } from '../ui/failure.js'
import { icon } from '../ui/icon.js'
import { strip } from '../ui/strip.js'
import { codeIn, piecesOf } from './mail-text.js'
import { mailListStyles } from './mail-list.styles.js'

/**
 * The mails that the server caught instead of sending, newest first. It looks for new ones by itself while it can be seen.
 *
 * @tag foyer-mail-list
 * @summary What a server without a mail service would have sent.
 */
export class MailList extends LitElement {
  static override styles = mailListStyles

  /** How to reach the operators' own profile. */
  @property({ attribute: false }) client: Client | undefined

  /** Milliseconds between two looks. */
  @property({ type: Number }) every = 4_000

  @state() private mails: readonly CaughtMail[] | null = null
  @state() private offlineSince: Date | null = null

  readonly #messages = new MessagesController(this, consoleWords)
  readonly #toast = new ToastController(this)
  #timer: ReturnType<typeof setInterval> | undefined

  readonly #looking = new Task(this, {
    args: () => [this.client] as const,
    task: async ([client], { signal }) => (client ? (await client.mails.list({ signal })).items : initialState),
    onComplete: (mails) => {
      this.mails = mails
      this.offlineSince = null
    },
    onError: () => (this.offlineSince ??= new Date()),
  })

  get #words() {
    return this.#messages.words.console.mail
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#timer = setInterval(this.#look, this.every)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#timer)
  }

  override render(): TemplateResult {
    const { mails } = this
    const error = this.#looking.error as ApiError | undefined
    return html`
      <section aria-labelledby="title">
        <header class="mail-head">
          <div>
            <h2 class="mail-title" id="title">${this.#words.title}</h2>
            <p class="muted">${this.#words.text}</p>
          </div>
          <span class="hidden" role="status">${mails ? this.#words.count(mails.length) : nothing}</span>
          <button class="button" type="button" @click=${this.#look}>${icon('retry')}${this.#words.refresh}</button>
        </header>
        ${mails && !isFinal(error) ? [this.#renderStrip(), this.#renderMails(mails)] : error ? this.#renderError(error) : this.#renderLoading()}
      </section>
      ${this.#toast.render()}
    `
  }

  #renderMails(mails: readonly CaughtMail[]): TemplateResult {
    const { none, noneText } = this.#words
    if (!mails.length) return emptiness({ spot: 'posted', title: none, text: noneText })
    return html`<ol>
      ${repeat(
        mails,
        ({ id }) => id,
        (mail) => this.#renderMail(mail),
      )}
    </ol>`
  }

  #renderMail({ to, subject, text, sentAt }: CaughtMail): TemplateResult {
    const { language } = this.#messages
    const code = codeIn(text)
    return html`
      <li class="mail">
        <article>
          <div class="mail-line">
            <h3 class="mail-subject" dir="auto">${subject}</h3>
            <time class="muted small nowrap" datetime=${sentAt} title=${fullTime(language, sentAt)}>${ago(language, sentAt)}</time>
          </div>
          <p class="muted small">${this.#words.to} <bdi dir="ltr">${to}</bdi></p>
          <p class="mail-text" dir="auto">${piecesOf(text).map(({ url, text }) => (url ? link(url) : text))}</p>
          ${code ? this.#renderCode(code) : nothing}
        </article>
      </li>
    `
  }

  #renderCode(code: string): TemplateResult {
    return html`
      <p class="mail-code">
        <code class="code" dir="ltr">${code}</code>
        <button class="button square plain small" type="button" aria-label=${this.#words.copyCode(code)} @click=${() => this.#copy(code)}>
          ${icon('copy')}
        </button>
      </p>
    `
  }

  #renderStrip(): TemplateResult | typeof nothing {
    if (!this.offlineSince) return nothing
    const { offlineSince, tryNow } = this.#messages.words.common
    const text = offlineSince(clock(this.#messages.language, this.offlineSince))
    return strip('offline', text, { word: tryNow, run: this.#look })
  }

  #renderError(error: ApiError): TemplateResult {
    const { sent, sentText, denied, deniedText, notLoaded } = this.#words
    if (error.status === 404) return emptiness({ spot: 'posted', title: sent, text: sentText })
    if (error.status === 403) return emptiness({ spot: 'denied', title: denied, text: deniedText })
    const words = { ...this.#messages.words.common, title: notLoaded, text: this.#messages.explain(error) }
    return failure(error, words, this.#look)
  }

  #renderLoading(): TemplateResult {
    return html`
      <div role="status" aria-label=${this.#messages.words.common.loading}>
        ${[1, 2, 3].map(() => html`<div class="mail"><span class="bone w-5"></span><span class="bone w-4"></span></div>`)}
      </div>
    `
  }

  /** A page that nobody sees asks for nothing, and a slow answer is waited for. */
  readonly #look = (): void => {
    if (document.visibilityState === 'visible' && this.#looking.status !== TaskStatus.PENDING) void this.#looking.run()
  }

  async #copy(code: string): Promise<void> {
    await navigator.clipboard.writeText(code)
    this.#toast.show(this.#words.copied)
  }
}

/** Asking again would not change these. */
const isFinal = (error: ApiError | undefined) => error?.status === 403 || error?.status === 404

const link = (url: string) => html`<a href=${url} target="_blank" rel="noreferrer">${url}</a>`

declare global {
  interface HTMLElementTagNameMap {
    'foyer-mail-list': MailList
  }
}
