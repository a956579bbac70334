import type { UserTableMessages } from '../user-table.messages.js'

export const users: UserTableMessages = {
  label: 'Users',
  statuses: { pending: 'Pending', invited: 'Invited', active: 'Active', inactive: 'Inactive', banned: 'Banned' },
}
