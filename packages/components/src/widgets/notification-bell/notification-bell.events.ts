import type { Notification } from '@foyer/shared'

/** A notification was pressed, and is about to be marked as read. Cancel it to leave it as it is. */
export class NotificationOpenEvent extends Event {
  readonly notification: Notification

  constructor(notification: Notification) {
    super('notification-open', { bubbles: true, composed: true, cancelable: true })
    this.notification = notification
  }
}

/** A notification was pressed, and nobody objected: the moment to show what it is about. */
export class NotificationOpenedEvent extends Event {
  readonly notification: Notification

  constructor(notification: Notification) {
    super('notification-opened', { bubbles: true, composed: true })
    this.notification = notification
  }
}

/** One notification, or all of them, is about to be marked as read. Cancel it to keep them unread. */
export class NotificationsMarkEvent extends Event {
  /** `null` for all. */
  readonly notification: Notification | null

  constructor(notification: Notification | null) {
    super('notifications-mark', { bubbles: true, composed: true, cancelable: true })
    this.notification = notification
  }
}

/** The server has marked one notification, or all of them, as read. */
export class NotificationsMarkedEvent extends Event {
  /** `null` for all. */
  readonly notification: Notification | null

  constructor(notification: Notification | null) {
    super('notifications-marked', { bubbles: true, composed: true })
    this.notification = notification
  }
}

/** A notification arrived while the page was open. */
export class NotificationReceivedEvent extends Event {
  readonly notification: Notification

  constructor(notification: Notification) {
    super('notification-received', { bubbles: true, composed: true })
    this.notification = notification
  }
}

declare global {
  interface HTMLElementEventMap {
    'notification-open': NotificationOpenEvent
    'notification-opened': NotificationOpenedEvent
    'notifications-mark': NotificationsMarkEvent
    'notifications-marked': NotificationsMarkedEvent
    'notification-received': NotificationReceivedEvent
  }
}
