import type { PortalMessages } from '../portal.messages.js'

export const portal: PortalMessages = {
  signUp: 'إنشاء حساب',
  signIn: 'تسجيل الدخول',
  account: 'حسابك',
  newPassword: 'اختر كلمة مرور جديدة',
  save: 'حفظ الاسم',
  saving: 'جارٍ الحفظ…',
  saved: 'تم حفظ الاسم',
  notSaved: 'لم يُحفظ اسمك',
  conflict: 'تغيّر الاسم في مكان آخر في هذه الأثناء. بقي ما كتبته هنا؛ احفظه مرة أخرى إذا كان لا يزال صحيحًا.',
  nothing: 'لا توجد صفحة هنا',
  nothingText: 'تحقق من العنوان مرة أخرى، أو اسأل من أعطاك إياه.',
}
