import type { Me } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import { consume } from '@lit/context'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { CountdownController } from '../../controllers/countdown-controller.js'
import { SessionController } from '../../controllers/session-controller.js'
import { sessionContext } from '../../core/session-context.js'
import type { Session } from '../../core/session.js'
import { actingAsBannerWords } from '../../messages/acting-as-banner.words.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { clock, countdown } from '../../messages/time.js'
import { icon, type IconName } from '../../ui/icon.js'
import { ActingEndedEvent } from './acting-as-banner.events.js'
import { styles } from './acting-as-banner.styles.js'

/** Milliseconds after which a page that is looked at asks whether it goes on: the operator may have lost their right to it. */
const LOOK = 30_000

/**
 * Says that an operator acts in a user's place, for how long, and takes them back. It stands above everything on the page, and shows nothing
 * in anybody's own session. The script tag adds it by itself; put it on the page to say where its room is.
 *
 * @tag acting-as-banner
 * @summary The bar over a page on which an operator acts as a user.
 *
 * @fires {ActingEndedEvent} acting-ended - It is over.
 *
 * @csspart bar - The bar.
 * @csspart back - The button that ends it.
 */
export class ActingAsBanner extends LitElement {
  static override styles = styles

  /** Whose session it is about. Taken from the page unless set. */
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined

  /** The user in whose place the operator acted last, here. */
  @state() private last: Me | null = null
  /** Whether the bar is there: a screen reader tells what comes into it afterwards. */
  @state() private isThere = false
  @state() private isBusy = false
  @state() private refusal: ApiError | null = null
  @state() private isRead = false

  @query('.bar') private readonly bar!: HTMLElement | null

  readonly #messages = new MessagesController(this, actingAsBannerWords)
  readonly #countdown = new CountdownController(this)
  readonly #room = new ResizeObserver(([entry]) => this.style.setProperty('block-size', `${String(entry!.borderBoxSize[0]!.blockSize)}px`))
  #looking: ReturnType<typeof setInterval> | undefined

  constructor() {
    super()
    new SessionController(this, () => this.session)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.requestUpdate()
    document.addEventListener('visibilitychange', this.#look)
    this.#looking = setInterval(this.#look, LOOK)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('visibilitychange', this.#look)
    clearInterval(this.#looking)
    this.#room.disconnect()
  }

  protected override willUpdate(): void {
    const { session, last } = this
    if (session?.actor && session.user!.id !== last?.id) this.#begin(session.user!)
    else if (last?.actor && session && !session.actor) this.#end(last)
  }

  override render(): TemplateResult | typeof nothing {
    const { last } = this
    const failure = last ? null : (this.session?.actingFailure ?? null)
    if (this.isRead || (!last && !failure)) return nothing
    if (failure) return this.#renderOver(this.#renderFailed(failure))
    return last!.actor ? this.#renderActing(last!) : this.#renderOver(this.#renderSaid(last!))
  }

  protected override updated(): void {
    const { bar } = this
    if (bar?.isConnected && !bar.matches(':popover-open')) {
      bar.showPopover()
      this.#room.observe(bar, { box: 'border-box' })
      setTimeout(() => (this.isThere = true))
    }
    if (!bar) this.style.removeProperty('block-size')
  }

  #begin(user: Me): void {
    this.last = user
    this.refusal = null
    this.isRead = false
    this.#countdown.start((Date.parse(user.actor!.expiresAt) - Date.now()) / 1000)
  }

  #end({ actor: _, ...user }: Me): void {
    this.last = user
    this.refusal = null
    const event = new ActingEndedEvent(user.id)
    this.dispatchEvent(event)
  }

  #renderActing(user: Me) {
    return this.#renderBar('bar', 'alert', this.#renderSaid(user), this.#renderBack())
  }

  #renderOver(said: TemplateResult) {
    return this.#renderBar('bar over', 'info', said, this.#renderClose())
  }

  #renderBar(look: string, drawing: IconName, said: TemplateResult, button: TemplateResult) {
    const { label } = this.#messages.words.actingAsBanner
    return html`
      <div class=${look} part="bar" popover="manual" role="region" aria-label=${label}>
        ${icon(drawing)}
        <p class="said" role="status">${this.isThere ? said : nothing}</p>
        ${button}
      </div>
    `
  }

  #renderSaid({ name, actor }: Me) {
    const { actingAsBanner: words } = this.#messages.words
    const { language } = this.#messages
    const who = `\u2068${name}\u2069`
    if (!actor) return html`<span>${words.over(who)}</span>`
    return html`
      <span class="strong">${words.acting(who)}</span>
      <span class="hidden">${words.endsAt(clock(language, new Date(actor.expiresAt)))}</span>
      <span class="number" aria-hidden="true">${words.endsIn(countdown(language, this.#countdown.left))}</span>
      ${this.refusal ? html`<span>${words.notEnded} ${this.#messages.explain(this.refusal)}</span>` : nothing}
    `
  }

  #renderFailed(failure: ApiError) {
    return html`<span>${this.#messages.words.actingAsBanner.refused} ${this.#messages.explain(failure)}</span>`
  }

  #renderBack() {
    return html`
      <button class="button" part="back" type="button" aria-busy=${this.isBusy ? 'true' : nothing} @click=${this.#return}>
        ${this.isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : icon('undo')}${this.#messages.words.actingAsBanner.back}
      </button>
    `
  }

  #renderClose() {
    return html`
      <button class="button square" type="button" aria-label=${this.#messages.words.common.close} @click=${() => (this.isRead = true)}>
        ${icon('close')}
      </button>
    `
  }

  /** The tab was opened for this, so it goes; where the browser keeps it, the user's own session is there again, and a sentence says so. */
  readonly #return = async (): Promise<void> => {
    if (this.isBusy) return
    this.isBusy = true
    this.refusal = null
    try {
      await this.session!.signOut()
      window.close()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.refusal = error
    } finally {
      this.isBusy = false
    }
  }

  readonly #look = (): void => {
    if (document.visibilityState === 'visible' && this.session?.actor) this.session.client.me.get().catch(ignoreRefusal)
  }
}

/** The session has drawn its conclusions. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof ApiError)) throw error
}

declare global {
  interface HTMLElementTagNameMap {
    'acting-as-banner': ActingAsBanner
  }
}
