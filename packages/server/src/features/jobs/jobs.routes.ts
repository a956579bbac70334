import { Job, JobId, JobPage, JobQuery, JobRowPage, JobRowQuery } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { cancelJob, listJobs, listRows, readJob, retryJob, undoJob } from './jobs.service.js'

export const jobs = new Hono<Env>()

endpoint(jobs, 'GET /jobs', { summary: 'List jobs, newest first', query: JobQuery, answer: JobPage }, (ctx, { query }) =>
  listJobs(ctx, query),
)

endpoint(jobs, 'GET /jobs/:jobId', { summary: 'Read a job', param: JobId, answer: Job }, (ctx, { param }) => readJob(ctx, param.jobId))

const rows = { summary: 'What became of each user', param: JobId, query: JobRowQuery, answer: JobRowPage }
endpoint(jobs, 'GET /jobs/:jobId/rows', rows, (ctx, { param, query }) => listRows(ctx, param.jobId, query))

endpoint(jobs, 'POST /jobs/:jobId/cancel', { summary: 'End a job', param: JobId, answer: Job }, (ctx, { param }) =>
  cancelJob(ctx, param.jobId),
)

const retry = { summary: 'Try failed rows anew', param: JobId, answer: Job, status: 201, creates: true } as const
endpoint(jobs, 'POST /jobs/:jobId/retry', retry, (ctx, { param }) => retryJob(ctx, param.jobId))

const undo = { summary: 'Undo a job', param: JobId, answer: Job, status: 201, creates: true } as const
endpoint(jobs, 'POST /jobs/:jobId/undo', undo, (ctx, { param }) => undoJob(ctx, param.jobId))
