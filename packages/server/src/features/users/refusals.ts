import { OPERATORS, type User } from '@foyer/shared'
import type { Context } from '../../core/context.js'
import { conflict, notFound } from '../../core/errors.js'

/** The user, or 404. */
export const existing = (user: User | undefined): User => {
  if (!user) throw notFound('user')
  return user
}

/** Throws when operators would take away their own way in. */
export function refuseOwnAccount({ profileId, actor }: Context, id: string): void {
  if (profileId === OPERATORS && actor?.id === id) throw conflict('own_account', 'This is your own account. Ask another operator.')
}
