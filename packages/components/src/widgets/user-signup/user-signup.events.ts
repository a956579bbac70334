import type { Me } from '@foyer/shared'

const before = { bubbles: true, composed: true, cancelable: true }
const after = { bubbles: true, composed: true }

/** Somebody is about to ask for an account. Cancel it and nothing is sent. */
export class UserSignUpEvent extends Event {
  readonly email: string
  readonly name: string

  constructor(email: string, name: string) {
    super('user-sign-up', before)
    this.email = email
    this.name = name
  }
}

/** Somebody is about to sign in. Cancel it and nothing is sent. */
export class UserSignInEvent extends Event {
  readonly email: string

  constructor(email: string) {
    super('user-sign-in', before)
    this.email = email
  }
}

/** Somebody is about to sign out. Cancel it and they stay. */
export class UserSignOutEvent extends Event {
  readonly user: Me

  constructor(user: Me) {
    super('user-sign-out', before)
    this.user = user
  }
}

/** A new account has proved its address. `user-signed-in` follows. */
export class UserSignedUpEvent extends Event {
  readonly user: Me

  constructor(user: Me) {
    super('user-signed-up', after)
    this.user = user
  }
}

/** Somebody signed in here; not fired for a session that was only taken up again. */
export class UserSignedInEvent extends Event {
  readonly user: Me

  constructor(user: Me) {
    super('user-signed-in', after)
    this.user = user
  }
}

/** Somebody signed out here. */
export class UserSignedOutEvent extends Event {
  constructor() {
    super('user-signed-out', after)
  }
}

declare global {
  interface HTMLElementEventMap {
    'user-sign-up': UserSignUpEvent
    'user-sign-in': UserSignInEvent
    'user-sign-out': UserSignOutEvent
    'user-signed-up': UserSignedUpEvent
    'user-signed-in': UserSignedInEvent
    'user-signed-out': UserSignedOutEvent
  }
}
