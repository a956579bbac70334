import type { ErrorCode } from '@foyer/shared'

/** What the server says about fields that a reader fills in. It speaks English. */
export type FieldFault =
  | 'Enter your name.'
  | 'Enter a name.'
  | 'Enter a title.'
  | 'Enter your password.'
  | 'Enter the six digits.'
  | 'Enter an address like name@example.com.'
  | 'Enter an address like https://www.example.com, without a path.'
  | 'Use an address of at most 254 characters.'
  | 'Use 12 characters or more.'
  | 'Use at most 256 characters.'
  | 'Use at most 60 characters.'
  | 'Use at most 30 tags.'
  | 'Use a key without a colon.'
  | 'Use a colour like #0b5d3b.'
  | 'Use small letters, digits and single dashes.'
  | 'Choose a password without your address in it.'
  | 'Choose another password than the one you were given.'
  | 'This is not the code we sent.'
  | 'This is not your password.'
  | 'Use plain text.'
  | 'Use plain text on one line.'

/** Words that every widget may need. */
export interface CommonMessages {
  loading: string
  retry: string
  tryNow: string
  cancel: string
  close: string
  save: string
  undo: string
  optional: string
  request: string
  copy: string
  copied: string
  /** `time` is already written out. */
  offlineSince: (time: string) => string
  /** A heading, for whatever fails with nothing better to say. */
  failed: string
  /** What each refusal means; any other is `internal`. */
  errors: Record<ErrorCode, string>
  /** `seconds` may be unknown. */
  tooManyRequests: (seconds: number | null) => string
  /** What the server says about one field, in this language. The server speaks English. */
  fault: (said: string) => string
}
