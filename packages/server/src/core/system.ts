import { PERMISSIONS } from '@foyer/shared'
import type { Store } from '../db/store.js'
import type { Actor, Context } from './context.js'

export interface SystemParts extends Pick<Context, 'keys' | 'signing' | 'bus' | 'storage' | 'url' | 'now'> {
  store: Store
}

/** The context in which nobody asks yet: a stranger's, about one profile. */
export function strangerContext({ store, ...parts }: SystemParts, profileId: string): Context {
  return {
    ...parts,
    db: store.reader,
    writer: store.writer,
    actor: null,
    profileId,
    origin: parts.url,
    visitor: { userAgent: '', address: '' },
    identifyAgain: async () => null,
  }
}

/** The server itself, which may do everything. */
export const SYSTEM: Actor = {
  kind: 'system',
  id: 'system',
  permissions: new Set(PERMISSIONS),
  sessionId: null,
  sessionProfileId: null,
  authTime: 0,
  expiresAt: new Date(8.64e15),
}

/** The context of the server's own work: jobs, the command line, imports. */
export function systemContext(parts: SystemParts, profileId: string): Context {
  return { ...strangerContext(parts, profileId), actor: SYSTEM, identifyAgain: async () => SYSTEM }
}
