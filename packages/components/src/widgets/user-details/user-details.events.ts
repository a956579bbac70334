import type { Group, Session, User } from '@foyer/shared'

const ahead = { bubbles: true, composed: true, cancelable: true }
const done = { bubbles: true, composed: true }

/** A user is about to get another picture, or to lose theirs (`null`). */
export class UserPictureChangeEvent extends Event {
  readonly user: User
  readonly picture: File | null

  constructor(user: User, picture: File | null) {
    super('user-picture-change', ahead)
    this.user = user
    this.picture = picture
  }
}

/** A user got another picture, or lost theirs: `user` as they are now. */
export class UserPictureChangedEvent extends Event {
  readonly user: User

  constructor(user: User) {
    super('user-picture-changed', done)
    this.user = user
  }
}

/** A user is about to be added to a group, or to be removed from it. */
export class UserGroupChangeEvent extends Event {
  readonly user: User
  readonly group: Group
  readonly way: 'add' | 'remove'

  constructor(user: User, group: Group, way: 'add' | 'remove') {
    super('user-group-change', ahead)
    this.user = user
    this.group = group
    this.way = way
  }
}

/** A user was added to a group, or removed from it. */
export class UserGroupChangedEvent extends Event {
  readonly user: User
  readonly group: Group
  readonly way: 'add' | 'remove'

  constructor(user: User, group: Group, way: 'add' | 'remove') {
    super('user-group-changed', done)
    this.user = user
    this.group = group
    this.way = way
  }
}

/** A session of a user is about to be ended; `null` for all of theirs. */
export class UserSessionEndEvent extends Event {
  readonly user: User
  readonly session: Session | null

  constructor(user: User, session: Session | null) {
    super('user-session-end', ahead)
    this.user = user
    this.session = session
  }
}

/** A session of a user was ended; `null` for all of theirs. */
export class UserSessionEndedEvent extends Event {
  readonly user: User
  readonly session: Session | null

  constructor(user: User, session: Session | null) {
    super('user-session-ended', done)
    this.user = user
    this.session = session
  }
}

declare global {
  interface HTMLElementEventMap {
    'user-picture-change': UserPictureChangeEvent
    'user-picture-changed': UserPictureChangedEvent
    'user-group-change': UserGroupChangeEvent
    'user-group-changed': UserGroupChangedEvent
    'user-session-end': UserSessionEndEvent
    'user-session-ended': UserSessionEndedEvent
  }
}
