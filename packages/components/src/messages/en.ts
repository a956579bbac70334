import { common } from './en/common.js'
import { bell } from './en/notification-bell.js'
import { signup } from './en/user-signup.js'
import { users } from './en/user-table.js'
import type { Messages } from './messages.js'

export const en: Messages = { common, signup, users, bell }
