import { z } from 'zod'
import { User } from './user.js'

/** The profile's one user without a password: visitors of its pages. `token` is public and may stand in a page's source. */
export const AnonymousUser = z.object({ user: User, token: z.string(), rotatedAt: z.iso.datetime() })

export type AnonymousUser = z.output<typeof AnonymousUser>
