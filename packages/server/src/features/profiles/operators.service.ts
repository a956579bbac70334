import { OPERATORS } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone } from '../../core/authorize.js'
import type { Context, Writing } from '../../core/context.js'
import { gone } from '../../core/errors.js'
import { insertMembership, insertProfile, isUnowned, lockProfiles, selectProfile } from './profiles.queries.js'

/** Makes the built-in profile of the operators, if it is missing. */
export async function ensureOperators(ctx: Writing): Promise<void> {
  allowAnyone(ctx)

  await lockProfiles(ctx)
  if (await selectProfile(ctx)) return
  await insertProfile(ctx, { id: OPERATORS, name: 'Operators', slug: OPERATORS, createdAt: ctx.now().toISOString() })
}

/** Whether nobody runs this server yet. */
export async function operatorsAreUnowned(ctx: Context): Promise<boolean> {
  allowAnyone(ctx)

  return isUnowned(ctx)
}

/** Makes an account the owner of the server, once. Throws 410 when somebody was first. */
export async function ownOperators(ctx: Writing, accountId: string): Promise<void> {
  allowAnyone(ctx)

  await lockProfiles(ctx)
  if (!(await isUnowned(ctx))) throw gone('first_run')
  await insertMembership(ctx, accountId, 'owner')
  await audit(ctx, 'member.added', accountId)
}
