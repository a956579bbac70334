import { Engagement, EngagementQuery } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { readEngagement } from './engagement.service.js'

/** How many users come, and how many are new. */
export const engagement = new Hono<Env>()

const read = { summary: 'How many users are active, and how many are new', query: EngagementQuery, answer: Engagement }
endpoint(engagement, 'GET /engagement', read, (ctx, { query }) => readEngagement(ctx, query))
