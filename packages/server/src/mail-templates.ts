import { actingBegun } from './features/acting/acting.mail.js'
import { alreadyRegistered, emailCode, passwordChanged, passwordLink, sessionReused } from './features/auth/auth.mail.js'
import { addressLeft, addressTaken, invitation } from './features/users/users.mail.js'
import type { MailTemplate } from './mail/mailer.js'

/** Every mail this server can send. */
export const mailTemplates: readonly MailTemplate<never>[] = [
  actingBegun,
  addressLeft,
  addressTaken,
  alreadyRegistered,
  emailCode,
  invitation,
  passwordChanged,
  passwordLink,
  sessionReused,
]
