import type { Activity } from '@foyer/shared'
import type { Context, Writing } from '../../core/context.js'
import type { Position } from '../../core/cursor.js'
import { beyond, reading } from '../../db/keyset.js'

type Row = Activity & { key: string }

interface Timeline {
  userId: string
  /** Only what is of this kind. */
  kind: Activity['kind'] | undefined
}

/** `count` activities of a user from `position` on, newest first. */
export function selectActivities(
  { db, profileId }: Context,
  { userId, kind }: Timeline,
  position: Position,
  count: number,
): Promise<Row[]> {
  const order = reading('desc', position)
  return db
    .selectFrom('activities')
    .select(['id', 'kind', 'name', 'origin', 'at', 'at as key'])
    .where('profileId', '=', profileId)
    .where('userId', '=', userId)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .where(beyond('at', 'id', 'desc', position))
    .orderBy('at', order)
    .orderBy('id', order)
    .limit(count)
    .execute()
}

/** Keeps what is not kept yet. */
export async function insertActivities({ db, profileId }: Writing, userId: string, activities: readonly Activity[]): Promise<void> {
  await db
    .insertInto('activities')
    .values(activities.map((activity) => ({ ...activity, profileId, userId })))
    .onConflict((on) => on.columns(['profileId', 'userId', 'id']).doNothing())
    .execute()
}

/** How long each profile keeps activities. */
export const selectRetentions = ({ db }: Context) => db.selectFrom('profiles').select(['id', 'activityDays']).execute()

/** Deletes at most `count` activities of the profile from before `at`, the oldest first; answers how many. */
export async function deleteActivities({ db, profileId }: Writing, at: string, count: number): Promise<number> {
  const oldest = db
    .selectFrom('activities')
    .select(['userId', 'id'])
    .where('profileId', '=', profileId)
    .where('at', '<', at)
    .orderBy('at')
    .limit(count)
  const { numDeletedRows } = await db
    .deleteFrom('activities')
    .where('profileId', '=', profileId)
    .where((row) => row(row.refTuple('userId', 'id'), 'in', oldest.$asTuple('userId', 'id')))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
