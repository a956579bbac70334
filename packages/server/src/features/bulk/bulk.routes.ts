import { BulkCount, CountBulk, CreateBulk, Job } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { countBulk, startBulk } from './bulk.service.js'

export const bulk = new Hono<Env>()

const count = { summary: 'Count whom a change would pass', json: CountBulk, answer: BulkCount }
endpoint(bulk, 'POST /users/bulk/count', count, (ctx, { json }) => countBulk(ctx, json))

const create = { summary: 'Change many users', json: CreateBulk, answer: Job, status: 201, creates: true } as const
endpoint(bulk, 'POST /users/bulk', create, (ctx, { json }) => startBulk(ctx, json))
