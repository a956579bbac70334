import type { MailTemplate } from '../../mail/mailer.js'

interface Invitation {
  name: string
  profile: string
  /** A page of the profile, or `''`. */
  site: string
}

export const invitation: MailTemplate<Invitation> = {
  name: 'user.invitation',
  render: ({ name, profile, site }) => ({
    subject: `Your invitation to ${profile}`,
    text: [
      `Hello ${name},`,
      `${profile} has made an account for this address.`,
      `To take it up, create your account${site && ` at ${site}`} with this very address. We send a code to check that it is yours.`,
      'If you did not expect this, do nothing: without the code nobody can use your address.',
    ].join('\n\n'),
  }),
}

interface Move {
  name: string
  profile: string
  from: string
  to: string
}

export const addressLeft: MailTemplate<Move> = {
  name: 'user.address_left',
  render: ({ name, profile, to }) => ({
    subject: `Your address at ${profile} was changed`,
    text: [
      `Hello ${name},`,
      `${profile} has changed the address of your account to ${to}. Nobody can sign in with this one any more.`,
      `If you did not expect this, tell ${profile} at once.`,
    ].join('\n\n'),
  }),
}

export const addressTaken: MailTemplate<Move> = {
  name: 'user.address_taken',
  render: ({ name, profile, from }) => ({
    subject: `This is now your address at ${profile}`,
    text: [
      `Hello ${name},`,
      `${profile} has changed the address of your account from ${from} to this one. The next time you sign in, we send a code here to check that it is yours.`,
      'If you have no account there, do nothing: without the code nobody can use your address.',
    ].join('\n\n'),
  }),
}
