import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CreateGroup, EditGroup, Group, GroupPage, GroupQuery } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { authorize } from '../../core/authorize.js'
import { publish, transaction, type Context, type Writing } from '../../core/context.js'
import { conflict, versionConflict } from '../../core/errors.js'
import { newId } from '../../core/id.js'
import { page } from '../../core/page.js'
import { lock } from '../../db/lock.js'
import { isTaken } from '../../db/taken.js'
import { USERS } from '../../realtime/bus.js'
import { existingGroup, noSuchGroup } from './group-refusals.js'
import { countGroups, deleteGroup, insertGroup, selectGroup, selectGroups, updateGroup } from './groups.queries.js'
import { deleteMembers, selectMembers } from './members.queries.js'

/** Groups of one profile: as many as can be searched by any part of their name. */
const MOST = 1000
/** Users who leave a group in one transaction while it is deleted. */
const BATCH = 1000

/** A page of the profile's groups, by name. */
export async function listGroups(ctx: Context, query: GroupQuery): Promise<GroupPage> {
  authorize(ctx, 'users:read')

  return page(ctx, query, (position, count) => selectGroups(ctx, query, position, count))
}

export async function readGroup(ctx: Context, id: string): Promise<Group> {
  authorize(ctx, 'users:read')

  return existingGroup(await selectGroup(ctx, id))
}

/** Adds an empty group. Throws 409 where another has the name, whatever its letter case and accents. */
export async function createGroup(ctx: Context, group: CreateGroup): Promise<Group> {
  authorize(ctx, 'users:edit')

  return transaction(ctx, async (ctx) => {
    if ((await countGroups(ctx)) >= MOST) throw conflict('too_many_groups', 'This profile has 1,000 groups. Delete one first.')
    const id = newId(ctx.now())
    if (!(await insertGroup(ctx, { ...group, id, createdAt: ctx.now().toISOString() }))) throw nameTaken()
    return told(ctx, 'group.created', id)
  })
}

/** Changes what the caller saw at `version`, or throws `version_conflict`. */
export async function editGroup(ctx: Context, id: string, change: EditGroup, version: number): Promise<Group> {
  authorize(ctx, 'users:edit')

  return transaction(ctx, async (ctx) => {
    const updated = await updateGroup(ctx, id, change, version).catch((error: unknown) => {
      throw isTaken(error) ? nameTaken() : error
    })
    if (!updated) throw (await selectGroup(ctx, id)) ? versionConflict() : noSuchGroup()
    return told(ctx, 'group.edited', id)
  })
}

/** Deletes the group; its users stay. They leave it in batches, between which others are served; a deletion that breaks off is finished by the next. */
export async function removeGroup(ctx: Context, id: string): Promise<undefined> {
  authorize(ctx, 'users:edit')

  while (await transaction(ctx, (ctx) => emptyGroup(ctx, id))) await nextTurn()
  await transaction(ctx, async (ctx) => {
    if (!(await deleteGroup(ctx, id))) throw noSuchGroup()
    await audit(ctx, 'group.deleted', id)
    publish(ctx, USERS)
  })
}

/** Takes a batch of users out of the group, and answers whether more may be in it. */
async function emptyGroup(ctx: Writing, id: string): Promise<boolean> {
  if (!(await lock(ctx, 'groups', id))) throw noSuchGroup()
  const userIds = await selectMembers(ctx, id, BATCH)
  await deleteMembers(ctx, id, userIds)
  if (userIds.length < BATCH) return false
  await audit(ctx, 'group.users_removed', id)
  return true
}

async function told(ctx: Writing, action: 'group.created' | 'group.edited', id: string): Promise<Group> {
  await audit(ctx, action, id)
  publish(ctx, USERS)
  return existingGroup(await selectGroup(ctx, id))
}

const nameTaken = () => conflict('group_name_taken', 'This profile already has a group with that name.')
