export { Session, SessionChangeEvent } from './core/session.js'
export { MessagesController, addMessages, setLanguageLoader } from './messages/messages-controller.js'
