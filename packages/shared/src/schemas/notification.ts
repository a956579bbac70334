import { z } from 'zod'
import { pageOf } from './page.js'
import { Line, Text } from './text.js'

/** One message in a user's inbox. `seq` is its gapless place there, from 1. */
export const Notification = z.object({
  id: z.uuidv7(),
  seq: z.int(),
  title: z.string(),
  message: z.string(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
})

export const CreateNotification = z.strictObject({
  title: Line.min(1, 'Enter a title.').max(120),
  message: Text.max(2000).default(''),
})

export const NotificationQuery = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  unread: z.stringbool().default(false),
})

/** Those of one user, for whoever sends them. */
export const SentQuery = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(25),
})

/** Newest first. `unread` counts the whole inbox and stops at 100. */
export const NotificationPage = pageOf(Notification).extend({ unread: z.int() })
export const NotificationId = z.object({ notificationId: z.uuidv7() })

/** How many wait unread, at most 100. */
export const Unread = z.object({ unread: z.int() })

export type Notification = z.output<typeof Notification>
export type CreateNotification = z.output<typeof CreateNotification>
export type NotificationQuery = z.output<typeof NotificationQuery>
export type SentQuery = z.output<typeof SentQuery>
export type NotificationPage = z.output<typeof NotificationPage>
export type Unread = z.output<typeof Unread>
