import type { Profile } from '@foyer/shared'
import { authorize } from '../../core/authorize.js'
import type { Context } from '../../core/context.js'
import { conflict, notFound } from '../../core/errors.js'
import { selectByIdOrSlug, selectOldest } from './profile-names.queries.js'

export type NamedProfile = Pick<Profile, 'id' | 'name' | 'slug'>

/** The profile that somebody calls by its id or its slug. Throws 404 where there is none. */
export async function findProfile(ctx: Context, idOrSlug: string): Promise<NamedProfile> {
  authorize(ctx, 'profile:read')

  const found = await selectByIdOrSlug(ctx, idOrSlug)
  if (!found) throw notFound('profile')
  return found
}

/** The only profile besides the operators' own. Throws where there are none or several. */
export async function findOnlyProfile(ctx: Context): Promise<NamedProfile> {
  authorize(ctx, 'profile:read')

  const [only, another] = await selectOldest(ctx, 2)
  if (!only || another) throw conflict('profile_unclear', only ? 'There are several profiles: name one.' : 'There is no profile yet.')
  return only
}

/** Whether there is a profile besides the operators' own. */
export async function hasProfiles(ctx: Context): Promise<boolean> {
  authorize(ctx, 'profile:read')

  return (await selectOldest(ctx, 1)).length > 0
}
