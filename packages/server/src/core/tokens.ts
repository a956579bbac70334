import { compactVerify, SignJWT } from 'jose'
import type { Context } from './context.js'
import { hashOf } from './opaque.js'
import type { SigningKey, SigningKeys } from './signing-keys.js'
import { Claims, isKind, KINDS, lifeOf, type NewClaims, type SignedToken, type TokenKind } from './token-kinds.js'

/** Signs a token of `kind` for this profile, alive from now for `life` seconds. */
export async function signToken(
  ctx: Pick<Context, 'signing' | 'url' | 'now' | 'profileId'>,
  kind: TokenKind,
  claims: NewClaims,
  life = lifeOf(kind),
): Promise<string> {
  const { id, privateKey } = await ctx.signing.current(KINDS[kind].purpose)
  const at = Math.floor(ctx.now().getTime() / 1000)
  return new SignJWT({ ...claims, profile: ctx.profileId })
    .setProtectedHeader({ alg: 'EdDSA', typ: kind, kid: id })
    .setIssuer(issuerOf(ctx.url, ctx.profileId))
    .setAudience(audienceOf(ctx.url))
    .setIssuedAt(at)
    .setNotBefore(at)
    .setExpirationTime(at + life)
    .sign(privateKey)
}

interface Verifier {
  signing: SigningKeys
  url: string
  profileId: string
  now: () => Date
}

/** Compact and canonical base64url only: the string is a key elsewhere, so it has one spelling (RFC 7515 §2). */
const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/
const MAX_LENGTH = 4096
/** Header parameters that would let a token bring its own key or rules (RFC 8725 §3). */
const FORBIDDEN = ['jku', 'x5u', 'jwk', 'x5c', 'crit', 'b64', 'zip', 'enc']
/** Seconds by which two clocks may differ. */
const TOLERANCE = 30

/** Reads a token that we signed for this profile and that is alive, or answers `null`. Whether it or its key was revoked is another question. */
export async function verifyToken({ signing, url, profileId, now }: Verifier, token: string): Promise<SignedToken | null> {
  if (token.length > MAX_LENGTH) return null
  const signed = await recallSigned(signing, token)
  if (!signed) return null

  const { iss, aud, profile, nbf, exp } = signed.claims
  const isOurs = iss === issuerOf(url, profileId) && aud === audienceOf(url) && profile === profileId
  const at = Math.floor(now().getTime() / 1000)
  const isAlive = nbf <= at + TOLERANCE && at < exp + TOLERANCE
  return isOurs && isAlive ? signed : null
}

/** Verifying a signature costs some 300 µs, knowing the token again 2 µs: only what was verified is remembered, and nothing else about it. */
async function recallSigned(signing: SigningKeys, token: string): Promise<SignedToken | null> {
  const hash = hashOf(token)
  const known = signing.verified.find(hash)
  if (known) return known
  const signed = await readSigned(signing, token)
  if (signed) signing.verified.keep(hash, signed)
  return signed
}

async function readSigned(signing: SigningKeys, token: string): Promise<SignedToken | null> {
  const header = await readKind(signing, token)
  if (!header) return null
  const { kind, key } = header

  try {
    const { payload } = await compactVerify(token, key.publicKey, { algorithms: ['EdDSA'] })
    const claims = Claims.parse(JSON.parse(Buffer.from(payload).toString()))
    return claims.exp - claims.iat <= KINDS[kind].life ? { kind, keyId: key.id, claims } : null
  } catch {
    return null
  }
}

/** What kind of token this says it is, and the one key that may have signed it; nothing where it is not written as we write them. */
async function readKind(signing: SigningKeys, token: string): Promise<{ kind: TokenKind; key: SigningKey } | null> {
  if (!COMPACT.test(token) || !token.split('.').every(isCanonical)) return null
  const header = readHeader(token)
  if (header?.alg !== 'EdDSA' || !isKind(header.typ) || FORBIDDEN.some((name) => name in header)) return null
  const key = await signing.find(String(header.kid))
  return key?.purpose === KINDS[header.typ].purpose ? { kind: header.typ, key } : null
}

/** One issuer for each profile, so that a token of one is never taken for another's. */
const issuerOf = (url: string, profileId: string): string => `${url}/v1/profiles/${profileId}`
const audienceOf = (url: string): string => `${url}/v1`

const isCanonical = (part: string): boolean => Buffer.from(part, 'base64url').toString('base64url') === part

function readHeader(token: string): Record<string, unknown> | null {
  try {
    const header: unknown = JSON.parse(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString())
    return typeof header === 'object' && header !== null ? (header as Record<string, unknown>) : null
  } catch {
    return null
  }
}
