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
