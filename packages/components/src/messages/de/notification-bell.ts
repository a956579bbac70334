import type { NotificationBellMessages } from '../notification-bell.messages.js'
import { plural } from '../plural.js'

const count = (n: number) => (n > 99 ? 'mehr als 99 ungelesen' : plural('de', n, { other: '# ungelesen' }))

export const bell: NotificationBellMessages = {
  label: 'Mitteilungen',
  bell: (unread) => (unread ? `Mitteilungen, ${count(unread)}` : 'Mitteilungen'),
  markAll: 'Alle als gelesen markieren',
  markRead: 'Als gelesen markieren',
  show: 'Anzeigen',
  all: 'Alle',
  unread: 'Ungelesen',
  unreadMark: 'Ungelesen:',
  waiting: (n) => plural('de', n, { one: '# neue', other: '# neue' }),
  arrived: (title) => `Neue Mitteilung: ${title}`,
  arrivedMany: (n) => plural('de', n, { one: '# neue Mitteilung', other: '# neue Mitteilungen' }),
  empty: 'Nichts Neues',
  emptyText: 'Was an Sie geschickt wird, erscheint hier.',
  noneUnread: 'Nichts ungelesen',
  noneUnreadText: 'Sie haben alles gelesen.',
  notLoaded: 'Die Mitteilungen wurden nicht geladen',
  olderNotLoaded: 'Ältere wurden nicht geladen.',
  notMarked: 'Nicht als gelesen markiert.',
  paused: 'Eine kurze Pause',
  pausedText: (rest) => `Viele Anfragen kamen auf einmal. Die Liste lädt in ${rest} von selbst.`,
  busy: (rest) => `Viele Anfragen auf einmal. Nächster Versuch in ${rest}`,
}
