import type { Analytics, AnalyticsEvent, EditAnalytics } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { authorize } from '../../core/authorize.js'
import { transaction, type Context } from '../../core/context.js'
import { versionConflict } from '../../core/errors.js'
import { selectHook, upsertHook } from './analytics.queries.js'
import { openSecrets, sealSecrets, secretsAfter } from './secrets.js'

/** Where the profile sends on what happens; nowhere, until somebody says so. */
export async function readAnalytics(ctx: Context): Promise<Analytics> {
  authorize(ctx, 'profile:edit')

  const hook = await selectHook(ctx)
  if (!hook) return { googleAnalytics: null, webhook: null, events: [], version: 0 }
  const { measurementId, url, events, version } = hook
  return {
    googleAnalytics: measurementId === null ? null : { measurementId },
    webhook: url === null ? null : { url },
    events: JSON.parse(events) as AnalyticsEvent[],
    version,
  }
}

/** Replaces it as the caller saw it at `version`, or throws `version_conflict`. A secret stays unless another is given, and goes with its place. */
export async function editAnalytics(ctx: Context, change: EditAnalytics, version: number): Promise<Analytics> {
  authorize(ctx, 'profile:edit')

  return transaction(ctx, async (ctx) => {
    const before = await selectHook(ctx)
    const secrets = secretsAfter(change, before ? openSecrets(ctx, before.sealed) : {})
    const hook = {
      measurementId: change.googleAnalytics?.measurementId ?? null,
      url: change.webhook?.url ?? null,
      events: JSON.stringify(change.events),
      sealed: sealSecrets(ctx, secrets),
    }
    if (!(await upsertHook(ctx, hook, version))) throw versionConflict()
    await audit(ctx, 'analytics.edited', ctx.profileId)
    return readAnalytics(ctx)
  })
}
