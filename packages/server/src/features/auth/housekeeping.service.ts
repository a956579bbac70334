import { allowAnyone } from '../../core/authorize.js'
import { transaction, type Context } from '../../core/context.js'
import { deleteExpired } from './challenges.queries.js'

/** Forgets what ended long ago: challenges, refresh tokens, answered calls, attempts. A job, for all profiles. */
export async function forgetExpired(ctx: Context): Promise<void> {
  allowAnyone(ctx)

  await transaction(ctx, deleteExpired)
}
