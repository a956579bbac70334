import { auditAll } from '../../core/audit.js'
import { authorize } from '../../core/authorize.js'
import { countNewcomers } from '../../core/engagement.js'
import { publish, transaction, type Context } from '../../core/context.js'
import { consume } from '../../core/limits.js'
import { USERS } from '../../realtime/bus.js'
import { insertUsers, type KnownUser } from './user-batch.queries.js'

export type { KnownUser }

/** Adds users as they were known elsewhere, in one transaction and without a mail. Whose address the profile already has is left out; answers how many were added. */
export async function addKnownUsers(ctx: Context, users: readonly KnownUser[]): Promise<number> {
  authorize(ctx, 'users:create')

  return transaction(ctx, async (ctx) => {
    const ids = await insertUsers(ctx, users)
    if (ids.length === 0) return 0
    await consume(ctx, 'users', ids.length)
    const added = new Set(ids)
    await countNewcomers(
      ctx,
      users.filter(({ id }) => added.has(id)),
    )
    await auditAll(ctx, 'user.created', ids)
    publish(ctx, USERS)
    return ids.length
  })
}
