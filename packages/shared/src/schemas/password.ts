import { z } from 'zod'

/** Fewest characters of a new password in the `standard` preset. */
export const PASSWORD_MIN = 12

/** A new password: 12 to 256 characters of any kind, after NFC (NIST SP 800-63B-4 §3.1.1.2). The server also refuses one that contains the address. */
export const Password = z
  .string()
  .max(1024, 'Use at most 256 characters.')
  .transform((text) => text.normalize('NFC'))
  .refine((text) => Array.from(text).length >= PASSWORD_MIN, 'Use 12 characters or more.')
  .refine((text) => Array.from(text).length <= 256, 'Use at most 256 characters.')
  .refine((text) => text.isWellFormed(), 'Use plain text.')

/** A password that somebody typed to prove who they are: compared, never judged. */
export const GivenPassword = z
  .string()
  .min(1, 'Enter your password.')
  .max(1024)
  .transform((text) => text.normalize('NFC'))
