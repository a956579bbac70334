import { plural } from '../plural.js'
import type { ProfileSwitcherMessages } from '../profile-switcher.messages.js'

const count = (n: number) =>
  plural('ar', n, { zero: '# ملف', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفًا', other: '# ملف' })

export const switcher: ProfileSwitcherMessages = {
  profiles: 'الملفات',
  roles: { owner: 'مالك', admin: 'مشرف', editor: 'محرر', viewer: 'قارئ' },
  switchProfile: 'تبديل الملف',
  choose: 'اختيار ملف',
  switching: 'جارٍ التبديل…',
  search: 'البحث في الملفات',
  searchAmong: (n) =>
    plural('ar', n, {
      zero: 'البحث في # ملف',
      one: 'البحث في ملف واحد',
      two: 'البحث في ملفين',
      few: 'البحث في # ملفات',
      many: 'البحث في # ملفًا',
      other: 'البحث في # ملف',
    }),
  noMatch: (text) => `لا ملف يطابق «${text}».`,
  noMatchText: 'ابحث بالاسم أو بالاسم المختصر.',
  more: (n) => `وهناك أيضًا ${count(n)}. ابحث للعثور على المزيد.`,
  found: count,
  newProfile: 'ملف جديد',
  none: 'لا ملفات بعد',
  signedOut: 'سجّل الدخول لعرض ملفاتك.',
  notLoaded: 'لم تُحمَّل ملفاتك.',
  notEntered: (name) => `تعذّر فتح ${name}.`,
  gone: (name) => `لم تعد عضوًا في ${name}. لم يتغير شيء هنا.`,
  moved: (from, to) => `لم تعد عضوًا في ${from}. أنت الآن في ${to}.`,
  movedNowhere: (from) => `لم تعد عضوًا في ${from}. ليس لديك ملف آخر.`,
  unknown: 'هذا الملف ليس من ملفاتك. اختر ملفًا آخر.',
  dismiss: 'إغلاق الرسالة',
}
