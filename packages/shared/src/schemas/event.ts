import { z } from 'zod'

export const TOPICS = ['users', 'jobs'] as const
export type Topic = (typeof TOPICS)[number]

/** Which hints an operator's stream carries: `users`, `jobs`, or both with a comma between. */
export const EventQuery = z.strictObject({
  topics: z
    .string()
    .regex(/^(?:users|jobs)(?:,(?:users|jobs))*$/, `Name one or more of ${TOPICS.join(', ')}.`)
    .max(100)
    .transform((names) => [...new Set(names.split(','))] as Topic[]),
})

/** Where a stream goes on: the last id it saw (WHATWG HTML §9.2.4). */
export const LastEventId = z.object({
  'last-event-id': z
    .string()
    .regex(/^\d{1,15}$/, 'Send the last id you saw.')
    .transform(Number)
    .optional(),
})
