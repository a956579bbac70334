/** The words of the hosted pages. They are only in their own bundle. */
export interface PortalMessages {
  signUp: string
  signIn: string
  account: string
  newPassword: string
  save: string
  saving: string
  saved: string
  notSaved: string
  /** The name was changed elsewhere while it was edited here. */
  conflict: string
  nothing: string
  nothingText: string
}
