import type { NotificationBellMessages } from '../notification-bell.messages.js'
import { plural } from '../plural.js'

const count = (n: number) =>
  n > 99 ? 'mais de 99 não lidas' : plural('pt', n, { one: '# não lida', many: '# de não lidas', other: '# não lidas' })

export const bell: NotificationBellMessages = {
  label: 'Notificações',
  bell: (unread) => (unread ? `Notificações, ${count(unread)}` : 'Notificações'),
  markAll: 'Marcar todas como lidas',
  markRead: 'Marcar como lida',
  show: 'Mostrar',
  all: 'Todas',
  unread: 'Não lidas',
  unreadMark: 'Não lida:',
  waiting: (n) => plural('pt', n, { one: '# nova', many: '# de novas', other: '# novas' }),
  arrived: (title) => `Nova notificação: ${title}`,
  arrivedMany: (n) => plural('pt', n, { one: '# nova notificação', many: '# de novas notificações', other: '# novas notificações' }),
  empty: 'Nada de novo',
  emptyText: 'O que enviarem para você aparecerá aqui.',
  noneUnread: 'Nada por ler',
  noneUnreadText: 'Você já leu tudo.',
  notLoaded: 'As notificações não carregaram',
  olderNotLoaded: 'As mais antigas não carregaram.',
  notMarked: 'Não foi marcada como lida.',
  paused: 'Uma breve pausa',
  pausedText: (rest) => `Muitas solicitações chegaram ao mesmo tempo. A lista carrega sozinha em ${rest}.`,
  busy: (rest) => `Muitas solicitações ao mesmo tempo. Próxima tentativa em ${rest}`,
}
