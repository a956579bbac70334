/** The words of `<user-signup>`. */
export interface UserSignupMessages {
  signUpTitle: string
  signInTitle: string
  forMembersOf: (profile: string) => string
  signInTo: (profile: string) => string
  name: string
  email: string
  password: string
  code: string
  showPassword: string
  passwordRules: { length: string; different: string; met: string; notYet: string }
  signUp: string
  signingUp: string
  signIn: string
  signingIn: string
  /** On a button that waits; `time` runs, as in *4:58*. */
  signUpIn: (time: string) => string
  signInIn: (time: string) => string
  haveAccount: string
  isNew: string
  createAccount: string
  /** The heading over `count` faults, 1 to 3. */
  attention: (count: number) => string
  faults: {
    name: string
    email: string
    emailShape: string
    newPassword: string
    password: string
    tooShort: (length: number) => string
    tooLong: string
    sameAsEmail: string
    code: string
  }
  checkMail: string
  /** A sentence with the address inside, in pieces, so that the address can stand out. */
  codeSent: <Address>(address: Address, minutes: number) => (string | Address)[]
  continue: string
  checking: string
  sendAgain: string
  sendAgainIn: string
  sentAgain: string
  newCode: string
  otherAddress: string
  codeOver: string
  signedIn: string
  signOut: string
  signingOut: string
  kept: string
  offline: string
  offlineText: string
  unreachable: string
  unreachableText: string
  tooMany: string
  /** Around a time that runs. */
  tooManyText: <Time>(time: Time) => (string | Time)[]
  wrongPair: string
  signUpClosed: string
  notOpen: string
  almostThere: string
  otherAccount: string
  oneMoreStep: string
  oneMoreStepText: string
  notAsked: string
  newPasswordTitle: string
  newPasswordText: string
  saveNewPassword: string
  savingNewPassword: string
  saveNewPasswordIn: (time: string) => string
  choiceOver: string
  choiceOverText: string
}
