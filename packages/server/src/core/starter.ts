import { OPERATORS, PERMISSIONS, ROLES, type HostPerson, type Permission } from '@foyer/shared'
import type { Actor, Context } from './context.js'

/** Who started something that goes on without them, and what they might do then. */
export interface Starter {
  kind: Actor['kind']
  id: string
  person?: HostPerson
  permissions: Permission[]
}

export const starterOf = ({ kind, id, person, permissions }: Actor): Starter => ({
  kind,
  id,
  ...(person && { person }),
  permissions: [...permissions],
})

/** The starter as they stand now: they may do what they might then and still may. Their session may have ended; that says nothing of their rights. */
export async function actorNow(ctx: Context, { permissions, ...who }: Starter): Promise<Actor> {
  const held = new Set(await permissionsNow(ctx, who))
  return {
    ...who,
    permissions: new Set(permissions.filter((permission) => held.has(permission))),
    sessionId: null,
    sessionProfileId: null,
    authTime: 0,
    expiresAt: ctx.now(),
  }
}

async function permissionsNow(ctx: Context, { kind, id }: Pick<Starter, 'kind' | 'id'>): Promise<readonly Permission[]> {
  if (kind === 'system') return PERMISSIONS
  if (kind === 'token') return JSON.parse((await selectToken(ctx, id))?.permissions ?? '[]') as Permission[]
  const member = await selectMember(ctx, id)
  return member ? ROLES[member.role] : []
}

const selectToken = ({ db, profileId, now }: Context, id: string) =>
  db
    .selectFrom('profileTokens')
    .select('permissions')
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now().toISOString())
    .executeTakeFirst()

const selectMember = ({ db, profileId }: Context, accountId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('users', (join) => join.onRef('users.id', '=', 'memberships.accountId').on('users.profileId', '=', OPERATORS))
    .select('memberships.role')
    .where('memberships.profileId', '=', profileId)
    .where('memberships.accountId', '=', accountId)
    .where('users.status', '=', 'active')
    .executeTakeFirst()
