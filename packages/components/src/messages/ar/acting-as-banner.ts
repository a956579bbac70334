import type { ActingAsBannerMessages } from '../acting-as-banner.messages.js'

export const actingAsBanner: ActingAsBannerMessages = {
  label: 'التصرف نيابة عن شخص آخر',
  acting: (name) => `أنت تتصرف باسم ${name}`,
  endsIn: (time) => `ينتهي خلال ${time}`,
  endsAt: (time) => `حتى ${time}`,
  back: 'العودة',
  over: (name) => `لم تعد تتصرف باسم ${name}. يمكنك إغلاق علامة التبويب هذه.`,
  refused: 'أنت لا تتصرف باسم أحد.',
  notEnded: 'ما زال الأمر مستمراً لأن الخادم لم يسمعك.',
}
