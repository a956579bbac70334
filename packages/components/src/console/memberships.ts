import type { Membership } from '@foyer/shared'
import { OPERATORS } from '../core/profiles.js'

/** Whether this operator may read what the server caught instead of mailing it. */
export const readsMails = (memberships: readonly Membership[]) =>
  memberships.some(({ profile, permissions }) => profile.id === OPERATORS && permissions.includes('mails:read'))
