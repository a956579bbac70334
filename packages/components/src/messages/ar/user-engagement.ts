import { plural } from '../plural.js'
import type { UserEngagementMessages } from '../user-engagement.messages.js'

export const userEngagement: UserEngagementMessages = {
  title: 'النشاط',
  metric: 'ما يُعدّ',
  metrics: { active: 'المستخدمون النشطون', signUps: 'المستخدمون الجدد' },
  interval: 'لكل',
  intervals: { day: 'يوم', week: 'أسبوع', month: 'شهر' },
  range: 'المدة',
  days: (count) => plural('ar', count, { zero: '# يوم', one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يومًا', other: '# يوم' }),
  by: 'التقسيم حسب',
  splits: { none: 'لا شيء', type: 'النوع', tag: 'الوسم', group: 'المجموعة' },
  over: (from, to) => `من ${from} إلى ${to}`,
  between: (least, most) => `بين ${least} و${most}`,
  summary: (name, rest) => `${name}، ${rest}`,
  all: 'الكل',
  goneGroup: 'مجموعة محذوفة',
  largest: 'تظهر الأجزاء العشرة الأكبر.',
  noParts: 'لم يُعدّ شيء على حدة في هذه المدة. يُعدّ الوسم عندما يحمله خمسة مستخدمين.',
  showTable: 'عرض كجدول',
  hideTable: 'إخفاء الجدول',
  note: 'يُعدّ كل شخص مرة في اليوم أو الأسبوع أو الشهر. الأيام بتوقيت UTC، واليوم الأخير لم ينته بعد.',
  empty: { title: 'لا أحد في هذه المدة', text: 'اختر مدة أطول أو شيئًا آخر للعدّ.' },
  signedOut: 'لم يسجّل أحد الدخول',
  notLoaded: 'تعذّر تحميل الأرقام',
}
