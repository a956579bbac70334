import { OPERATORS, type Permission } from '@foyer/shared'
import type { Actor, Context } from './context.js'
import { forbidden, unauthenticated } from './errors.js'

/** The first line of a service for members and tokens. Throws unless the actor holds `permission` in this profile. */
export function authorize(ctx: Context, permission: Permission): asserts ctx is Context & { actor: Actor } {
  if (!ctx.actor) throw unauthenticated()
  if (!ctx.actor.permissions.has(permission)) throw forbidden()
}

/** The first line of a service about what is one's own. Throws unless a user of this very profile is signed in. */
export function authorizeUser(ctx: Context): asserts ctx is Context & { actor: Actor & { sessionId: string } } {
  if (!ctx.actor) throw unauthenticated()
  if (ctx.actor.sessionId === null || ctx.actor.sessionProfileId !== ctx.profileId) throw forbidden()
}

/** The first line of a service about who somebody is. Throws unless it is a user of this very profile, signed in or anonymous. */
export function authorizeIdentity(ctx: Context): asserts ctx is Context & { actor: Actor } {
  if (ctx.actor?.kind !== 'anonymous') authorizeUser(ctx)
}

/** The first line of a service about what a member keeps, or a person whom a host's token acts for. Throws for everybody else. */
export function authorizeViewer({ actor, profileId }: Context): void {
  if (!actor) throw unauthenticated()
  if (actor.person) return
  if (actor.kind !== 'user' || (actor.sessionProfileId === profileId && profileId !== OPERATORS)) throw forbidden()
}

/** The first line of a service for a host's backend. Throws unless a profile token itself asks: what was minted with one mints nothing. */
export function authorizeBackend(ctx: Context): asserts ctx is Context & { actor: Actor } {
  if (!ctx.actor) throw unauthenticated()
  if (ctx.actor.kind !== 'token' || ctx.actor.person) throw forbidden()
}

/** The first line of a service that strangers may call too, or that only other services call in the course of their own work. */
export const allowAnyone: (ctx: Context) => void = () => undefined
