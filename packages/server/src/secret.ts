import { createHash, randomBytes } from 'node:crypto'

const PREFIX = 'foyer_secret_'
const FORM = /^foyer_secret_([A-Za-z0-9_-]{43})([A-Za-z0-9_-]{6})$/

const checkOf = (body: string) =>
  createHash('sha256')
    .update(PREFIX + body)
    .digest('base64url')
    .slice(0, 6)

/** A new secret of the server: a prefix that scanners find, 256 random bits, and 36 bits that check them. */
export function newServerSecret(random: Uint8Array = randomBytes(32)): string {
  const body = Buffer.from(random).toString('base64url')
  return PREFIX + body + checkOf(body)
}

/** What is wrong with `secret` as the one from which every key is derived, or `null`. Only what Foyer made is taken: so nothing that a person thought up, or that stands in a manual or on a list of leaked secrets, can be one. */
export function faultOfSecret(secret: string): string | null {
  if (secret === '') return 'is missing.'
  const [, body, check] = FORM.exec(secret) ?? []
  if (body === undefined) return 'is not one that Foyer made.'
  return checkOf(body) === check ? null : 'has a typing error: its last letters do not fit the others.'
}
