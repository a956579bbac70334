import type { ActingAsBannerMessages } from './acting-as-banner.messages.js'
import type { CommonMessages } from './common.messages.js'
import type { ConsoleMessages } from './console.messages.js'
import type { GroupListMessages } from './group-list.messages.js'
import type { NotificationBellMessages } from './notification-bell.messages.js'
import type { PortalMessages } from './portal.messages.js'
import type { ProfileSwitcherMessages } from './profile-switcher.messages.js'
import type { TagPickerMessages } from './tag-picker.messages.js'
import type { UserActivityMessages } from './user-activity.messages.js'
import type { UserBulkMessages } from './user-bulk.messages.js'
import type { UserDetailsMessages } from './user-details.messages.js'
import type { UserDialogsMessages } from './user-dialogs.messages.js'
import type { UserEngagementMessages } from './user-engagement.messages.js'
import type { UserFieldsMessages } from './user-fields.messages.js'
import type { UserFiltersMessages } from './user-filters.messages.js'
import type { UserSignupMessages } from './user-signup.messages.js'
import type { UserTableMessages } from './user-table.messages.js'
import type { UserViewsMessages } from './user-views.messages.js'

/** Every word there is, in sections: one a widget, and `common`, which all of them have. */
export interface Messages {
  actingAsBanner: ActingAsBannerMessages
  common: CommonMessages
  signup: UserSignupMessages
  users: UserTableMessages
  dialogs: UserDialogsMessages
  filters: UserFiltersMessages
  views: UserViewsMessages
  groupList: GroupListMessages
  tagPicker: TagPickerMessages
  bulk: UserBulkMessages
  activity: UserActivityMessages
  userFields: UserFieldsMessages
  userEngagement: UserEngagementMessages
  details: UserDetailsMessages
  bell: NotificationBellMessages
  console: ConsoleMessages
  switcher: ProfileSwitcherMessages
  portal: PortalMessages
}

/** The words of whoever uses these sections. */
export type Words<Name extends keyof Messages = never> = Pick<Messages, Name | 'common'>

type Change<Value> = Value extends (...args: never[]) => unknown
  ? Value
  : Value extends object
    ? { [Key in keyof Value]?: Change<Value[Key]> }
    : Value

/** Some of the words, in the shape of all. */
export type Translation = Change<Messages>
