import type { NotificationBellMessages } from '../notification-bell.messages.js'

export const bell: NotificationBellMessages = {
  label: 'Mitteilungen',
}
