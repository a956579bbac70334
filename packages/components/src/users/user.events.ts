import type { CreateNotification, CreateUser, EditUser, ResetPassword, StatusAction, User } from '@foyer/shared'

const ahead = { bubbles: true, composed: true, cancelable: true }
const done = { bubbles: true, composed: true }

/** Steps of the status table; deleting is announced by itself. */
export type StatusStep = Exclude<StatusAction, 'delete'>
/** A user about to be added. A password, if there is one, is nobody else's business. */
export type NewUser = Pick<CreateUser, 'email' | 'name' | 'type' | 'tags'> &
  Partial<Pick<CreateUser, 'externalId' | 'phone' | 'company' | 'timezone' | 'language' | 'fields'>>

/** A user's details are about to open. */
export class UserSelectEvent extends Event {
  readonly user: User

  constructor(user: User) {
    super('user-select', ahead)
    this.user = user
  }
}

/** A user is about to be added or invited. */
export class UserCreateEvent extends Event {
  readonly values: NewUser

  constructor(values: NewUser) {
    super('user-create', ahead)
    this.values = values
  }
}

/** A user was added or invited. */
export class UserCreatedEvent extends Event {
  readonly user: User

  constructor(user: User) {
    super('user-created', done)
    this.user = user
  }
}

/** A user is about to be edited: `user` as they are, `changes` as they will be. */
export class UserEditEvent extends Event {
  readonly user: User
  readonly changes: Partial<EditUser>

  constructor(user: User, changes: Partial<EditUser>) {
    super('user-edit', ahead)
    this.user = user
    this.changes = changes
  }
}

/** A user was edited: `user` as they are now. */
export class UserEditedEvent extends Event {
  readonly user: User

  constructor(user: User) {
    super('user-edited', done)
    this.user = user
  }
}

/** A user's password is about to be replaced: by a mailed link, by a temporary one, or by one that is set and nobody else's business. */
export class UserPasswordReplaceEvent extends Event {
  readonly user: User
  readonly way: ResetPassword['way']

  constructor(user: User, way: ResetPassword['way']) {
    super('user-password-replace', ahead)
    this.user = user
    this.way = way
  }
}

/** A user's password was replaced, and their sessions have ended. */
export class UserPasswordReplacedEvent extends Event {
  readonly user: User
  readonly way: ResetPassword['way']

  constructor(user: User, way: ResetPassword['way']) {
    super('user-password-replaced', done)
    this.user = user
    this.way = way
  }
}

/** What goes with a ban: until when, an ISO time, and why. */
export interface StepDetails {
  until?: string | undefined
  reason?: string | undefined
}

/** A user's status is about to change. `until` ends a ban by itself. */
export class UserStatusChangeEvent extends Event {
  readonly user: User
  readonly action: StatusStep
  readonly until: string | undefined
  readonly reason: string | undefined

  constructor(user: User, action: StatusStep, { until, reason }: StepDetails = {}) {
    super('user-status-change', ahead)
    this.user = user
    this.action = action
    this.until = until
    this.reason = reason
  }
}

/** A user's status changed: `user` as they are now, or as they were when `reject` deleted them. */
export class UserStatusChangedEvent extends Event {
  readonly user: User
  readonly action: StatusStep

  constructor(user: User, action: StatusStep) {
    super('user-status-changed', done)
    this.user = user
    this.action = action
  }
}

/** A user is about to be deleted for good. */
export class UserDeleteEvent extends Event {
  readonly user: User

  constructor(user: User) {
    super('user-delete', ahead)
    this.user = user
  }
}

/** A user was deleted: `user` as they were. */
export class UserDeletedEvent extends Event {
  readonly user: User

  constructor(user: User) {
    super('user-deleted', done)
    this.user = user
  }
}

/** A notification is about to be sent. */
export class UserNotifyEvent extends Event {
  readonly user: User
  readonly notification: CreateNotification

  constructor(user: User, notification: CreateNotification) {
    super('user-notify', ahead)
    this.user = user
    this.notification = notification
  }
}

/** A notification was sent. */
export class UserNotifiedEvent extends Event {
  readonly user: User
  readonly notification: CreateNotification

  constructor(user: User, notification: CreateNotification) {
    super('user-notified', done)
    this.user = user
    this.notification = notification
  }
}

declare global {
  interface HTMLElementEventMap {
    'user-select': UserSelectEvent
    'user-create': UserCreateEvent
    'user-created': UserCreatedEvent
    'user-edit': UserEditEvent
    'user-edited': UserEditedEvent
    'user-password-replace': UserPasswordReplaceEvent
    'user-password-replaced': UserPasswordReplacedEvent
    'user-status-change': UserStatusChangeEvent
    'user-status-changed': UserStatusChangedEvent
    'user-delete': UserDeleteEvent
    'user-deleted': UserDeletedEvent
    'user-notify': UserNotifyEvent
    'user-notified': UserNotifiedEvent
  }
}
