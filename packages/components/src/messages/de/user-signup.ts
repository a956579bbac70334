import type { UserSignupMessages } from '../user-signup.messages.js'

export const signup: UserSignupMessages = {
  signUp: 'Create account',
}
