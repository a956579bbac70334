import type { Role } from '@foyer/shared'

/** The words of `<profile-switcher>`. */
export interface ProfileSwitcherMessages {
  profiles: string
  roles: Record<Role, string>
  /** What the button does, after the name. */
  switchProfile: string
  /** In the place of a name, where there is none yet. */
  choose: string
  switching: string
  search: string
  searchAmong: (n: number) => string
  noMatch: (text: string) => string
  noMatchText: string
  /** Under a long list: how many do not show. */
  more: (n: number) => string
  /** How many options there are, for screen readers. */
  found: (n: number) => string
  newProfile: string
  none: string
  signedOut: string
  notLoaded: string
  /** The names come in as they are to be shown. */
  notEntered: (name: string) => string
  /** The profile that was chosen is no longer the reader's. */
  gone: (name: string) => string
  moved: (from: string, to: string) => string
  movedNowhere: (from: string) => string
  unknown: string
  dismiss: string
}
