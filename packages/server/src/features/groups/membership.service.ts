import { allowAnyone } from '../../core/authorize.js'
import type { Writing } from '../../core/context.js'
import { fold } from '../../core/fold.js'
import { lock, lockAll } from '../../db/lock.js'
import { deleteMembers, selectGroupIds, selectGroupIdsOfAll, updateMemberName } from './members.queries.js'

/** Keeps a user in their place in each of their groups, after they were given this name. */
export async function renameMember(ctx: Writing, userId: string, name: string): Promise<void> {
  allowAnyone(ctx)

  await updateMemberName(ctx, { userId, nameKey: fold(name) })
}

/** Takes a user who is being deleted out of their groups. Users are locked before groups, and groups before who is in them, here as everywhere. */
export async function leaveGroups(ctx: Writing, userId: string): Promise<void> {
  allowAnyone(ctx)

  await lock(ctx, 'users', userId)
  for (const groupId of await lockAll(ctx, 'groups', await selectGroupIds(ctx, userId))) await deleteMembers(ctx, groupId, [userId])
}

/** Keeps other transactions from the groups of these users, and from these groups. */
export async function holdGroups(ctx: Writing, userIds: readonly string[], groupIds: readonly string[]): Promise<void> {
  allowAnyone(ctx)

  await lockAll(ctx, 'groups', [...new Set([...groupIds, ...(await selectGroupIdsOfAll(ctx, userIds))])])
}
