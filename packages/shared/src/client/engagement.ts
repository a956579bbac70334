import type { z } from 'zod'
import type { Engagement, EngagementQuery } from '../schemas/engagement.js'
import type { CallOptions, Send } from './request.js'

/** How many users were active, or were added, in each day, week or month. */
export const engagementClient = (send: Send) => ({
  get: (query: z.input<typeof EngagementQuery> = {}, options?: CallOptions) =>
    send<Engagement>('GET', '/engagement', { query, ...options }),
})
