import { ActivityPage, ActivityQuery, AuditPage, AuditQuery, ReportActivity, UserId } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { listActivity, reportActivity } from './activity.service.js'
import { listAudit } from './audit.service.js'

/** What users did, and what was done with them. */
export const activity = new Hono<Env>()

const list = { summary: 'What a user did', param: UserId, query: ActivityQuery, answer: ActivityPage }
endpoint(activity, 'GET /users/:userId/activity', list, (ctx, { param, query }) => listActivity(ctx, param.userId, query))

endpoint(activity, 'POST /me/activity', { summary: 'Report pages and features', json: ReportActivity }, (ctx, { json }) =>
  reportActivity(ctx, json),
)

const audit = { summary: 'What was done with a user, and by whom', param: UserId, query: AuditQuery, answer: AuditPage }
endpoint(activity, 'GET /users/:userId/audit', audit, (ctx, { param, query }) => listAudit(ctx, param.userId, query))
