import { OPERATORS, type Role } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize } from '../../core/authorize.js'
import { within, type Context, type Writing } from '../../core/context.js'
import { conflict } from '../../core/errors.js'
import { deleteMemberships, ownsAlone, selectFirstOwner } from './members.queries.js'
import { insertMembership, isUnowned, lockProfiles } from './profiles.queries.js'

/** Gives an account its share in the profile. */
export async function addMember(ctx: Writing, accountId: string, role: Role): Promise<void> {
  authorize(ctx, 'profile:edit')

  await insertMembership(ctx, accountId, role)
  await audit(ctx, 'member.added', accountId)
}

/** Makes an account the owner of the server if nobody is. Answers whether it is now. */
export async function ownIfFirst(ctx: Writing, accountId: string): Promise<boolean> {
  authorize(ctx, 'profile:edit')

  const operators = within(ctx, OPERATORS)
  await lockProfiles(ctx)
  if (!(await isUnowned(operators))) return false
  await addMember(operators, accountId, 'owner')
  return true
}

/** Takes an account that is being deleted out of its profiles. Throws 409 where one would be left without an owner. For users of other profiles there is nothing to leave. */
export async function leaveProfiles(ctx: Writing, accountId: string): Promise<void> {
  allowAnyone(ctx)

  if (ctx.profileId !== OPERATORS) return
  await lockProfiles(ctx)
  if (await ownsAlone(ctx, accountId))
    throw conflict('owns_profiles', 'This account is the only owner of a profile. Give the profile another owner first.')
  await deleteMemberships(ctx, accountId)
}

/** The account that owns the profile; the first, of several. */
export async function readOwner(ctx: Context): Promise<string | undefined> {
  allowAnyone(ctx)

  return (await selectFirstOwner(ctx))?.accountId
}
