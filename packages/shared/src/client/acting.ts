import type { z } from 'zod'
import type { ActAs, ActingCode } from '../schemas/acting.js'
import type { SignedIn } from '../schemas/auth.js'
import type { CallOptions, Send } from './request.js'

/** *Log in as*: an operator's half hour in a user's place. */
export const actingClient = (send: Send) => ({
  /** A code for the pages of one origin. Asks for a password that was proved within the last five minutes. */
  allow: (userId: string, body: z.input<typeof ActAs>, options?: CallOptions) =>
    send<ActingCode>('POST', `/users/${userId}/acting`, { body, ...options }),
  /** Trades the code for the session, on the page it is for. */
  begin: (code: string, options?: CallOptions) => send<SignedIn>('POST', '/auth/acting', { body: { code }, ...options }),
  /** Takes up the session that this browser began, such as after a reload. It ends when it would have. */
  resume: (userId: string, options?: CallOptions) => send<SignedIn>('POST', '/auth/acting/resume', { body: { userId }, ...options }),
  end: (options?: CallOptions) => send<undefined>('POST', '/auth/acting/end', { body: {}, ...options }),
})
