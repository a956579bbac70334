import type { UserFiltersMessages } from '../user-filters.messages.js'

export const filters: UserFiltersMessages = {
  add: 'تصفية',
  folded: 'عوامل التصفية',
  edit: 'تغيير عامل التصفية:',
  remove: (filter) => `إزالة عامل التصفية: ${filter}`,
  apply: 'تطبيق',
  kinds: {
    type: 'النوع',
    group: 'المجموعة',
    created: 'أُنشئ',
    access: 'آخر دخول',
    tagsAll: 'الوسوم',
    tagsAny: 'أحد الوسوم',
    tagsMissing: 'بدون وسوم',
    emailVerified: 'البريد',
  },
  from: 'من',
  to: 'حتى، شاملًا',
  since: (date) => `منذ ${date}`,
  until: (date) => `حتى ${date}`,
  between: (from, to) => `${from} إلى ${to}`,
  tags: 'الوسوم',
  tagsHint: 'اكتب للعثور على وسم، مثل plan: Pro. والمفتاح وحده يعني أي قيمة.',
  verified: 'مؤكد',
  notVerified: 'غير مؤكد',
  unknown: 'لم يعد هذا موجودًا هنا. غيّر عامل التصفية هذا أو أزله.',
}
