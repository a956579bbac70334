import { createHmac, hash, randomBytes, randomInt } from 'node:crypto'

/** A new secret of 256 random bits, as 43 characters of base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret: enough to know it again. Only for secrets of 256 random bits. */
export const hashOf = (secret: string): string => hash('sha256', secret, 'base64url')

/** A new six-digit code. */
export const newCode = (): string => randomInt(1_000_000).toString().padStart(6, '0')

/** A keyed hash, for what is too short to be hashed alone and for what is derived. */
export const keyedHash = (key: Uint8Array, ...parts: string[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url')
