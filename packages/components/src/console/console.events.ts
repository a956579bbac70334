import type { Me, Profile } from '@foyer/shared'

/** A profile's settings were saved. */
export class ProfileSavedEvent extends Event {
  readonly profile: Profile

  constructor(profile: Profile) {
    super('profile-saved', { bubbles: true, composed: true })
    this.profile = profile
  }
}

/** A profile's picture was replaced or deleted. */
export class LogoSavedEvent extends Event {
  /** Its path on the server; `null` for none. */
  readonly logo: string | null

  constructor(logo: string | null) {
    super('logo-saved')
    this.logo = logo
  }
}

/** A profile was made. */
export class ProfileCreatedEvent extends Event {
  readonly profile: Profile

  constructor(profile: Profile) {
    super('profile-created', { bubbles: true, composed: true })
    this.profile = profile
  }
}

/** The server has its first account. */
export class AccountCreatedEvent extends Event {
  readonly user: Me

  constructor(user: Me) {
    super('account-created', { bubbles: true, composed: true })
    this.user = user
  }
}

declare global {
  interface HTMLElementEventMap {
    'profile-saved': ProfileSavedEvent
    'logo-saved': LogoSavedEvent
    'profile-created': ProfileCreatedEvent
    'account-created': AccountCreatedEvent
  }
}
