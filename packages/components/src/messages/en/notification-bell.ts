import type { NotificationBellMessages } from '../notification-bell.messages.js'
import { plural } from '../plural.js'

const count = (n: number) => (n > 99 ? 'more than 99 unread' : plural('en', n, { other: '# unread' }))

export const bell: NotificationBellMessages = {
  label: 'Notifications',
  bell: (unread) => (unread ? `Notifications, ${count(unread)}` : 'Notifications'),
  markAll: 'Mark all read',
  markRead: 'Mark as read',
  show: 'Show',
  all: 'All',
  unread: 'Unread',
  unreadMark: 'Unread:',
  waiting: (n) => plural('en', n, { other: '# new' }),
  arrived: (title) => `New notification: ${title}`,
  arrivedMany: (n) => plural('en', n, { one: '# new notification', other: '# new notifications' }),
  empty: 'Nothing new',
  emptyText: 'What is sent to you will show up here.',
  noneUnread: 'Nothing unread',
  noneUnreadText: 'You have read everything.',
  notLoaded: 'Notifications did not load',
  olderNotLoaded: 'Older ones did not load.',
  notMarked: 'Not marked as read.',
  paused: 'A short pause',
  pausedText: (rest) => `Many requests came at once. The list loads by itself in ${rest}.`,
  busy: (rest) => `Many requests at once. Next try in ${rest}`,
}
