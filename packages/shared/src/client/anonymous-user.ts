import type { AnonymousUser } from '../schemas/anonymous-user.js'
import type { CallOptions, Send } from './request.js'

/** The profile's one user without a password. */
export const anonymousUserClient = (send: Send) => ({
  get: (options?: CallOptions) => send<AnonymousUser>('GET', '/anonymous-user', options),
  create: (options?: CallOptions) => send<AnonymousUser>('POST', '/anonymous-user', options),
  /** Gives them another token; the last one stops at once. */
  rotate: (options?: CallOptions) => send<AnonymousUser>('POST', '/anonymous-user/token', options),
})
