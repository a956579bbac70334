import { alreadyRegistered, emailCode, sessionReused } from './features/auth/auth.mail.js'
import { invitation } from './features/users/users.mail.js'
import type { MailTemplate } from './mail/mailer.js'

/** Every mail this server can send. */
export const mailTemplates: readonly MailTemplate<never>[] = [alreadyRegistered, emailCode, invitation, sessionReused]
