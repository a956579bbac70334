/** The words of `<user-signup>`. */
export interface UserSignupMessages {
  signUp: string
}
