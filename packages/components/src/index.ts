export { Session, SessionChangeEvent } from './core/session.js'
export { MessagesController, addMessages, setLanguageLoader } from './messages/messages-controller.js'
export {
  UserSignInEvent,
  UserSignOutEvent,
  UserSignUpEvent,
  UserSignedInEvent,
  UserSignedOutEvent,
  UserSignedUpEvent,
} from './widgets/user-signup/user-signup.events.js'
export { UserSignup } from './widgets/user-signup/user-signup.js'
