import type { AuditPage, AuditQuery } from '@foyer/shared'
import { authorize } from '../../core/authorize.js'
import type { Context } from '../../core/context.js'
import { page } from '../../core/page.js'
import { readUser } from '../users/users.service.js'
import { selectAudit } from './audit.queries.js'

/** What was done with a user, and by whom; newest first. It also tells what other members did, so only owners read it. */
export async function listAudit(ctx: Context, userId: string, query: AuditQuery): Promise<AuditPage> {
  authorize(ctx, 'audit:read')

  const found = await page(ctx, { ...query, auditOf: userId }, (position, count) => selectAudit(ctx, userId, position, count))
  await readUser(ctx, userId)
  return found
}
