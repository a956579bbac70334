import type { Notification } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { consume } from '@lit/context'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { LiveController } from '../../controllers/live-controller.js'
import { PartController } from '../../controllers/part-controller.js'
import { SessionController } from '../../controllers/session-controller.js'
import { sessionContext } from '../../core/session-context.js'
import type { Session } from '../../core/session.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { bellWords } from '../../messages/notification-bell.words.js'
import { failure } from '../../ui/failure.js'
import { Announcer } from './announcer.js'
import { bellButton } from './bell-button.js'
import { Inbox, type Owner } from './inbox.js'
import { Marker } from './marker.js'
import { NotificationReceivedEvent } from './notification-bell.events.js'
import { styles } from './notification-bell.styles.js'
import { PanelController } from './panel-controller.js'
import type * as PanelView from './panel-view.js'

/**
 * A bell with the number of unread notifications, and a list of them that keeps up by itself. It shows while somebody is signed in and
 * takes no room otherwise.
 *
 * @tag notification-bell
 * @summary A live inbox behind a bell.
 *
 * @slot empty - Shown when there are no notifications at all.
 *
 * @fires {NotificationOpenEvent} notification-open - A notification was pressed and is about to be marked as read. Cancelable.
 * @fires {NotificationOpenedEvent} notification-opened - A notification was pressed: show what it is about.
 * @fires {NotificationsMarkEvent} notifications-mark - One notification, or all, is about to be marked as read. Cancelable.
 * @fires {NotificationsMarkedEvent} notifications-marked - One notification, or all, has been marked as read.
 * @fires {NotificationReceivedEvent} notification-received - A notification arrived while the page was open.
 *
 * @csspart bell - The button.
 * @csspart badge - The number on it.
 * @csspart panel - What opens below it.
 * @csspart head - The first line of the panel.
 * @csspart heading - Its heading.
 * @csspart tabs - The row of tabs.
 * @csspart tab - Each tab.
 * @csspart strip - The line that says why the list may be old.
 * @csspart feed - The list.
 * @csspart item - Each notification.
 * @csspart unread - Each unread notification.
 * @csspart title - Its title.
 * @csspart message - Its text.
 * @csspart time - When it came.
 * @csspart tools - Its buttons.
 * @csspart pill - The button that shows what arrived meanwhile.
 * @csspart loading - What stands for the list until it is here.
 * @csspart nothing - What stands for an empty list.
 * @csspart failure - What stands for a list that could not be had.
 * @csspart toast - A short word about what did not work.
 *
 * @cssprop [--foyer-accent=oklch(0.45 0.085 228)] - The badge, the dots and the focus ring.
 * @cssprop [--foyer-surface] - What the bell stands on; the badge is set off from the bell by a ring of it.
 * @cssprop [--foyer-radius=6px] - The corners of the bell; the panel's are larger.
 * @cssprop [--foyer-font] - The font family list.
 * @cssprop [--foyer-density=1] - 0.85 for compact, 1.15 for roomy.
 *
 * @cssstate signed-in - Somebody is signed in, so the bell shows.
 * @cssstate unread - Something is unread.
 */
export class NotificationBell extends LitElement {
  static override styles = styles

  /** Fetches what the panel is drawn with. */
  static panel: () => Promise<typeof PanelView> = () => import('./panel-view.js')

  /** Who is signed in. Taken from the page unless set. */
  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined

  /** How to reach one person's inbox, on pages that have a client of their own. It takes the place of the session. */
  @property({ attribute: false }) client: Client | undefined

  #inbox: Inbox | undefined
  readonly #states = this.attachInternals().states
  readonly #messages = new MessagesController(this, bellWords)
  readonly #announcer = new Announcer(this, () => this.#messages.words.bell)
  readonly #part = new PartController(this, () => NotificationBell.panel())
  readonly #panel = new PanelController(this, () => this.#inbox, this.#part)
  readonly #marker = new Marker(this, () => this.#inbox, this.#messages)
  readonly #live = new LiveController(this, {
    client: () => this.#inbox?.owner.client,
    open: (_client, call) => this.#inbox!.watch(call),
    receive: () => undefined,
  })

  constructor() {
    super()
    new SessionController(this, () => this.session)
  }

  /** How many are unread: at most 100, which stands for more than 99. */
  get unread(): number {
    return this.#inbox?.unread ?? 0
  }

  /** Closes the panel, such as when the page goes to what a notification is about. */
  close(): void {
    this.#panel.close()
  }

  protected override willUpdate(): void {
    const owner = this.#owner()
    const { client, userId } = this.#inbox?.owner ?? {}
    if (owner?.client !== client || owner?.userId !== userId) this.#begin(owner)
    setState(this.#states, 'signed-in', owner !== undefined)
    setState(this.#states, 'unread', this.unread > 0)
  }

  override render(): TemplateResult | typeof nothing {
    const inbox = this.#inbox
    if (!inbox) return nothing

    const { words, language } = this.#messages
    const { unread } = inbox
    return html`
      ${bellButton({ unread, name: words.bell.bell(unread), language, isOpen: this.#panel.isOpen, toggle: this.#panel.toggle })}
      <div class="popover feed-pop" part="panel" popover role="dialog" aria-label=${words.bell.label} @keydown=${this.#panel.turnPage}>
        ${this.#renderPanel(inbox)}
      </div>
      ${this.#announcer.render()}
    `
  }

  #renderPanel(inbox: Inbox): TemplateResult {
    const { words, language } = this.#messages
    const { here, failure: refusal } = this.#part
    if (refusal) {
      const said = { ...words.common, title: words.common.failed, text: this.#messages.explain(refusal) }
      return failure(refusal, said, () => void this.#panel.fill())
    }
    if (!here) return html`<p class="feed-wait muted">${words.common.loading}</p>`
    return here.panelView({
      inbox,
      panel: this.#panel,
      words,
      language,
      offlineSince: this.#live.state === 'offline' ? this.#live.since : null,
      explain: (error) => this.#messages.explain(error),
      open: (notification) => this.#marker.press(notification),
      mark: (notification) => void this.#marker.mark(notification),
      retry: () => this.#retry(),
      toast: this.#marker.render(),
    })
  }

  #owner(): Owner | undefined {
    if (this.client) return { client: this.client, userId: undefined }
    const { session } = this
    return session?.state === 'signed_in' ? { client: session.client, userId: session.user!.id } : undefined
  }

  /** Another person's inbox has nothing of this one's. */
  #begin(owner: Owner | undefined): void {
    const isSameClient = owner !== undefined && owner.client === this.#inbox?.owner.client
    this.#panel.close()
    this.#inbox?.close()
    this.#inbox = owner && new Inbox(owner, { changed: () => this.requestUpdate(), received: this.#receive, atTop: this.#panel.isAtTop })
    if (isSameClient) this.#live.retry()
  }

  readonly #receive = (notification: Notification): void => {
    this.#announcer.announce(notification.title)
    const event = new NotificationReceivedEvent(notification)
    this.dispatchEvent(event)
  }

  #retry(): void {
    if (this.#live.state === 'offline') this.#live.retry()
    this.#panel.retry()
  }
}

function setState(states: CustomStateSet, name: string, isOn: boolean): void {
  if (isOn) states.add(name)
  else states.delete(name)
}

declare global {
  interface HTMLElementTagNameMap {
    'notification-bell': NotificationBell
  }
}
