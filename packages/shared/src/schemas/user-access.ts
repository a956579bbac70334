import { z } from 'zod'
import { Password } from './password.js'

/** `link`: mailed, for half an hour. `temporary`: made by the server and answered once. `set`: the given `password`. With the last two the user chooses another at the next sign-in. */
export const ResetPassword = z.strictObject({
  way: z.enum(['link', 'temporary', 'set']),
  password: Password.optional(),
})

/** The temporary password, which is not told again; `null` by the other ways. */
export const PasswordReset = z.object({ temporaryPassword: z.string().nullable() })

export type ResetPassword = z.output<typeof ResetPassword>
export type PasswordReset = z.output<typeof PasswordReset>

/** A sign-in that still stands. `browser` and `system` are what the browser calls itself, `''` where we do not know the name; `address` is that of the client, or the /64 it is in. */
export const Session = z.object({
  id: z.uuidv7(),
  browser: z.string(),
  system: z.string(),
  address: z.string(),
  /** The page that it was opened on. */
  origin: z.string(),
  /** Whether it is the one that asks. */
  current: z.boolean(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
})

/** The last one used first; at most 100. */
export const Sessions = z.object({ items: z.array(Session) })
export const SessionId = z.object({ sessionId: z.uuidv7() })
export const UserSessionId = z.object({ userId: z.uuidv7(), sessionId: z.uuidv7() })

export type Session = z.output<typeof Session>
export type Sessions = z.output<typeof Sessions>
