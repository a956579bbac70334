import { ANONYMOUS, OPERATORS, type User } from '@foyer/shared'
import type { Context } from '../../core/context.js'
import { conflict, notFound } from '../../core/errors.js'

/** The user, or 404. */
export const existing = (user: User | undefined): User => {
  if (!user) throw notFound('user')
  return user
}

/** Throws for the anonymous user, who has no address, no password and one status. */
export function refuseAnonymous({ type }: User): void {
  if (type === ANONYMOUS) throw conflict('anonymous', 'The anonymous user can be renamed and deleted, and nothing else.')
}

/** Throws when operators would take away their own way in. */
export function refuseOwnAccount({ profileId, actor }: Context, id: string): void {
  if (profileId === OPERATORS && actor?.id === id) throw conflict('own_account', 'This is your own account. Ask another operator.')
}
