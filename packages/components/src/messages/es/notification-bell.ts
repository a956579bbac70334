import type { NotificationBellMessages } from '../notification-bell.messages.js'
import { plural } from '../plural.js'

const count = (n: number) => (n > 99 ? 'más de 99 sin leer' : plural('es', n, { other: '# sin leer' }))

export const bell: NotificationBellMessages = {
  label: 'Notificaciones',
  bell: (unread) => (unread ? `Notificaciones, ${count(unread)}` : 'Notificaciones'),
  markAll: 'Marcar todo como leído',
  markRead: 'Marcar como leída',
  show: 'Mostrar',
  all: 'Todas',
  unread: 'Sin leer',
  unreadMark: 'Sin leer:',
  waiting: (n) => plural('es', n, { one: '# nueva', many: '# de nuevas', other: '# nuevas' }),
  arrived: (title) => `Notificación nueva: ${title}`,
  arrivedMany: (n) =>
    plural('es', n, { one: '# notificación nueva', many: '# de notificaciones nuevas', other: '# notificaciones nuevas' }),
  empty: 'Nada nuevo',
  emptyText: 'Lo que te envíen aparecerá aquí.',
  noneUnread: 'Nada sin leer',
  noneUnreadText: 'Lo has leído todo.',
  notLoaded: 'No se han cargado las notificaciones',
  olderNotLoaded: 'No se han cargado las anteriores.',
  notMarked: 'No se ha marcado como leída.',
  paused: 'Una breve pausa',
  pausedText: (rest) => `Han llegado muchas solicitudes a la vez. La lista se carga sola en ${rest}.`,
  busy: (rest) => `Muchas solicitudes a la vez. Próximo intento en ${rest}`,
}
