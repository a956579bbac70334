import type { Membership } from '@foyer/shared'

/** The reader chose another profile, and the widgets are about to go there. Cancel it to stay. */
export class ProfileSwitchEvent extends Event {
  /** Where they are; `null` for nowhere yet. */
  readonly from: Membership | null
  readonly to: Membership

  constructor(from: Membership | null, to: Membership) {
    super('profile-switch', { bubbles: true, composed: true, cancelable: true })
    this.from = from
    this.to = to
  }
}

/** The widgets work in another profile now: because the reader chose it, the page did, or the old one was taken from them. */
export class ProfileSwitchedEvent extends Event {
  /** `null` for nowhere. */
  readonly from: Membership | null
  /** `null` when no profile is left. */
  readonly to: Membership | null

  constructor(from: Membership | null, to: Membership | null) {
    super('profile-switched', { bubbles: true, composed: true })
    this.from = from
    this.to = to
  }
}

/** The reader wants a profile of their own: the moment to show a form for it. */
export class ProfileCreateEvent extends Event {
  constructor() {
    super('profile-create', { bubbles: true, composed: true, cancelable: true })
  }
}

declare global {
  interface HTMLElementEventMap {
    'profile-switch': ProfileSwitchEvent
    'profile-switched': ProfileSwitchedEvent
    'profile-create': ProfileCreateEvent
  }
}
