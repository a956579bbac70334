import type { CreateNotification, Notification } from '@foyer/shared'
import type { Context, Writing } from '../../core/context.js'
import type { Position } from '../../core/cursor.js'

const columns = ['id', 'seq', 'title', 'message', 'createdAt', 'readAt'] as const
type Row = Notification & { key: number }
type Inbox = { userId: string; unread: boolean }

/** `count` notifications of a user from `position` on, newest first. */
export function selectNotifications(
  { db, profileId }: Context,
  { userId, unread }: Inbox,
  position: Position,
  count: number,
): Promise<Row[]> {
  const { direction, key } = position
  return db
    .selectFrom('notifications')
    .select([...columns, 'seq as key'])
    .where('profileId', '=', profileId)
    .where('userId', '=', userId)
    .$if(unread, (query) => query.where('readAt', 'is', null))
    .$if(key !== undefined, (query) => query.where('seq', direction === 'after' ? '<' : '>', Number(key)))
    .orderBy('seq', direction === 'after' ? 'desc' : 'asc')
    .limit(count)
    .execute()
}

/** What came after `seq`, oldest first. */
export function selectSince({ db, profileId }: Context, userId: string, seq: number, count: number): Promise<Notification[]> {
  return db
    .selectFrom('notifications')
    .select(columns)
    .where('profileId', '=', profileId)
    .where('userId', '=', userId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(count)
    .execute()
}

/** How many are unread, counted up to `cap`. */
export async function countUnread({ db, profileId }: Context, userId: string, cap: number): Promise<number> {
  const unread = db
    .selectFrom('notifications')
    .select('seq')
    .where('profileId', '=', profileId)
    .where('userId', '=', userId)
    .where('readAt', 'is', null)
    .limit(cap)
  const { count } = await db
    .selectFrom(unread.as('unread'))
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Takes the next place in the user's inbox; on both engines the row stays locked until the transaction ends, so places are in commit order. */
export async function takeSeq({ db, profileId }: Writing, userId: string): Promise<number | undefined> {
  const row = await db
    .updateTable('users')
    .set((eb) => ({ inboxSeq: eb('inboxSeq', '+', 1) }))
    .where('profileId', '=', profileId)
    .where('id', '=', userId)
    .returning('inboxSeq')
    .executeTakeFirst()
  return row?.inboxSeq
}

export async function selectSeq({ db, profileId }: Context, userId: string): Promise<number> {
  const row = await db.selectFrom('users').select('inboxSeq').where('profileId', '=', profileId).where('id', '=', userId).executeTakeFirst()
  return row?.inboxSeq ?? 0
}

export function insertNotification(
  { db, profileId }: Writing,
  userId: string,
  notification: CreateNotification & Pick<Notification, 'id' | 'seq' | 'createdAt'>,
) {
  return db
    .insertInto('notifications')
    .values({ ...notification, profileId, userId, readAt: null })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** Marks one as read; the first time stands. */
export function updateRead({ db, profileId, now }: Writing, userId: string, id: string): Promise<Notification | undefined> {
  return db
    .updateTable('notifications')
    .set((eb) => ({ readAt: eb.fn.coalesce('readAt', eb.val(now().toISOString())) }))
    .where('profileId', '=', profileId)
    .where('userId', '=', userId)
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst()
}

export async function updateAllRead({ db, profileId, now }: Writing, userId: string): Promise<void> {
  await db
    .updateTable('notifications')
    .set({ readAt: now().toISOString() })
    .where('profileId', '=', profileId)
    .where('userId', '=', userId)
    .where('readAt', 'is', null)
    .execute()
}
