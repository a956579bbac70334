import type { CreateEmbedSession, EmbedToken } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { authorizeBackend } from '../../core/authorize.js'
import { transaction, type Context } from '../../core/context.js'
import { forbidden } from '../../core/errors.js'
import { newId } from '../../core/id.js'
import { lifeOf } from '../../core/token-kinds.js'
import { signToken } from '../../core/tokens.js'
import { isOwnOrigin } from '../profiles/origins.service.js'

/** Mints a token for somebody whom the host has signed in itself, on one page of the profile's. It holds no more than the host's own token, and goes with it. Throws 403 naming what is asked beyond that. */
export async function createEmbedSession(ctx: Context, { actor: person, permissions, origin }: CreateEmbedSession): Promise<EmbedToken> {
  authorizeBackend(ctx)

  const { actor } = ctx
  const asked = [...new Set(permissions)]
  const beyond = asked.filter((permission) => !actor.permissions.has(permission))
  if (beyond.length > 0) throw beyondRights('permissions', `Your token does not hold ${beyond.join(', ')}.`)
  if (!(await isOwnOrigin(ctx, origin))) throw beyondRights('origin', 'This is not one of the profile’s origins.', 'origin_not_allowed')

  const id = newId(ctx.now())
  const claims = { sub: actor.id, jti: id, azp: origin, permissions: asked, act: { sub: person.id, name: person.name } }
  const accessToken = await signToken(ctx, 'embed+jwt', claims)
  await transaction(ctx, (ctx) => audit({ ...ctx, actor: { ...actor, person } }, 'embed_session.created', id))
  return { accessToken, expiresIn: lifeOf('embed+jwt'), profileId: ctx.profileId, permissions: asked }
}

const beyondRights = (field: string, fault: string, code: 'forbidden' | 'origin_not_allowed' = 'forbidden') =>
  forbidden(code, 'You may not do this.', { fields: { [field]: fault } })
