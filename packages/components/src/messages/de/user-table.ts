import type { UserTableMessages } from '../user-table.messages.js'

export const users: UserTableMessages = {
  label: 'Benutzer',
  statuses: { pending: 'Ausstehend', invited: 'Eingeladen', active: 'Aktiv', inactive: 'Inaktiv', banned: 'Gesperrt' },
}
