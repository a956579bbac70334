import type { AnalyticsEvent } from '@foyer/shared'
import type { Writing } from './context.js'
import { hmac } from './hmac.js'
import { newId } from './id.js'
import { seal } from './seal.js'

/** Events in one row: as many as Google Analytics takes at once. */
const MOST = 25

/** What happened, and where. */
export interface Happening {
  type: AnalyticsEvent
  /** A page's path, or what a feature is called; `''` for the server's own. */
  name: string
  origin: string
  at: string
}

/** What a row of the outbox holds. */
export interface Happenings {
  /** Who it was: the same for the same user of the profile, and leading back to nobody. */
  user: string
  events: Happening[]
}

/** Puts what a user did into the outbox for each place that the profile sends it on to: it leaves if, and only if, the transaction commits. */
export async function queueAnalytics(ctx: Writing, userId: string, happened: readonly Happening[]): Promise<void> {
  const { db, profileId, keys, now } = ctx
  const hook = await db
    .selectFrom('analyticsHooks')
    .select(['measurementId', 'url', 'events'])
    .where('profileId', '=', profileId)
    .executeTakeFirst()
  if (!hook) return
  const wanted = JSON.parse(hook.events) as AnalyticsEvent[]
  const events = happened.filter(({ type }) => wanted.includes(type))
  const targets = [hook.measurementId === null ? [] : ['google' as const], hook.url === null ? [] : ['webhook' as const]].flat()
  const user = hmac(keys.analytics, `${profileId} ${userId}`).toString('hex')
  const parts = Array.from({ length: Math.ceil(events.length / MOST) }, (_, n) => events.slice(n * MOST, (n + 1) * MOST))
  const rows = targets.flatMap((target) =>
    parts.map((events) => {
      const id = newId(now())
      const sealed = seal(keys.sealing, id, JSON.stringify({ user, events } satisfies Happenings))
      return { profileId, id, target, sealed, attempts: 0, nextAttemptAt: now().toISOString() }
    }),
  )
  if (rows.length > 0) await db.insertInto('analyticsOutbox').values(rows).execute()
}
