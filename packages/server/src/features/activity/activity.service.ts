import type { ActivityPage, ActivityQuery, ReportActivity } from '@foyer/shared'
import { queueAnalytics } from '../../core/analytics.js'
import { spend } from '../../core/attempts.js'
import { allowAnyone, authorize, authorizeUser } from '../../core/authorize.js'
import { noteAccess } from '../../core/engagement.js'
import { transaction, within, type Context } from '../../core/context.js'
import { page } from '../../core/page.js'
import { readUser } from '../users/users.service.js'
import { deleteActivities, insertActivities, selectActivities, selectRetentions } from './activity.queries.js'

/** Reports of one user in each hour of the clock: a page tells every 15 seconds, and some people have several open. */
const REPORTS = { name: 'activity reports', most: 1200 }

/** Rows that one transaction of the housekeeping deletes. */
const BATCH = 1000

/** What a user did, newest first. */
export async function listActivity(ctx: Context, userId: string, query: ActivityQuery): Promise<ActivityPage> {
  authorize(ctx, 'users:read')

  const found = await page(ctx, { ...query, activityOf: userId }, (position, count) =>
    selectActivities(ctx, { userId, kind: query.kind }, position, count),
  )
  await readUser(ctx, userId)
  return found
}

/** Keeps what the page of a user tells of them, once. */
export async function reportActivity(ctx: Context, { entries }: ReportActivity): Promise<void> {
  authorizeUser(ctx)

  const { id } = ctx.actor
  const { origin } = ctx
  const at = ctx.now().getTime()
  const seconds = 3600 - (Math.floor(at / 1000) % 3600)
  const activities = entries.map(({ ago, ...entry }) => ({ ...entry, origin, at: new Date(at - ago).toISOString() }))
  await transaction(ctx, async (ctx) => {
    await spend(ctx, { ...REPORTS, seconds }, id)
    await insertActivities(ctx, id, activities)
    await queueAnalytics(
      ctx,
      id,
      activities.map(({ kind, name, at }) => ({ type: kind, name, origin, at })),
    )
    await noteAccess(ctx, id)
  })
}

/** Forgets what is older than each profile wants to know. A job; answers how many. */
export async function forgetActivities(ctx: Context): Promise<number> {
  allowAnyone(ctx)

  let forgotten = 0
  for (const { id, activityDays } of await selectRetentions(ctx)) {
    const before = new Date(ctx.now().getTime() - activityDays * 86_400_000).toISOString()
    const batch = () => transaction(within(ctx, id), (ctx) => deleteActivities(ctx, before, BATCH))
    for (let count = BATCH; count === BATCH; forgotten += count) count = await batch()
  }
  return forgotten
}
