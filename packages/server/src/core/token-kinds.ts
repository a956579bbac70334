import { z } from 'zod'

/** What a key is for. */
export const PURPOSES = ['access', 'profile'] as const

export type Purpose = (typeof PURPOSES)[number]

/** Each kind of token: which key signs it, and how long it may live at most (seconds). */
export const KINDS = {
  'at+jwt': { purpose: 'access', life: 300 },
  'act+jwt': { purpose: 'access', life: 1800 },
  'embed+jwt': { purpose: 'access', life: 600 },
  'profile+jwt': { purpose: 'profile', life: 366 * 86_400 },
} as const satisfies Record<string, { purpose: Purpose; life: number }>

export type TokenKind = keyof typeof KINDS

/** What a token says. */
export const Claims = z.object({
  iss: z.string(),
  aud: z.string(),
  sub: z.string(),
  jti: z.string(),
  iat: z.number(),
  nbf: z.number(),
  exp: z.number(),
  profile: z.string(),
  /** The only origin whose pages may use it. */
  azp: z.string().optional(),
  sid: z.string().optional(),
  permissions: z.array(z.string()).optional(),
  auth_time: z.number().optional(),
  /** Who acts (RFC 8693 §4.1): an account, in an embed token or in a user's place; or by its host's own id and name a person whom a profile token stands for. */
  act: z.object({ sub: z.string(), name: z.string().optional() }).optional(),
})

export type Claims = z.infer<typeof Claims>

/** What whoever signs a token says in it; the rest follows. */
export type NewClaims = Pick<Claims, 'sub' | 'jti' | 'azp' | 'sid' | 'permissions' | 'auth_time' | 'act'>

export const isKind = (typ: unknown): typ is TokenKind => typeof typ === 'string' && Object.hasOwn(KINDS, typ)

/** Seconds a token of `kind` lives unless it is told otherwise. */
export const lifeOf = (kind: TokenKind): number => KINDS[kind].life

/** Seconds that the longest-lived tokens by a key of this purpose live. */
export const longestLife = (purpose: Purpose): number =>
  Math.max(...Object.values(KINDS).map((kind) => (kind.purpose === purpose ? kind.life : 0)))

/** What a key of ours has signed: true for ever, which says nothing of its time, its place, or what stands behind it. */
export interface SignedToken {
  kind: TokenKind
  keyId: string
  claims: Claims
}
