import { z } from 'zod'
import { pageOf } from './page.js'

/** Who changed something, and what they did. `action` is `noun.past`, such as `user.banned`. */
export const AuditEntry = z.object({
  id: z.uuidv7(),
  action: z.string(),
  /** A user or account, a profile token, the server itself, or the anonymous user; `null` for a stranger. */
  actorKind: z.enum(['user', 'token', 'system', 'anonymous']).nullable(),
  actorId: z.string().nullable(),
  /** What the actor is called now: of an account, a user or a token; of a person whom a host signed in, what the host called them. `''` where nobody knows any more. */
  actorName: z.string(),
  /** The user in whose place the actor did it, where they did. */
  actedAsId: z.string().optional(),
  /** Why, as the actor said, where they were asked. */
  reason: z.string().optional(),
  at: z.iso.datetime(),
})

export const AuditQuery = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

/** Newest first. */
export const AuditPage = pageOf(AuditEntry)

export type AuditEntry = z.output<typeof AuditEntry>
export type AuditQuery = z.output<typeof AuditQuery>
export type AuditPage = z.output<typeof AuditPage>
