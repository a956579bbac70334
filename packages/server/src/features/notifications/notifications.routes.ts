import {
  CreateNotification,
  LastEventId,
  Notification,
  NotificationId,
  NotificationPage,
  NotificationQuery,
  SentQuery,
  Unread,
  UserId,
} from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { eventStream } from '../../http/event-stream.js'
import { countInbox, createNotification, listInbox, listSent, readInbox, readNotification, watchInbox } from './notifications.service.js'

export const notifications = new Hono<Env>()

const create = {
  summary: 'Notify a user',
  param: UserId,
  json: CreateNotification,
  answer: Notification,
  status: 201,
  creates: true,
} as const
endpoint(notifications, 'POST /users/:userId/notifications', create, (ctx, { param, json }) => createNotification(ctx, param.userId, json))

const sent = { summary: 'What was sent to a user', param: UserId, query: SentQuery, answer: NotificationPage }
endpoint(notifications, 'GET /users/:userId/notifications', sent, (ctx, { param, query }) => listSent(ctx, param.userId, query))

const list = { summary: 'List one’s notifications', query: NotificationQuery, answer: NotificationPage, whileActing: true } as const
endpoint(notifications, 'GET /me/notifications', list, (ctx, { query }) => listInbox(ctx, query))

const count = { summary: 'Count one’s unread notifications', answer: Unread, whileActing: true } as const
endpoint(notifications, 'GET /me/notifications/unread', count, (ctx) => countInbox(ctx))

const read = { summary: 'Mark a notification as read', param: NotificationId, answer: Notification, whileActing: true } as const
endpoint(notifications, 'POST /me/notifications/:notificationId/read', read, (ctx, { param }) =>
  readNotification(ctx, param.notificationId),
)

const readAll = { summary: 'Mark all one’s notifications as read', answer: Unread, whileActing: true } as const
endpoint(notifications, 'POST /me/notifications/read', readAll, (ctx) => readInbox(ctx))

const events = { summary: 'Watch one’s inbox', header: LastEventId, streams: true, whileActing: true } as const
endpoint(notifications, 'GET /me/events', events, async (ctx, { header }) => {
  const abort = new AbortController()
  return eventStream(watchInbox(ctx, header['last-event-id'], abort.signal), abort)
})
