import type { GroupUsersChange, UserGroups } from '@foyer/shared'
import { audit, auditAll } from '../../core/audit.js'
import { authorize } from '../../core/authorize.js'
import { publish, transaction, type Context, type Writing } from '../../core/context.js'
import { invalid, notFound } from '../../core/errors.js'
import { lock, lockAll } from '../../db/lock.js'
import { USERS } from '../../realtime/bus.js'
import { holdNames } from '../users/user-names.service.js'
import { readUser } from '../users/users.service.js'
import { existingGroup, noSuchGroup } from './group-refusals.js'
import { selectGroup, selectGroupsOf } from './groups.queries.js'
import { deleteMembers, insertMembers, selectGroupIds, type NamedUser } from './members.queries.js'

type Way = 'added' | 'removed'

/** Adds users to the group. Whoever is in it already stays; who is no user of this profile is named, and the rest is done. */
export async function addToGroup(ctx: Context, groupId: string, userIds: readonly string[]): Promise<GroupUsersChange> {
  authorize(ctx, 'users:edit')

  return change(ctx, groupId, userIds, 'added')
}

/** Takes users out of the group, as they are added. */
export async function removeFromGroup(ctx: Context, groupId: string, userIds: readonly string[]): Promise<GroupUsersChange> {
  authorize(ctx, 'users:edit')

  return change(ctx, groupId, userIds, 'removed')
}

/** Adds one user to the group, who may be in it already. Throws 404 where there is no such user. */
export async function addOneToGroup(ctx: Context, groupId: string, userId: string): Promise<undefined> {
  authorize(ctx, 'users:edit')

  if ((await change(ctx, groupId, [userId], 'added')).missing.length > 0) throw notFound('user')
}

/** Takes one user out of the group, who may have left it already. Throws 404 where there is no such user. */
export async function removeOneFromGroup(ctx: Context, groupId: string, userId: string): Promise<undefined> {
  authorize(ctx, 'users:edit')

  if ((await change(ctx, groupId, [userId], 'removed')).missing.length > 0) throw notFound('user')
}

/** Every group that the user is in. */
export async function listGroupsOf(ctx: Context, userId: string): Promise<UserGroups> {
  authorize(ctx, 'users:read')

  await readUser(ctx, userId)
  return { items: await selectGroupsOf(ctx, userId) }
}

/** Puts the user into exactly these groups. Throws 400 where one of them does not exist. */
export async function setGroupsOf(ctx: Context, userId: string, groupIds: readonly string[]): Promise<UserGroups> {
  authorize(ctx, 'users:edit')

  return transaction(ctx, async (ctx) => {
    const [user] = await holdNames(ctx, [userId])
    if (!user) throw notFound('user')
    const before = await selectGroupIds(ctx, userId)
    const held = await lockAll(ctx, 'groups', [...new Set([...before, ...groupIds])])
    if (!groupIds.every((id) => held.includes(id))) throw invalid({ groupIds: 'There is no such group.' })
    for (const id of held) await (groupIds.includes(id) ? join(ctx, id, [user]) : leave(ctx, id, [user]))
    return { items: await selectGroupsOf(ctx, userId) }
  })
}

async function change(ctx: Context, groupId: string, userIds: readonly string[], way: Way): Promise<GroupUsersChange> {
  return transaction(ctx, async (ctx) => {
    const users = await holdNames(ctx, userIds)
    if (!(await lock(ctx, 'groups', groupId))) throw noSuchGroup()
    const changed = await (way === 'added' ? join(ctx, groupId, users) : leave(ctx, groupId, users))
    const known = new Set(users.map(({ userId }) => userId))
    const missing = [...new Set(userIds)].filter((id) => !known.has(id))
    return { changed, missing, group: existingGroup(await selectGroup(ctx, groupId)) }
  })
}

const join = async (ctx: Writing, groupId: string, users: readonly NamedUser[]) =>
  told(ctx, 'added', groupId, await insertMembers(ctx, groupId, users))

const leave = async (ctx: Writing, groupId: string, users: readonly NamedUser[]) =>
  told(
    ctx,
    'removed',
    groupId,
    await deleteMembers(
      ctx,
      groupId,
      users.map(({ userId }) => userId),
    ),
  )

/** Writes down, of the group and of each of these users, that they came or left; answers how many. */
async function told(ctx: Writing, way: Way, groupId: string, userIds: readonly string[]): Promise<number> {
  if (userIds.length === 0) return 0
  await audit(ctx, `group.users_${way}`, groupId)
  await auditAll(ctx, way === 'added' ? 'user.group_joined' : 'user.group_left', userIds)
  publish(ctx, USERS)
  return userIds.length
}
