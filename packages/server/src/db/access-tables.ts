export interface SessionsTable {
  profileId: string
  id: string
  userId: string
  /** The origin of the page that signed in. */
  origin: string
  /** What the browser called itself and where it was, when it was last heard of; `''` where that is unknown. */
  userAgent: string
  address: string
  lastUsedAt: string
  createdAt: string
  authenticatedAt: string
  expiresAt: string
  endedAt: string | null
  /** The account that acts in the user's place, its own session, and the hash of what takes this one up after a reload; absent in a session of the user's own. */
  actorId: string | null
  actorSessionId: string | null
  resumeHash: string | null
}

/** What begins a session in a user's place: which account's, and why. */
export interface ActingCodesTable {
  profileId: string
  hash: string
  userId: string
  origin: string
  actorId: string
  actorSessionId: string
  reason: string
  /** 1 where the user is told. */
  notify: number
  expiresAt: string
}

export interface RefreshTokensTable {
  profileId: string
  hash: string
  sessionId: string
  createdAt: string
  expiresAt: string
  usedAt: string | null
}

export interface ChallengesTable {
  profileId: string
  idHash: string
  /** By a mailed code: the first three. By a password that is chosen anew: the last two. */
  purpose: 'sign_up' | 'verify_email' | 'decoy' | 'password_link' | 'new_password'
  sealed: string
  codeHash: string
  tries: number
  sends: number
  sentAt: string
  createdAt: string
  expiresAt: string
  consumedAt: string | null
}

/** How often something was tried. A row stands for a profile that need not exist, so that guesses at one are counted too. */
export interface AttemptsTable {
  profileId: string
  /** A keyed hash of what was tried, by whom. */
  key: string
  count: number
  /** When it may be tried anew. */
  restedAt: string
}

export interface ProfileTokensTable {
  profileId: string
  id: string
  name: string
  hash: string
  /** JSON array of permissions. */
  permissions: string
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  revokedAt: string | null
}

/** A key is *next* until `activatedAt`, *current* until `retiredAt`, then *previous* until its last token has ended. */
export interface SigningKeysTable {
  id: string
  purpose: 'access' | 'profile'
  publicJwk: string
  sealedPrivateJwk: string
  createdAt: string
  activatedAt: string | null
  retiredAt: string | null
}
