import type { Writing } from './context.js'

/** What a profile may use up. */
export type Service = 'users' | 'notifications' | 'mails'

/** Takes `n` of `service` from the profile's allowance, in the transaction that uses it. Until limits exist, every profile has enough. */
export const consume: (ctx: Writing, service: Service, n?: number) => Promise<void> = async () => undefined
