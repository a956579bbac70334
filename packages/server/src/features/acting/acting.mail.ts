import type { MailTemplate } from '../../mail/mailer.js'

interface Acting {
  name: string
  profile: string
  operator: string
}

export const actingBegun: MailTemplate<Acting> = {
  name: 'acting.begun',
  render: ({ name, profile, operator }) => ({
    subject: `${profile} has opened your account`,
    text: [
      `Hello ${name},`,
      `${operator} of ${profile} has opened your account just now, to see it as you do. This lasts for 30 minutes at most.`,
      'They cannot see or change your password, your address or where you are signed in, and everything they do is recorded under their own name.',
      `If you did not expect this, tell ${profile}.`,
    ].join('\n\n'),
  }),
}
