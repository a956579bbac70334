import type { MailTemplate } from '../../mail/mailer.js'

interface Code {
  profile: string
  code: string
}

export const emailCode: MailTemplate<Code> = {
  name: 'auth.email_code',
  render: ({ profile, code }) => ({
    subject: `${code} is your code for ${profile}`,
    text: [
      `Your code for ${profile} is ${code}. It works for 10 minutes, on the page that asked for it.`,
      'If you did not ask for it, do nothing, and tell the code to nobody.',
    ].join('\n\n'),
  }),
}

export const alreadyRegistered: MailTemplate<Code> = {
  name: 'auth.already_registered',
  render: ({ profile }) => ({
    subject: `You already have an account with ${profile}`,
    text: [
      `Somebody, perhaps you, asked for a new account with ${profile} for this address. You already have one: sign in instead.`,
      'If it was not you, do nothing: nothing was changed.',
    ].join('\n\n'),
  }),
}

export const sessionReused: MailTemplate<{ profile: string }> = {
  name: 'auth.session_reused',
  render: ({ profile }) => ({
    subject: `A session with ${profile} was ended`,
    text: [
      `A sign-in of yours at ${profile} was used from two places at once, which happens when a session is copied. We ended it to be safe.`,
      'Sign in again. If you did not expect this, change your password.',
    ].join('\n\n'),
  }),
}

export const passwordLink: MailTemplate<{ name: string; profile: string; link: string }> = {
  name: 'auth.password_link',
  render: ({ name, profile, link }) => ({
    subject: `Choose a new password for ${profile}`,
    text: [
      `Hello ${name},`,
      `${profile} has reset the password of your account. Choose a new one within 30 minutes:`,
      link,
      'The link works once. Give it to nobody: whoever has it can sign in as you. Until you choose a password, nobody can sign in to your account with one.',
    ].join('\n\n'),
  }),
}

export const passwordChanged: MailTemplate<{ profile: string }> = {
  name: 'auth.password_changed',
  render: ({ profile }) => ({
    subject: `Your password for ${profile} was changed`,
    text: [
      `The password of your account with ${profile} was changed just now, by you or by those who run ${profile}. Everywhere you were signed in, you are not any more.`,
      `If you did not expect this, tell ${profile} at once.`,
    ].join('\n\n'),
  }),
}
