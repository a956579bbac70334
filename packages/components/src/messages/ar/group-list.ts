import type { GroupListMessages } from '../group-list.messages.js'
import { plural } from '../plural.js'

export const groupList: GroupListMessages = {
  groups: 'المجموعات',
  all: 'كل المستخدمين',
  add: 'مجموعة جديدة',
  settings: (name) => `إعدادات ${name}`,
  edit: 'تعديل',
  remove: 'حذف',
  search: 'البحث في المجموعات',
  more: 'عرض المزيد',
  users: (count) =>
    plural('ar', count, {
      zero: 'لا مستخدمين',
      one: 'مستخدم واحد',
      two: 'مستخدمان',
      few: '# مستخدمين',
      many: '# مستخدمًا',
      other: '# مستخدم',
    }),
  empty: { title: 'لا توجد مجموعات بعد', text: 'اجمع المستخدمين المترابطين في مجموعة.' },
  noMatch: (text) => `لا توجد مجموعة تطابق «${text}».`,
  signedOut: 'لم يسجّل أحد الدخول',
  notLoaded: 'تعذّر تحميل المجموعات',
  name: 'الاسم',
  externalId: 'المعرّف الخارجي',
  externalIdHint: 'اسم هذه المجموعة في نظام آخر.',
  nameMissing: 'أدخل اسمًا',
  nameTaken: 'توجد مجموعة أخرى بهذا الاسم',
  tooMany: 'توجد 1000 مجموعة. احذف واحدة أولًا.',
  gone: 'لم تعد هذه المجموعة موجودة.',
  create: { heading: 'مجموعة جديدة', go: 'إنشاء المجموعة', done: (name) => `أُنشئت ${name}` },
  change: { heading: (name) => `تعديل ${name}`, done: (name) => `حُفظت ${name}` },
  farewell: {
    heading: (name) => `حذف ${name}؟`,
    text: (count) =>
      plural('ar', count, {
        zero: 'لا أحد فيها. لا يمكن التراجع عن هذا.',
        one: 'يغادر مستخدم واحد المجموعة ويبقى في الملف. لا يمكن التراجع عن هذا.',
        two: 'يغادر مستخدمان المجموعة ويبقيان في الملف. لا يمكن التراجع عن هذا.',
        few: 'يغادر # مستخدمين المجموعة ويبقون في الملف. لا يمكن التراجع عن هذا.',
        many: 'يغادر # مستخدمًا المجموعة ويبقون في الملف. لا يمكن التراجع عن هذا.',
        other: 'يغادر # مستخدم المجموعة ويبقون في الملف. لا يمكن التراجع عن هذا.',
      }),
    keep: 'إبقاء المجموعة',
    go: 'حذف المجموعة',
    done: (name) => `حُذفت ${name}`,
  },
}
