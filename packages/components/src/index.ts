export { ProfileCreateEvent, ProfileSwitchEvent, ProfileSwitchedEvent } from './core/profiles.events.js'
export { Profiles } from './core/profiles.js'
export { Session, SessionChangeEvent } from './core/session.js'
export { MessagesController } from './messages/messages-controller.js'
export { addMessages, setLanguageLoader } from './messages/translations.js'
export { ActingEndedEvent } from './widgets/acting-as-banner/acting-as-banner.events.js'
export { ActingAsBanner } from './widgets/acting-as-banner/acting-as-banner.js'
export { FoyerProvider } from './widgets/foyer-provider/foyer-provider.js'
export {
  GroupCreateEvent,
  GroupCreatedEvent,
  GroupDeleteEvent,
  GroupDeletedEvent,
  GroupEditEvent,
  GroupEditedEvent,
  GroupSelectEvent,
  GroupSelectedEvent,
} from './widgets/group-list/group-list.events.js'
export { GroupList } from './widgets/group-list/group-list.js'
export {
  NotificationOpenEvent,
  NotificationOpenedEvent,
  NotificationReceivedEvent,
  NotificationsMarkEvent,
  NotificationsMarkedEvent,
} from './widgets/notification-bell/notification-bell.events.js'
export { NotificationBell } from './widgets/notification-bell/notification-bell.js'
export { ProfileSwitcher } from './widgets/profile-switcher/profile-switcher.js'
export { TagColourEvent, TagColouredEvent, TagRenameEvent, TagRenamedEvent } from './widgets/tag-picker/tag-picker.events.js'
export { TagPicker } from './widgets/tag-picker/tag-picker.js'
export { UserActivity } from './widgets/user-activity/user-activity.js'
export { UserEngagement } from './widgets/user-engagement/user-engagement.js'
export { UserSchemaEditEvent, UserSchemaEditedEvent } from './widgets/user-fields/user-fields.events.js'
export { UserFields } from './widgets/user-fields/user-fields.js'
export {
  UserGroupChangeEvent,
  UserGroupChangedEvent,
  UserPictureChangeEvent,
  UserPictureChangedEvent,
  UserSessionEndEvent,
  UserSessionEndedEvent,
} from './widgets/user-details/user-details.events.js'
export { UserDetails } from './widgets/user-details/user-details.js'
export {
  UserSignInEvent,
  UserSignOutEvent,
  UserSignUpEvent,
  UserSignedInEvent,
  UserSignedOutEvent,
  UserSignedUpEvent,
} from './widgets/user-signup/user-signup.events.js'
export { UserSignup } from './widgets/user-signup/user-signup.js'
export { UserActionEvent } from './widgets/user-table/user-table-action.events.js'
export { UserTableAction } from './widgets/user-table/user-table-action.js'
export {
  UserCreateEvent,
  UserCreatedEvent,
  UserDeleteEvent,
  UserDeletedEvent,
  UserEditEvent,
  UserEditedEvent,
  UserNotifiedEvent,
  UserNotifyEvent,
  UserPasswordReplacedEvent,
  UserPasswordReplaceEvent,
  UserSelectEvent,
  UserStatusChangeEvent,
  UserStatusChangedEvent,
} from './users/user.events.js'
export { UserTable } from './widgets/user-table/user-table.js'
