/** What is wrong with `secret` as the one from which every key is derived; `null` where it looks like 32 random bytes or more, in base64 or hex. Of a million random ones, not one is taken for made up. */
export function faultOfSecret(secret: string): string | null {
  if (secret === '') return 'is missing.'
  const bytes = decode(secret)
  if (bytes.length < 32) return 'is too short or not base64 or hex: it needs 32 random bytes.'
  return isKnown(secret) || isText(bytes) || isRegular(bytes) || isTyped(secret) ? 'is not random enough, or well known.' : null
}

const isHex = (secret: string) => /^(?:[0-9a-f]{2})+$/i.test(secret)

function decode(secret: string): Uint8Array {
  if (isHex(secret)) return Buffer.from(secret, 'hex')
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(secret) ? Buffer.from(secret, 'base64') : new Uint8Array()
}

/** Printed in the FastAPI and other tutorials, and at the head of every cracker's list. */
const KNOWN = new Set([
  '09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7',
  '16f8c0ef4a5d391b26034086c628469d3f9f497f08163ab9b40137092f2909ef',
])
const SAID =
  /secret|password|passwd|example|changeme|change-me|default|foyer[-_]?(?:dev|test|demo|key)|admin123|abcdefgh|qwertyu|asdfghj|zxcvbnm|12345678|87654321/i

const isKnown = (secret: string) => KNOWN.has(secret.toLowerCase()) || SAID.test(secret)

/** Words that were encoded. */
function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Bytes that repeat, count or step: of 32 random ones, and of the steps between them, nearly all differ. */
function isRegular(bytes: Uint8Array): boolean {
  const steps = bytes.slice(1).map((byte, n) => byte - bytes[n]!)
  return new Set(bytes).size < 20 || new Set(steps).size < 20
}

/** Words and keys in a row: one case only, capitals only where words begin, or few characters. */
function isTyped(secret: string): boolean {
  if (isHex(secret)) return false
  const oneCase = !/[a-z]/.test(secret) || !/[A-Z]/.test(secret)
  const words = /^[A-Za-z]+[^A-Za-z]*$/.test(secret) && !/[A-Z](?![a-z])/.test(secret)
  return oneCase || words || new Set(secret).size < 18 || runsOn(secret)
}

/** In random base64, two neighbours in three are of different kinds, and one in three is a small letter after a letter; six deviations from that, it is no chance. */
function runsOn(secret: string): boolean {
  const pairs = Array.from(secret.slice(1), (letter, n) => [kindOf(secret[n]!), kindOf(letter)] as const)
  const changes = pairs.filter(([left, right]) => left !== right).length
  const inWords = pairs.filter(([left, right]) => (left === 'small' || left === 'capital') && right === 'small').length
  const chance = 2.9 * Math.sqrt(pairs.length)
  return changes < (pairs.length * 2) / 3 - chance || inWords > pairs.length / 3 + chance
}

function kindOf(letter: string): 'small' | 'capital' | 'digit' | 'other' {
  if (/[a-z]/.test(letter)) return 'small'
  if (/[A-Z]/.test(letter)) return 'capital'
  return /[0-9]/.test(letter) ? 'digit' : 'other'
}
