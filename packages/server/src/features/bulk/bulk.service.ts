import type { BulkCount, CountBulk, CreateBulk, Job, Permission } from '@foyer/shared'
import { authorize } from '../../core/authorize.js'
import { transaction, type Context } from '../../core/context.js'
import { invalid } from '../../core/errors.js'
import { startJob } from '../jobs/jobs.service.js'
import { refuseUnknown } from '../users/user-schema.service.js'
import { faultsOfChange } from '../users/user-changes.service.js'
import { countKnown, countMatching, newestUser } from '../users/user-walk.service.js'
import type { BulkSpec } from './bulk-kind.service.js'

/** How many users a change would pass: of those that are named, those that are there. */
export async function countBulk(ctx: Context, { ids, filter }: CountBulk): Promise<BulkCount> {
  authorize(ctx, 'users:read')

  return { total: ids ? await countKnown(ctx, ids) : await countMatching(ctx, filter!) }
}

/** Begins a change of many users, which goes on behind the answer. Throws 400 where no user could be changed so. */
export async function startBulk(ctx: Context, { ids, filter, ...change }: CreateBulk): Promise<Job> {
  authorize(ctx, permissionFor(change.action))

  const { until, group } = change
  if (group !== undefined) await refuseUnknown(ctx, { search: '', group })
  const ends = until !== undefined && Date.parse(until) <= ctx.now().getTime() ? { until: 'Choose a time to come.' } : {}
  const faults = { ...ends, ...(await faultsOfChange(ctx, change)) }
  if (Object.keys(faults).length > 0) throw invalid(faults)
  const total = ids ? ids.length : await countMatching(ctx, filter!)
  return transaction(ctx, async (ctx) =>
    startJob(ctx, {
      kind: 'bulk',
      action: change.action,
      spec: { ...change, ...(filter && { filter }) } satisfies BulkSpec,
      permission: permissionFor(change.action),
      total,
      ids,
      upTo: await newestUser(ctx),
    }),
  )
}

const permissionFor = (action: CreateBulk['action']): Permission => (action === 'delete' ? 'users:delete' : 'users:edit')
