import type { CreateGroup, EditGroup, Group, GroupQuery } from '@foyer/shared'
import { sql } from 'kysely'
import type { Context, Writing } from '../../core/context.js'
import type { Position } from '../../core/cursor.js'
import { fold } from '../../core/fold.js'
import { beyond, reading } from '../../db/keyset.js'

const columns = ['groups.id', 'groups.name', 'groups.externalId', 'groups.count', 'groups.createdAt', 'groups.version'] as const

/** `count` groups from `position` on, by name. */
export function selectGroups(
  { db, profileId }: Context,
  { search }: Pick<GroupQuery, 'search'>,
  position: Position,
  count: number,
): Promise<(Group & { key: string })[]> {
  const way = reading('asc', position)
  return db
    .selectFrom('groups')
    .select([...columns, 'groups.nameKey as key'])
    .where('profileId', '=', profileId)
    .where(beyond('groups.nameKey', 'groups.id', 'asc', position))
    .$if(search !== '', (query) => query.where(sql<boolean>`groups.name_key like ${`%${literal(fold(search))}%`} escape '\\'`))
    .orderBy('groups.nameKey', way)
    .orderBy('groups.id', way)
    .limit(count)
    .execute()
}

/** So that `%` and `_` in a name stand for themselves. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')

export function selectGroup({ db, profileId }: Context, id: string): Promise<Group | undefined> {
  return db.selectFrom('groups').select(columns).where('profileId', '=', profileId).where('id', '=', id).executeTakeFirst()
}

/** Every group of the user, by name. */
export function selectGroupsOf({ db, profileId }: Context, userId: string): Promise<Group[]> {
  return db
    .selectFrom('groupMembers')
    .innerJoin('groups', (on) =>
      on.onRef('groups.profileId', '=', 'groupMembers.profileId').onRef('groups.id', '=', 'groupMembers.groupId'),
    )
    .select(columns)
    .where('groupMembers.profileId', '=', profileId)
    .where('groupMembers.userId', '=', userId)
    .orderBy('groups.nameKey')
    .execute()
}

/** How many groups the profile has. */
export async function countGroups({ db, profileId }: Context): Promise<number> {
  const { count } = await db
    .selectFrom('groups')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('profileId', '=', profileId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Answers whether the name was free. */
export async function insertGroup({ db, profileId }: Writing, group: CreateGroup & { id: string; createdAt: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('groups')
    .values({ ...group, profileId, nameKey: fold(group.name), count: 0, version: 1 })
    .onConflict((on) => on.columns(['profileId', 'nameKey']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Answers whether the group was still at `version`. Throws the database's own error where another group has the name. */
export async function updateGroup({ db, profileId }: Writing, id: string, change: EditGroup, version: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('groups')
    .set({ ...change, ...(change.name !== undefined && { nameKey: fold(change.name) }), version: version + 1 })
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Answers whether there was such a group. */
export async function deleteGroup({ db, profileId }: Writing, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('groups').where('profileId', '=', profileId).where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}
