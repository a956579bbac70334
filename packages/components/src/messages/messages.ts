import type { CommonMessages } from './common.messages.js'
import type { NotificationBellMessages } from './notification-bell.messages.js'
import type { UserSignupMessages } from './user-signup.messages.js'
import type { UserTableMessages } from './user-table.messages.js'

/** Every word the widgets can say, one section a widget. A translation is an object of this type, so none can be missing. */
export interface Messages {
  common: CommonMessages
  signup: UserSignupMessages
  users: UserTableMessages
  bell: NotificationBellMessages
}
