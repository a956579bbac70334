import { z } from 'zod'
import { Line, Origin } from './text.js'

/** What an operator says before they act as a user: why, which stays in the audit log, and on the pages of which origin. */
export const ActAs = z.strictObject({
  reason: Line.min(1, 'Say why.').max(300),
  /** One of the profile's origins; absent for its hosted pages, on the server's own. */
  origin: Origin.optional(),
  /** Whether the user is told by mail when it begins. */
  notify: z.boolean().default(false),
})

/** Begins a session as the user: once, within a minute, on pages of this origin. */
export const ActingCode = z.object({ code: z.string(), origin: z.string(), expiresAt: z.iso.datetime() })

/** Begins the session. */
export const BeginActing = z.strictObject({ code: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This is not a code.') })

/** Takes up the session in this user's place again: another tab may have begun one in another's. */
export const ResumeActing = z.strictObject({ userId: z.uuidv7() })

export type ActAs = z.output<typeof ActAs>
export type ActingCode = z.output<typeof ActingCode>
export type BeginActing = z.output<typeof BeginActing>
