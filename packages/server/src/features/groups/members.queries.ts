import type { Context, Writing } from '../../core/context.js'

/** A user as a group keeps them: under their name, in the order of the list. */
export interface NamedUser {
  userId: string
  nameKey: string
}

/** Puts the users into the group, and answers the ids of those who were not in it. */
export async function insertMembers({ db, profileId }: Writing, groupId: string, users: readonly NamedUser[]): Promise<string[]> {
  if (users.length === 0) return []
  const added = await db
    .insertInto('groupMembers')
    .values(users.map((user) => ({ profileId, groupId, ...user })))
    .onConflict((on) => on.doNothing())
    .returning('userId')
    .execute()
  await count({ db, profileId }, groupId, added.length)
  return added.map(({ userId }) => userId)
}

/** Takes the users out of the group, and answers the ids of those who were in it. */
export async function deleteMembers({ db, profileId }: Writing, groupId: string, userIds: readonly string[]): Promise<string[]> {
  if (userIds.length === 0) return []
  const removed = await db
    .deleteFrom('groupMembers')
    .where('profileId', '=', profileId)
    .where('groupId', '=', groupId)
    .where('userId', 'in', userIds)
    .returning('userId')
    .execute()
  await count({ db, profileId }, groupId, -removed.length)
  return removed.map(({ userId }) => userId)
}

async function count({ db, profileId }: Pick<Writing, 'db' | 'profileId'>, groupId: string, change: number): Promise<void> {
  if (change === 0) return
  await db
    .updateTable('groups')
    .set((eb) => ({ count: eb('count', '+', change) }))
    .where('profileId', '=', profileId)
    .where('id', '=', groupId)
    .execute()
}

/** The first `count` users of the group, in no order. */
export async function selectMembers({ db, profileId }: Context, groupId: string, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom('groupMembers')
    .select('userId')
    .where('profileId', '=', profileId)
    .where('groupId', '=', groupId)
    .limit(count)
    .execute()
  return rows.map(({ userId }) => userId)
}

/** The groups that the user is in. */
export async function selectGroupIds({ db, profileId }: Context, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('groupMembers')
    .select('groupId')
    .where('profileId', '=', profileId)
    .where('userId', '=', userId)
    .execute()
  return rows.map(({ groupId }) => groupId)
}

/** Keeps the user in their place in each of their groups, after their name changed. */
export async function updateMemberName({ db, profileId }: Writing, { userId, nameKey }: NamedUser): Promise<void> {
  await db.updateTable('groupMembers').set({ nameKey }).where('profileId', '=', profileId).where('userId', '=', userId).execute()
}

/** The groups that any of these users is in. */
export async function selectGroupIdsOfAll({ db, profileId }: Context, userIds: readonly string[]): Promise<string[]> {
  const members = db.selectFrom('groupMembers').select('groupId').distinct().where('profileId', '=', profileId)
  return (await members.where('userId', 'in', [...userIds]).execute()).map(({ groupId }) => groupId)
}
