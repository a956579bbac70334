import type { Transporter } from 'nodemailer'
import type { Mailer } from './mailer.js'

/** Sends by SMTP (RFC 5321). `url` is `smtp://…` or `smtps://…`, `from` an address with or without a name. */
export function createSmtpMailer(url: string, from: string): Mailer & { close(): void } {
  let transport: Promise<Transporter> | undefined
  const open = () => (transport ??= import('nodemailer').then(({ createTransport }) => createTransport(url, { from })))
  return {
    async send({ to, subject, text }) {
      const transport = await open()
      await transport.sendMail({ to: { name: '', address: to }, subject, text, disableFileAccess: true, disableUrlAccess: true })
    },
    close: () => void transport?.then((transport) => transport.close()),
  }
}
