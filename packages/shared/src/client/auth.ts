import type { z } from 'zod'
import type { AnswerChallenge, AuthAnswer, ChooseNewPassword, FirstRun, FirstRunState, SignedIn, SignIn, SignUp } from '../schemas/auth.js'
import type { CallOptions, Send } from './request.js'

export const authClient = (send: Send) => ({
  signUp: (body: z.input<typeof SignUp>, options?: CallOptions) => send<AuthAnswer>('POST', '/auth/sign-up', { body, ...options }),
  signIn: (body: z.input<typeof SignIn>, options?: CallOptions) => send<AuthAnswer>('POST', '/auth/sign-in', { body, ...options }),
  answer: (body: z.input<typeof AnswerChallenge>, options?: CallOptions) =>
    send<AuthAnswer>('POST', '/auth/challenge', { body, ...options }),
  resend: (challengeId: string, options?: CallOptions) => send<AuthAnswer>('POST', '/auth/resend', { body: { challengeId }, ...options }),
  /** Chooses a new password, by what stands in a mailed link or after signing in with one that was given. */
  choosePassword: (body: z.input<typeof ChooseNewPassword>, options?: CallOptions) =>
    send<AuthAnswer>('POST', '/auth/new-password', { body, ...options }),
  refresh: (options?: CallOptions) => send<SignedIn>('POST', '/auth/refresh', { body: {}, ...options }),
  signOut: (options?: CallOptions) => send<undefined>('POST', '/auth/sign-out', { body: {}, ...options }),
  /** Proves the password again: the new token's `auth_time` is now. */
  stepUp: (password: string, options?: CallOptions) => send<SignedIn>('POST', '/auth/step-up', { body: { password }, ...options }),
  firstRunState: (options?: CallOptions) => send<z.output<typeof FirstRunState>>('GET', '/auth/first-run', options),
  firstRun: (body: z.input<typeof FirstRun>, options?: CallOptions) => send<SignedIn>('POST', '/auth/first-run', { body, ...options }),
})
