import { OPERATORS } from '@foyer/shared'
import { allowAnyone } from '../../core/authorize.js'
import type { Context } from '../../core/context.js'
import { anyListsOrigin, listsOrigin, selectEmbedKey } from './profiles.queries.js'

/** Whether pages of `origin` may call this profile's API; for `operators`, whether any profile lists it. */
export async function allowsOrigin(ctx: Context, origin: string): Promise<boolean> {
  allowAnyone(ctx)

  return ctx.profileId === OPERATORS ? anyListsOrigin(ctx, origin) : listsOrigin(ctx, origin)
}

/** Whether `origin` is one of the profile's own. */
export async function isOwnOrigin(ctx: Context, origin: string): Promise<boolean> {
  allowAnyone(ctx)

  return listsOrigin(ctx, origin)
}

/** What kind of public key this is in this profile, if it is one. */
export async function embedKeyKind(ctx: Context, key: string): Promise<'live' | 'test' | undefined> {
  allowAnyone(ctx)

  return (await selectEmbedKey(ctx, key))?.kind
}
