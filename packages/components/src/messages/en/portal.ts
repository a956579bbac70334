import type { PortalMessages } from '../portal.messages.js'

export const portal: PortalMessages = {
  signUp: 'Create an account',
  signIn: 'Sign in',
  account: 'Your account',
  newPassword: 'Choose a new password',
  save: 'Save name',
  saving: 'Saving…',
  saved: 'Name saved',
  notSaved: 'Your name was not saved',
  conflict: 'It was changed elsewhere meanwhile. Yours is kept; save it again if it is still right.',
  nothing: 'There is no page here',
  nothingText: 'Look at the address again, or ask whoever gave it to you.',
}
