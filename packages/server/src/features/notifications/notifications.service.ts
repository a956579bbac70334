import type { CreateNotification, Notification, NotificationPage, NotificationQuery, SentQuery, Unread } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize, authorizeUser } from '../../core/authorize.js'
import { publish, transaction, type Actor, type Context, type Writing } from '../../core/context.js'
import { notFound } from '../../core/errors.js'
import { newId } from '../../core/id.js'
import { consume } from '../../core/limits.js'
import { page } from '../../core/page.js'
import { watch } from '../../core/watch.js'
import { inboxOf } from '../../realtime/bus.js'
import { describeProfile } from '../profiles/profiles.service.js'
import { readUser } from '../users/users.service.js'
import {
  countUnread,
  insertNotification,
  selectNotifications,
  selectSeq,
  selectSince,
  takeSeq,
  updateAllRead,
  updateRead,
} from './notifications.queries.js'

/** Counting unread ones stops here: a badge says 99+. */
const UNREAD_CAP = 100

/** Puts a message into one user's inbox. */
export async function createNotification(ctx: Context, userId: string, input: CreateNotification): Promise<Notification> {
  authorize(ctx, 'notifications:create')

  return transaction(ctx, async (ctx) => {
    const notification = await send(ctx, userId, input)
    await audit(ctx, 'notification.created', notification.id)
    return notification
  })
}

/** Greets a new user with the profile's welcome message, if it has one. */
export async function welcome(ctx: Writing, userId: string): Promise<void> {
  allowAnyone(ctx)

  const { profile, welcomeMessage } = await describeProfile(ctx)
  if (welcomeMessage !== '') await send(ctx, userId, { title: `Welcome to ${profile}`, message: welcomeMessage })
}

async function send(ctx: Writing, userId: string, input: CreateNotification): Promise<Notification> {
  await consume(ctx, 'notifications')
  const seq = await takeSeq(ctx, userId)
  if (seq === undefined) throw notFound('user')
  const at = ctx.now()
  publish(ctx, inboxOf(userId))
  return insertNotification(ctx, userId, { ...input, id: newId(at), seq, createdAt: at.toISOString() })
}

/** What was sent to a user, and whether they have read it: for those who send. */
export async function listSent(ctx: Context, userId: string, query: SentQuery): Promise<NotificationPage> {
  authorize(ctx, 'notifications:create')

  const found = await page(ctx, { ...query, sentTo: userId }, (position, count) =>
    selectNotifications(ctx, { userId, unread: false }, position, count),
  )
  await readUser(ctx, userId)
  return { ...found, unread: await countUnread(ctx, userId, UNREAD_CAP) }
}

export async function listInbox(ctx: Context, query: NotificationQuery): Promise<NotificationPage> {
  authorizeUser(ctx)

  const { id } = ctx.actor
  const found = await page(ctx, { ...query, user: id }, (position, count) =>
    selectNotifications(ctx, { userId: id, unread: query.unread }, position, count),
  )
  return { ...found, unread: await countUnread(ctx, id, UNREAD_CAP) }
}

export async function countInbox(ctx: Context): Promise<Unread> {
  authorizeUser(ctx)

  return { unread: await countUnread(ctx, ctx.actor.id, UNREAD_CAP) }
}

/** Marks one of one's own notifications as read. Once more changes nothing. */
export async function readNotification(ctx: Context, id: string): Promise<Notification> {
  authorizeUser(ctx)

  const userId = ctx.actor.id
  return transaction(ctx, async (ctx) => {
    const notification = await updateRead(ctx, userId, id)
    if (!notification) throw notFound('notification')
    await audit(ctx, 'notification.read', id)
    publish(ctx, inboxOf(userId))
    return notification
  })
}

export async function readInbox(ctx: Context): Promise<Unread> {
  authorizeUser(ctx)

  const userId = ctx.actor.id
  return transaction(ctx, async (ctx) => {
    await updateAllRead(ctx, userId)
    await audit(ctx, 'inbox.read', userId)
    publish(ctx, inboxOf(userId))
    return { unread: 0 }
  })
}

export type InboxEvent = { event: 'notification'; data: Notification; id: number } | { event: 'unread'; data: Unread }

/** Yields what arrives in one's inbox after `seq` (from now on without it, or where it is still to come), and the count whenever it may have changed. */
export function watchInbox(ctx: Context, seq: number | undefined, signal: AbortSignal): AsyncGenerator<InboxEvent> {
  authorizeUser(ctx)

  return inboxEvents(ctx, seq, signal)
}

async function* inboxEvents(ctx: Context & { actor: Actor }, start: number | undefined, signal: AbortSignal): AsyncGenerator<InboxEvent> {
  const { id } = ctx.actor
  const newest = await selectSeq(ctx, id)
  let seq = Math.min(start ?? newest, newest)
  const wakeups = watch(ctx, [inboxOf(id)], signal)
  try {
    while (!(await wakeups.next()).done) {
      for await (const notification of missed(ctx, id, seq)) {
        seq = notification.seq
        yield { event: 'notification', data: notification, id: seq }
      }
      yield { event: 'unread', data: { unread: await countUnread(ctx, id, UNREAD_CAP) } }
    }
  } finally {
    await wakeups.return(undefined)
  }
}

/** As many notifications as are read at a time. */
const BATCH = 100

async function* missed(ctx: Context, userId: string, seq: number): AsyncGenerator<Notification> {
  for (let batch = BATCH; batch === BATCH;) {
    const notifications = await selectSince(ctx, userId, seq, BATCH)
    yield* notifications
    batch = notifications.length
    seq = notifications.at(-1)?.seq ?? seq
  }
}
