import type { UserViewsMessages } from '../user-views.messages.js'

export const views: UserViewsMessages = {
  columns: 'الأعمدة',
  earlier: (column) => `نقل ${column} إلى أعلى`,
  later: (column) => `نقل ${column} إلى أسفل`,
  widthOf: (column) => `عرض ${column}`,
  density: 'الصفوف',
  densities: { cosy: 'مريحة', compact: 'متراصة' },
  standard: 'إعادة ضبط الأعمدة',
  views: 'طرق العرض المحفوظة',
  none: 'احفظ عوامل التصفية والترتيب والأعمدة باسم لتعود إليها.',
  name: 'الاسم',
  keep: 'حفظ العرض',
  first: (view) => `البدء بالعرض ${view}`,
  rename: (view) => `إعادة تسمية ${view}`,
  remove: (view) => `حذف ${view}`,
  nameless: 'أدخل اسمًا',
}
