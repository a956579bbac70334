import type { UserStatus } from '@foyer/shared'

/** The words of `<user-table>`. */
export interface UserTableMessages {
  label: string
  statuses: Record<UserStatus, string>
}
