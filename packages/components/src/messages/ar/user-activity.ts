import type { UserActivityMessages } from '../user-activity.messages.js'

export const activity: UserActivityMessages = {
  label: 'النشاط',
  show: 'عرض',
  all: 'الكل',
  kinds: { sign_in: 'عمليات الدخول', page: 'الصفحات', feature: 'الميزات' },
  signedIn: 'سجّل الدخول',
  on: (site) => `على ${site}`,
  today: 'اليوم',
  more: 'تحميل المزيد',
  notLoaded: 'تعذّر تحميل النشاط',
  gone: { title: 'هذا المستخدم ليس هنا', text: 'حُذف، أو ينتمي إلى ملف آخر.' },
  denied: { title: 'لا يمكنك رؤية ما يفعله المستخدمون هنا', text: 'اطلب من مشرف على الملف صلاحية رؤية المستخدمين.' },
  signedOut: { title: 'سجّل الدخول لرؤية النشاط', text: 'انتهت جلستك.' },
  empty: {
    title: 'لا نشاط بعد',
    text: 'تظهر عمليات الدخول تلقائيًا. وتظهر الصفحات والميزات عندما يبلّغ عنها موقعك باستخدام ⁦foyer.track()⁩ أو ⁦data-foyer-track⁩.',
  },
  emptyKind: 'لا شيء من هذا النوع بعد.',
}
