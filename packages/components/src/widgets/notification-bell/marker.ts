import type { Notification } from '@foyer/shared'
import { ApiError } from '@foyer/shared/client'
import { html, type LitElement, type TemplateResult } from 'lit'
import { ToastController } from '../../controllers/toast-controller.js'
import type { MessagesController } from '../../messages/messages-controller.js'
import type { Inbox } from './inbox.js'
import {
  NotificationOpenedEvent,
  NotificationOpenEvent,
  NotificationsMarkedEvent,
  NotificationsMarkEvent,
} from './notification-bell.events.js'

/** Marks notifications as read, tells the page before and after, and tells the reader when it did not work. */
export class Marker {
  readonly #host: LitElement
  readonly #inbox: () => Inbox | undefined
  readonly #messages: MessagesController<'bell'>
  readonly #toast: ToastController

  constructor(host: LitElement, inbox: () => Inbox | undefined, messages: MessagesController<'bell'>) {
    this.#host = host
    this.#inbox = inbox
    this.#messages = messages
    this.#toast = new ToastController(host)
  }

  /** What did not work. Draw it once. */
  render(): TemplateResult {
    return this.#toast.render()
  }

  /** The reader wants to see what it is about. */
  press(notification: Notification): void {
    const event = new NotificationOpenEvent(notification)
    if (!this.#host.dispatchEvent(event)) return
    if (notification.readAt === null) void this.mark(notification)
    const opened = new NotificationOpenedEvent(notification)
    this.#host.dispatchEvent(opened)
  }

  /** Marks one, or all with `null`. */
  async mark(notification: Notification | null): Promise<void> {
    const event = new NotificationsMarkEvent(notification)
    if (!this.#host.dispatchEvent(event)) return
    const inbox = this.#inbox()!
    try {
      await (notification ? inbox.read(notification) : inbox.readAll())
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      this.#complain(error, notification)
      return
    }
    const marked = new NotificationsMarkedEvent(notification)
    this.#host.dispatchEvent(marked)
  }

  #complain(error: ApiError, notification: Notification | null): void {
    const { bell, common } = this.#messages.words
    const text = html`${bell.notMarked} ${this.#messages.explain(error)}`
    this.#toast.show(text, { word: common.retry, run: () => void this.mark(notification), refusal: error })
  }
}
