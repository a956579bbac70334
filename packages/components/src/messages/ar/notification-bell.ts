import type { NotificationBellMessages } from '../notification-bell.messages.js'
import { plural } from '../plural.js'

const count = (n: number) => (n > 99 ? 'أكثر من 99 غير مقروء' : plural('ar', n, { other: '# غير مقروء' }))

export const bell: NotificationBellMessages = {
  label: 'الإشعارات',
  bell: (unread) => (unread ? `الإشعارات، ${count(unread)}` : 'الإشعارات'),
  markAll: 'تعليم الكل كمقروء',
  markRead: 'تعليم كمقروء',
  show: 'عرض',
  all: 'الكل',
  unread: 'غير المقروء',
  unreadMark: 'غير مقروء:',
  waiting: (n) => plural('ar', n, { other: '# جديد' }),
  arrived: (title) => `إشعار جديد: ${title}`,
  arrivedMany: (n) =>
    plural('ar', n, {
      zero: '# إشعار جديد',
      one: 'إشعار جديد واحد',
      two: 'إشعاران جديدان',
      few: '# إشعارات جديدة',
      many: '# إشعارًا جديدًا',
      other: '# إشعار جديد',
    }),
  empty: 'لا جديد',
  emptyText: 'ما يُرسَل إليك يظهر هنا.',
  noneUnread: 'لا شيء غير مقروء',
  noneUnreadText: 'لقد قرأت كل شيء.',
  notLoaded: 'لم تُحمَّل الإشعارات',
  olderNotLoaded: 'لم تُحمَّل الإشعارات الأقدم.',
  notMarked: 'لم يُعلَّم كمقروء.',
  paused: 'استراحة قصيرة',
  pausedText: (rest) => `وصلت طلبات كثيرة دفعة واحدة. تُحمَّل القائمة تلقائيًا بعد ${rest}.`,
  busy: (rest) => `طلبات كثيرة دفعة واحدة. المحاولة التالية بعد ${rest}`,
}
