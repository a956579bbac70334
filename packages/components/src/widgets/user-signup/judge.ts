import type { UserSignupMessages } from '../../messages/user-signup.messages.js'

/** What was typed so far. */
export interface Typed {
  name: string
  email: string
  password: string
}

const MIN = 12
const MAX = 256

/** Characters as the server counts them: after NFC, and a pair of surrogates is one. */
const lengthOf = (password: string) => Array.from(password.normalize('NFC')).length

export const isLong = (password: string) => lengthOf(password) >= MIN

export const isDifferent = ({ email, password }: Typed) => {
  const address = email.trim().toLowerCase()
  return password !== '' && !(address && password.toLowerCase().includes(address))
}

/** What is wrong with a field, or `''`. The server judges again, and knows more. */
export function judge(input: HTMLInputElement, typed: Typed, words: UserSignupMessages['faults']): string {
  const value = input.value.trim()
  switch (input.name) {
    case 'name':
      return value ? '' : words.name
    case 'email':
      return value ? shapeOf(input, words) : words.email
    case 'password':
      return input.autocomplete === 'new-password' ? newPassword({ ...typed, password: input.value }, words) : current(input, words)
    default:
      return /^\d{6}$/.test(value) ? '' : words.code
  }
}

/** Browsers allow an address without a dot after the `@`, for mail within a house. */
const shapeOf = ({ value, validity }: HTMLInputElement, words: UserSignupMessages['faults']) =>
  validity.typeMismatch || !/@[^@]+\.[^@.]+$/.test(value.trim()) ? words.emailShape : ''

const current = ({ validity }: HTMLInputElement, words: UserSignupMessages['faults']) => (validity.valueMissing ? words.password : '')

function newPassword(typed: Typed, words: UserSignupMessages['faults']): string {
  if (!typed.password) return words.newPassword
  const length = lengthOf(typed.password)
  if (length < MIN) return words.tooShort(length)
  if (length > MAX) return words.tooLong
  return isDifferent(typed) ? '' : words.sameAsEmail
}
