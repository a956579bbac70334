import type { Notification, NotificationPage } from '@foyer/shared'
import { waitUntil } from '@open-wc/testing'
import { fakeEvents, fakeSession, signedIn, type Answers } from './fake-api.js'

/** The notification at place `seq` of an inbox, unread. */
export const note = (seq: number, more: Partial<Notification> = {}): Notification => ({
  id: `01890000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
  seq,
  title: `Message ${String(seq)}`,
  message: 'What it says',
  createdAt: new Date(Date.now() - 3_600_000).toISOString(),
  readAt: null,
  ...more,
})

/** The notification at place `seq`, read long ago. */
export const readNote = (seq: number, more: Partial<Notification> = {}): Notification =>
  note(seq, { readAt: '2026-01-01T00:00:00.000Z', ...more })

export const notesPage = (items: Notification[], more: Partial<NotificationPage> = {}): NotificationPage => ({
  items,
  next: null,
  previous: null,
  unread: items.filter(({ readAt }) => readAt === null).length,
  ...more,
})

/** Where Ada's one notification is marked as read. */
export const readPath = ({ id }: Notification) => `POST /me/notifications/${id}/read`

/** Ada is signed in, with `items` in her inbox and a stream of events. */
export function inboxWorld(items: Notification[], answers: Answers = {}) {
  const events = fakeEvents()
  const page = notesPage(items)
  const session = fakeSession({
    'GET /me/notifications': () => page,
    'GET /me/notifications/unread': () => ({ unread: page.unread }),
    'GET /me/events': events.answer,
    ...answers,
  })
  session.accept(signedIn())
  return { session, events, isLive: () => waitUntil(() => events.requests.length > 0, 'Nobody opened the stream.') }
}
