import { OPERATORS, type Profile } from '@foyer/shared'
import { allowAnyone } from '../../core/authorize.js'
import { within, type Context } from '../../core/context.js'
import { selectProfile, selectSlug } from './profiles.queries.js'

/** What a profile's hosted pages show of it to anybody. */
export type Portal = Pick<Profile, 'id' | 'name' | 'slug' | 'logo' | 'look' | 'origins'>

const SLUG = /^[a-z0-9-]{1,60}$/

/** The profile whose pages stand under this short name. The operators have the console instead. */
export async function findPortal(ctx: Context, slug: string): Promise<Portal | undefined> {
  allowAnyone(ctx)

  const found = SLUG.test(slug) ? await selectSlug(ctx, slug) : undefined
  return found && found.id !== OPERATORS ? selectProfile(within(ctx, found.id)) : undefined
}
