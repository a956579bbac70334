export { Session, SessionChangeEvent } from './core/session.js'
export { MessagesController } from './messages/messages-controller.js'
export { addMessages, setLanguageLoader } from './messages/translations.js'
export {
  NotificationOpenEvent,
  NotificationOpenedEvent,
  NotificationReceivedEvent,
  NotificationsMarkEvent,
  NotificationsMarkedEvent,
} from './widgets/notification-bell/notification-bell.events.js'
export { NotificationBell } from './widgets/notification-bell/notification-bell.js'
export {
  UserSignInEvent,
  UserSignOutEvent,
  UserSignUpEvent,
  UserSignedInEvent,
  UserSignedOutEvent,
  UserSignedUpEvent,
} from './widgets/user-signup/user-signup.events.js'
export { UserSignup } from './widgets/user-signup/user-signup.js'
export {
  UserCreateEvent,
  UserCreatedEvent,
  UserDeleteEvent,
  UserDeletedEvent,
  UserEditEvent,
  UserEditedEvent,
  UserNotifiedEvent,
  UserNotifyEvent,
  UserSelectEvent,
  UserStatusChangeEvent,
  UserStatusChangedEvent,
} from './widgets/user-table/user-table.events.js'
export { UserTable } from './widgets/user-table/user-table.js'
