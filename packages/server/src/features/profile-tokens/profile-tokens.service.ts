import type { Permission } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { authorize } from '../../core/authorize.js'
import { publish, transaction, type Context } from '../../core/context.js'
import { forbidden, invalid, notFound } from '../../core/errors.js'
import { newId } from '../../core/id.js'
import { hashOf } from '../../core/opaque.js'
import { lifeOf } from '../../core/token-kinds.js'
import { signToken } from '../../core/tokens.js'
import { ACCESS } from '../../realtime/bus.js'
import { insertProfileToken, selectProfileTokens, selectRevokedSince, updateRevoked } from './profile-tokens.queries.js'

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

/** A token as its owner may always see it: all but the token itself. */
export interface ProfileTokenListing extends Omit<ProfileToken, 'token'> {
  createdAt: string
  lastUsedAt: string | null
  revokedAt: string | null
}

/** The profile's tokens, oldest first, with those that are over. */
export async function listProfileTokens(ctx: Context): Promise<ProfileTokenListing[]> {
  authorize(ctx, 'profile:read')

  return selectProfileTokens(ctx)
}

/** Takes a token out of use for good, and with it all that was minted by it. Throws 404 where no token of this id is in use. */
export async function revokeProfileToken(ctx: Context, id: string): Promise<void> {
  authorize(ctx, 'profile:edit')

  await transaction(ctx, async (ctx) => {
    if (!(await updateRevoked(ctx, id))) throw notFound('token')
    await audit(ctx, 'profile_token.revoked', id)
    publish(ctx, ACCESS)
  })
}

/** Seconds within which a revocation is told: several rounds, so that a late one misses none. */
const TOLD_SECONDS = 5

/** Tells the open streams of this process what another one revoked, such as the command line. */
export async function tellRevocations(ctx: Context): Promise<void> {
  authorize(ctx, 'profile:edit')

  const since = new Date(ctx.now().getTime() - TOLD_SECONDS * 1000).toISOString()
  for (const { profileId } of await selectRevokedSince(ctx, since)) ctx.bus.publish({ profileId, channel: ACCESS })
}
