import type { Permission } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { authorize } from '../../core/authorize.js'
import { transaction, type Context } from '../../core/context.js'
import { forbidden, invalid } from '../../core/errors.js'
import { newId } from '../../core/id.js'
import { hashOf } from '../../core/opaque.js'
import { lifeOf, signToken } from '../../core/tokens.js'
import { insertProfileToken } from './profile-tokens.queries.js'

export interface CreateProfileToken {
  name: string
  permissions: readonly Permission[]
  expiresAt: Date
}

/** A token for a backend, as it is seen once. */
export interface ProfileToken {
  id: string
  name: string
  permissions: readonly Permission[]
  expiresAt: string
  token: string
}

/** Makes a token for a backend, which holds no more than its maker does. Only its hash is kept. Throws 400 for an end that has passed or is more than a year away. */
export async function createProfileToken(ctx: Context, { name, permissions, expiresAt }: CreateProfileToken): Promise<ProfileToken> {
  authorize(ctx, 'profile:edit')

  const { actor } = ctx
  if (!permissions.every((permission) => actor.permissions.has(permission))) throw forbidden()
  const at = ctx.now()
  const seconds = Math.floor((expiresAt.getTime() - at.getTime()) / 1000)
  if (!(seconds > 0)) throw invalid({ expires: 'Choose a time to come.' })
  if (seconds > lifeOf('profile+jwt')) throw invalid({ expires: 'Choose a time within a year.' })

  const id = newId(at)
  const token = await signToken(ctx, 'profile+jwt', { sub: id, jti: id, permissions: [...permissions] }, seconds)
  const row = { id, name, permissions, expiresAt: expiresAt.toISOString() }
  return transaction(ctx, async (ctx) => {
    await insertProfileToken(ctx, { ...row, hash: hashOf(token), createdAt: at.toISOString() })
    await audit(ctx, 'profile_token.created', id)
    return { ...row, token }
  })
}
