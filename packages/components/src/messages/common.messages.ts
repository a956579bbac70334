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
  | 'not_ready'

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
