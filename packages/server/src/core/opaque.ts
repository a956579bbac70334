import { createHmac, hash, randomBytes, randomInt } from 'node:crypto'

/** A new secret of 256 random bits, as 43 characters of base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** How the public token of an anonymous user begins. */
export const ANONYMOUS_TOKEN = 'anon_'

/** What is kept of a secret: enough to know it again. Only for secrets of 256 random bits. */
export const hashOf = (secret: string): string => hash('sha256', secret, 'base64url')

/** A new six-digit code. */
export const newCode = (): string => randomInt(1_000_000).toString().padStart(6, '0')

/** Without letters and digits that look alike on paper. */
const PLAIN = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A new password of 98 random bits that can be read out: four times five letters and digits. */
export const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => PLAIN[randomInt(PLAIN.length)]).join('')).join('-')

/** A keyed hash, for what is too short to be hashed alone and for what is derived. */
export const keyedHash = (key: Uint8Array, ...parts: string[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url')
