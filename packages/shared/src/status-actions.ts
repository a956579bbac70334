import type { StatusAction } from './schemas/user.js'
import type { UserStatus } from './schemas/user-status.js'

/** What may be done with a user in each status; the server refuses anything else. `invite` sends the invitation (again). */
export const STATUS_ACTIONS = {
  pending: ['approve', 'reject', 'ban'],
  invited: ['invite', 'deactivate', 'ban', 'delete'],
  active: ['deactivate', 'ban', 'delete'],
  inactive: ['reactivate', 'invite', 'delete'],
  banned: ['unban', 'delete'],
} as const satisfies Record<UserStatus, readonly StatusAction[]>

/** Whether `action` is open to a user in `status`. */
export const allows = (status: UserStatus, action: StatusAction): boolean =>
  (STATUS_ACTIONS[status] as readonly StatusAction[]).includes(action)
