import type { z } from 'zod'
import type { BulkCount, CountBulk, CreateBulk, Job, JobPage, JobQuery, JobRowPage, JobRowQuery } from '../schemas/job.js'
import type { CallOptions, Send } from './request.js'

/** Changes of many users at once, and how far they are. */
export const jobsClient = (send: Send) => ({
  /** How many a change of these would pass. */
  count: (body: z.input<typeof CountBulk>, options?: CallOptions) => send<BulkCount>('POST', '/users/bulk/count', { body, ...options }),
  create: (body: z.input<typeof CreateBulk>, options?: CallOptions) => send<Job>('POST', '/users/bulk', { body, ...options }),
  list: (query: z.input<typeof JobQuery> = {}, options?: CallOptions) => send<JobPage>('GET', '/jobs', { query, ...options }),
  get: (id: string, options?: CallOptions) => send<Job>('GET', `/jobs/${id}`, options),
  rows: (id: string, query: z.input<typeof JobRowQuery> = {}, options?: CallOptions) =>
    send<JobRowPage>('GET', `/jobs/${id}/rows`, { query, ...options }),
  cancel: (id: string, options?: CallOptions) => send<Job>('POST', `/jobs/${id}/cancel`, options),
  /** Tries the failed rows anew, as another job. */
  retry: (id: string, options?: CallOptions) => send<Job>('POST', `/jobs/${id}/retry`, options),
  /** Takes back what it changed, as another job. */
  undo: (id: string, options?: CallOptions) => send<Job>('POST', `/jobs/${id}/undo`, options),
})
