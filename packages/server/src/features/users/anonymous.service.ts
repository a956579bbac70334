import { OPERATORS, type AnonymousUser } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { authorize } from '../../core/authorize.js'
import { transaction, type Context } from '../../core/context.js'
import { conflict, notFound } from '../../core/errors.js'
import { ANONYMOUS_TOKEN, newSecret } from '../../core/opaque.js'
import { insertAnonymous, selectAnonymous, updateAnonymous } from './anonymous.queries.js'
import { readUser, registerAnonymous } from './users.service.js'

/** The profile's anonymous user, or 404. */
export async function readAnonymous(ctx: Context): Promise<AnonymousUser> {
  authorize(ctx, 'users:read')

  const found = await selectAnonymous(ctx)
  if (!found) throw notFound('anonymous_user')
  const { userId, ...issued } = found
  return { ...issued, user: await readUser(ctx, userId) }
}

/** Adds the profile's one anonymous user: no address, no password, and a token for its pages. */
export async function createAnonymous(ctx: Context): Promise<AnonymousUser> {
  authorize(ctx, 'users:create')

  if (ctx.profileId === OPERATORS) throw conflict('operators_are_known', 'No operator is anonymous.')
  return transaction(ctx, async (ctx) => {
    const user = await registerAnonymous(ctx)
    const issued = issue(ctx)
    await insertAnonymous(ctx, user.id, issued)
    return { user, ...issued }
  })
}

/** Puts another token in the place of the last one, which stops at once. */
export async function rotateAnonymous(ctx: Context): Promise<AnonymousUser> {
  authorize(ctx, 'users:edit')

  return transaction(ctx, async (ctx) => {
    const issued = issue(ctx)
    const userId = await updateAnonymous(ctx, issued)
    if (userId === undefined) throw notFound('anonymous_user')
    await audit(ctx, 'user.token_rotated', userId)
    return { user: await readUser(ctx, userId), ...issued }
  })
}

/** Public as it is, nobody guesses it: whoever it was taken from by a rotation has to ask for the next. */
const issue = ({ now }: Context) => ({ token: `${ANONYMOUS_TOKEN}${newSecret()}`, rotatedAt: now().toISOString() })
