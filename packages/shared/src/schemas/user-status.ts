import { z } from 'zod'

export const UserStatus = z.enum(['pending', 'invited', 'active', 'inactive', 'banned'])

export type UserStatus = z.output<typeof UserStatus>
