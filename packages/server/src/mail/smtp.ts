import { createTransport } from 'nodemailer'
import type { Mailer } from './mailer.js'

/** Sends by SMTP (RFC 5321). `url` is `smtp://…` or `smtps://…`, `from` an address with or without a name. */
export function createSmtpMailer(url: string, from: string): Mailer & { close(): void } {
  const transport = createTransport(url, { from })
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ to: { name: '', address: to }, subject, text, disableFileAccess: true, disableUrlAccess: true })
    },
    close: () => transport.close(),
  }
}
