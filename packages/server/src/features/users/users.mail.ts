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
