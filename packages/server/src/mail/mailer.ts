export interface Mail {
  to: string
  subject: string
  text: string
}

/** Hands a mail over. Throws when it could not. */
export interface Mailer {
  send(mail: Mail): Promise<void>
}

/** A mail without an address. Its `name` waits in the outbox, so it never changes. */
export interface MailTemplate<Variables> {
  name: string
  render(variables: Variables): Omit<Mail, 'to'>
}
