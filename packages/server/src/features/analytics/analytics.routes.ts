import { Analytics, EditAnalytics, IfMatch } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { editAnalytics, readAnalytics } from './analytics.service.js'

/** Where a profile sends on what happens. */
export const analytics = new Hono<Env>()

endpoint(analytics, 'GET /analytics', { summary: 'Where events are sent on to', answer: Analytics }, (ctx) => readAnalytics(ctx))

const edit = { summary: 'Change where events are sent on to', header: IfMatch, json: EditAnalytics, answer: Analytics }
endpoint(analytics, 'PUT /analytics', edit, (ctx, { header, json }) => editAnalytics(ctx, json, header['if-match']))
