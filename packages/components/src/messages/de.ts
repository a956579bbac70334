import { common } from './de/common.js'
import { bell } from './de/notification-bell.js'
import { signup } from './de/user-signup.js'
import { users } from './de/user-table.js'
import type { Messages } from './messages.js'

export const de: Messages = { common, signup, users, bell }
