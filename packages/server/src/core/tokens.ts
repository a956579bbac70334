import { jwtVerify, SignJWT, type JWTPayload } from 'jose'
import type { Context } from './context.js'
import type { Purpose, SigningKey, SigningKeys } from './signing-keys.js'

/** Each kind of token: which key signs it, and how long it may live at most (seconds). */
const KINDS = {
  'at+jwt': { purpose: 'access', life: 300 },
  'embed+jwt': { purpose: 'access', life: 600 },
  'profile+jwt': { purpose: 'profile', life: 366 * 86_400 },
} as const satisfies Record<string, { purpose: Purpose; life: number }>

export type TokenKind = keyof typeof KINDS

export interface Claims extends JWTPayload {
  sub: string
  jti: string
  iat: number
  exp: number
  profile: string
  /** The only origin whose pages may use it. */
  azp?: string
  sid?: string
  permissions?: string[]
  auth_time?: number
  /** Who acts, in an embed token (RFC 8693 §4.1): an account, or by its host's own id and name a person whom a profile token stands for. */
  act?: { sub: string; name?: string }
}

type NewClaims = Pick<Claims, 'sub' | 'jti' | 'azp' | 'sid' | 'permissions' | 'auth_time' | 'act'>

/** Seconds a token of `kind` lives unless it is told otherwise. */
export const lifeOf = (kind: TokenKind): number => KINDS[kind].life

/** Signs a token of `kind` for this profile, alive from now for `life` seconds. */
export async function signToken(
  ctx: Pick<Context, 'signing' | 'url' | 'now' | 'profileId'>,
  kind: TokenKind,
  claims: NewClaims,
  life = lifeOf(kind),
): Promise<string> {
  const { id, privateKey } = ctx.signing.current[KINDS[kind].purpose]
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

/** Reads a token that we signed for this profile and that is alive, or answers `null`. Whether it was revoked is another question. */
export async function verifyToken(
  { signing, url, profileId, now }: Verifier,
  token: string,
): Promise<{ kind: TokenKind; claims: Claims } | null> {
  const signed = readKind(signing, token)
  if (!signed) return null
  const { kind, key } = signed

  try {
    const { payload } = await jwtVerify(token, key.publicKey, {
      algorithms: ['EdDSA'],
      issuer: issuerOf(url, profileId),
      audience: audienceOf(url),
      clockTolerance: 30,
      currentDate: now(),
      requiredClaims: ['sub', 'jti', 'iat', 'nbf', 'exp', 'profile'],
    })
    const claims = payload as Claims
    const lives = claims.exp - claims.iat <= KINDS[kind].life
    return lives && claims.profile === profileId ? { kind, claims } : null
  } catch {
    return null
  }
}

/** What kind of token this says it is, and the one key that may have signed it; nothing where it is not written as we write them. */
function readKind(signing: SigningKeys, token: string): { kind: TokenKind; key: SigningKey } | null {
  if (token.length > MAX_LENGTH || !COMPACT.test(token) || !token.split('.').every(isCanonical)) return null
  const header = readHeader(token)
  if (header?.alg !== 'EdDSA' || !isKind(header.typ) || FORBIDDEN.some((name) => name in header)) return null
  const key = signing.byId.get(String(header.kid))
  return key?.purpose === KINDS[header.typ].purpose ? { kind: header.typ, key } : null
}

/** One issuer for each profile, so that a token of one is never taken for another's. */
const issuerOf = (url: string, profileId: string): string => `${url}/v1/profiles/${profileId}`
const audienceOf = (url: string): string => `${url}/v1`

const isKind = (typ: unknown): typ is TokenKind => typeof typ === 'string' && Object.hasOwn(KINDS, typ)
const isCanonical = (part: string): boolean => Buffer.from(part, 'base64url').toString('base64url') === part

function readHeader(token: string): Record<string, unknown> | null {
  try {
    const header: unknown = JSON.parse(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString())
    return typeof header === 'object' && header !== null ? (header as Record<string, unknown>) : null
  } catch {
    return null
  }
}
