import type { z } from 'zod'
import type { Analytics, EditAnalytics } from '../schemas/analytics.js'
import type { CallOptions, Send } from './request.js'

/** Where the profile sends on what happens. */
export const analyticsClient = (send: Send) => ({
  get: (options?: CallOptions) => send<Analytics>('GET', '/analytics', options),
  edit: ({ version }: Pick<Analytics, 'version'>, body: z.input<typeof EditAnalytics>, options?: CallOptions) =>
    send<Analytics>('PUT', '/analytics', { body, version, ...options }),
})
