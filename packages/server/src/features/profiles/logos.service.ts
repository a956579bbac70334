import { createHash } from 'node:crypto'
import type { Logo } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize } from '../../core/authorize.js'
import { transaction, within, type Context } from '../../core/context.js'
import { notFound } from '../../core/errors.js'
import { squarePicture } from '../../core/pictures.js'
import { logoPath } from './logo-path.js'
import { deleteLogo, selectLogo, upsertLogo } from './logos.queries.js'

/** Gives the profile this picture, drawn anew. Throws `picture_unreadable`. */
export async function replaceLogo(ctx: Context, picture: Uint8Array): Promise<Logo> {
  authorize(ctx, 'profile:edit')

  const bytes = await squarePicture(picture)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  await transaction(ctx, async (ctx) => {
    await upsertLogo(ctx, { hash, bytes })
    await audit(ctx, 'logo.replaced', ctx.profileId)
  })
  return { logo: logoPath(ctx.profileId, hash)! }
}

/** Takes the profile's picture away. Throws 404 where there is none. */
export async function removeLogo(ctx: Context): Promise<undefined> {
  authorize(ctx, 'profile:edit')

  await transaction(ctx, async (ctx) => {
    if (!(await deleteLogo(ctx))) throw notFound('logo')
    await audit(ctx, 'logo.deleted', ctx.profileId)
  })
}

/** The bytes of a profile's picture, under the name that it has now. Throws 404. */
export async function readLogo(ctx: Context, profileId: string, hash: string): Promise<Uint8Array<ArrayBuffer>> {
  allowAnyone(ctx)

  const logo = await selectLogo(within(ctx, profileId), hash)
  if (!logo) throw notFound('logo')
  return new Uint8Array(logo.bytes)
}
