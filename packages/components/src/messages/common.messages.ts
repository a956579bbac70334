/** The refusals that have words of their own. Any other is `internal`. */
export type ErrorCode =
  | 'invalid'
  | 'malformed'
  | 'unauthenticated'
  | 'invalid_credentials'
  | 'forbidden'
  | 'user_not_found'
  | 'profile_not_found'
  | 'notification_not_found'
  | 'route_not_found'
  | 'email_taken'
  | 'slug_taken'
  | 'status_conflict'
  | 'version_conflict'
  | 'challenge_gone'
  | 'wrong_code'
  | 'wrong_password'
  | 'too_many_tries'
  | 'sign_up_closed'
  | 'account_inactive'
  | 'account_banned'
  | 'account_pending'
  | 'origin_not_allowed'
  | 'key_not_allowed'
  | 'step_up_required'
  | 'acting_code_gone'
  | 'not_while_acting'
  | 'anonymous'
  | 'unsupported_media_type'
  | 'too_large'
  | 'too_many_requests'
  | 'internal'
  | 'unavailable'
  | 'offline'
  | 'idempotency_conflict'
  | 'idempotency_in_flight'
  | 'narrow_first'
  | 'operators_have_no_key'
  | 'own_account'
  | 'owns_profiles'
  | 'deletion_protected'
  | 'not_ready'

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
  /** A heading and what it means, for whatever fails with nothing better to say. */
  failed: string
  errors: Record<ErrorCode, string>
  /** `seconds` may be unknown. */
  tooManyRequests: (seconds: number | null) => string
  /** What the server says about one field, in this language. The server speaks English. */
  fault: (said: string) => string
}
