import type { HostPerson, Permission } from '@foyer/shared'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../db/database.js'
import type { Bus } from '../realtime/bus.js'
import type { Storage } from '../storage/storage.js'
import type { Keys } from './keys.js'
import type { SigningKeys } from './signing-keys.js'

/** Who asks, and what they may do in this profile. */
export interface Actor {
  /** `anonymous` is the profile's user who never signs in: known by a public token, and good for reading alone. */
  kind: 'user' | 'token' | 'system' | 'anonymous'
  /** The user's, account's or token's id. */
  id: string
  /** Whom the token's host has signed in and acts for, in a session it minted. */
  person?: HostPerson
  /** The account that acts in the place of this user. */
  actedBy?: { id: string; name: string }
  /** What they may do as a member or token; empty for the profile's own users. */
  permissions: ReadonlySet<Permission>
  /** The session of a user of this very profile; such a user may do what is theirs. */
  sessionId: string | null
  /** Where the session behind this actor lives: this profile, or `operators` for a member. */
  sessionProfileId: string | null
  /** The session in `operators` of an account at work in this profile. */
  accountSessionId?: string
  /** Seconds since 1970 of the last proof of the password; 0 without. */
  authTime: number
  /** When the credential ends. */
  expiresAt: Date
}

/** Where a request comes from, as it says and as we see: the browser's name for itself, and what it is counted by. `''` where that is unknown. */
export interface Visitor {
  userAgent: string
  address: string
}

/** Everything a service may touch. One per request; never stored. `db` only reads. */
export interface Context {
  db: Kysely<Database>
  writer: Kysely<Database>
  actor: Actor | null
  profileId: string
  /** The origin of the page that asks, or the server's own. */
  origin: string
  visitor: Visitor
  /** The server's public address, without a slash at the end. */
  url: string
  keys: Keys
  signing: SigningKeys
  bus: Bus
  storage: Storage
  now: () => Date
  /** Asks again who holds the credential of this request: `null` once it was revoked. */
  identifyAgain: () => Promise<Actor | null>
  /** Runs last in each transaction of this request, with what it answers: what it writes stands or falls with it. */
  beforeCommit?: (ctx: Writing, result: unknown) => Promise<void>
}

/** A context inside a transaction: what writes asks for this, so it cannot be called outside of one. */
export interface Writing extends Context {
  db: Transaction<Database>
  /** Runs once the transaction has committed. */
  afterCommit: (() => void)[]
}

/** Runs `work` in one transaction, joining the caller's if there is one. Await nothing but queries in it. */
export async function transaction<Result>(ctx: Context | Writing, work: (ctx: Writing) => Promise<Result>): Promise<Result> {
  if (ctx.db.isTransaction) return work(ctx as Writing)
  const afterCommit: (() => void)[] = []
  const result = await ctx.writer.transaction().execute(async (db) => {
    const writing = { ...ctx, db, afterCommit }
    const result = await work(writing)
    await ctx.beforeCommit?.(writing, result)
    return result
  })
  for (const run of afterCommit) run()
  return result
}

/** Wakes whoever watches `channel` of this profile, once the change is visible to them. */
export function publish(ctx: Writing, channel: string): void {
  const { bus, profileId } = ctx
  ctx.afterCommit.push(() => bus.publish({ profileId, channel }))
}

/** The same request, about another profile. The actor stays who they are. */
export const within = <Ctx extends Context>(ctx: Ctx, profileId: string): Ctx => ({ ...ctx, profileId })
