import { z } from 'zod'

/** Which hints an operator's stream carries. */
export const EventQuery = z.strictObject({ topics: z.literal('users') })

/** Where a stream goes on: the last id it saw (WHATWG HTML §9.2.4). */
export const LastEventId = z.object({
  'last-event-id': z
    .string()
    .regex(/^\d{1,15}$/, 'Send the last id you saw.')
    .transform(Number)
    .optional(),
})
