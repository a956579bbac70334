import type { Job, JobPage, JobQuery, JobRowPage, JobRowQuery, Permission } from '@foyer/shared'
import { audit } from '../../core/audit.js'
import { allowAnyone, authorize } from '../../core/authorize.js'
import { publish, transaction, type Context, type Writing } from '../../core/context.js'
import { conflict, notFound } from '../../core/errors.js'
import { newId } from '../../core/id.js'
import { page } from '../../core/page.js'
import { starterOf } from '../../core/starter.js'
import { lock } from '../../db/lock.js'
import { ALL_PROFILES, JOBS, QUEUE } from '../../realtime/bus.js'
import {
  describe,
  insertJob,
  keepsBefore,
  selectJob,
  selectJobs,
  selectRows,
  takesBack,
  updateJob,
  writeRows,
  type JobRecord,
} from './jobs.queries.js'

/** What somebody starts: whom it passes is either listed in `ids`, or everybody its kind finds up to the user `upTo`. */
export interface NewJob {
  kind: string
  action: string
  /** What the kind has to know, as JSON. */
  spec: object
  permission: Permission
  total: number
  ids?: readonly string[] | undefined
  upTo?: string
}

/** Puts a job at the end of the queue: it runs if, and only if, the transaction commits. */
export async function startJob(ctx: Writing, { ids, spec, upTo = '', ...job }: NewJob): Promise<Job> {
  allowAnyone(ctx)

  const rows = rowsOf(ids ?? [])
  const skipped = rows.filter(({ outcome }) => outcome === 'skipped').length
  const record = await enqueue(ctx, { ...job, skipped, spec: JSON.stringify(spec), upTo, walk: ids ? 'given' : 'found', ofId: null })
  await writeRows(ctx, record.id, rows)
  return describe(record)
}

export async function listJobs(ctx: Context, query: JobQuery): Promise<JobPage> {
  authorize(ctx, 'users:read')

  return page(ctx, query, (position, count) => selectJobs(ctx, position, count))
}

export async function readJob(ctx: Context, id: string): Promise<Job> {
  authorize(ctx, 'users:read')

  return describe(existing(await selectJob(ctx, id)))
}

/** What became of each user of a job. */
export async function listRows(ctx: Context, jobId: string, { cursor, limit, outcome }: JobRowQuery): Promise<JobRowPage> {
  authorize(ctx, 'users:read')

  const list = { cursor, limit, outcome, jobId }
  const found = await page(ctx, list, (position, count) => selectRows(ctx, { jobId, outcome }, position, count))
  existing(await selectJob(ctx, jobId))
  return found
}

/** Ends a job where it stands; what it has done stays, and can be undone. */
export async function cancelJob(ctx: Context, id: string): Promise<Job> {
  authorize(ctx, 'users:read')

  return transaction(ctx, async (ctx) => {
    const job = await own(ctx, id)
    if (job.finishedAt !== null) throw conflict('job_over', 'This job has ended.')
    await audit(ctx, 'job.cancelled', id)
    return finish(ctx, job, { state: 'cancelled' })
  })
}

/** Tries the failed rows of a job anew, as another job. */
export async function retryJob(ctx: Context, id: string): Promise<Job> {
  authorize(ctx, 'users:read')

  return transaction(ctx, async (ctx) => {
    const job = await own(ctx, id)
    if (job.finishedAt === null) throw conflict('job_not_over', 'This job has not ended yet.')
    if (job.failed === 0) throw conflict('nothing_failed', 'Nothing of this job has failed.')
    if (!takesBack(job)) return describe(await follow(ctx, job, { walk: 'failed', total: job.failed }))
    await closeUndo(ctx, job)
    return describe(await follow(ctx, job, { walk: 'undoFailed', total: job.failed }))
  })
}

/** Seconds after its end within which a job can be undone, and within which an undo that failed can be tried anew. */
const UNDO_SECONDS = 10
const UNDO_AGAIN_SECONDS = 3600

/** Now it cannot be undone again; `before` goes once the other job has ended. */
async function closeUndo(ctx: Writing, { id, undoUntil }: JobRecord): Promise<void> {
  const at = ctx.now().toISOString()
  if (undoUntil === null || undoUntil <= at) throw undoOver()
  await updateJob(ctx, id, { undoUntil: at })
}

const undoOver = () => conflict('undo_over', 'This can no longer be undone.')

/** Takes back what a job changed, as another job; whom somebody changed since is left as they are. */
export async function undoJob(ctx: Context, id: string): Promise<Job> {
  authorize(ctx, 'users:read')

  return transaction(ctx, async (ctx) => {
    const job = await own(ctx, id)
    if (takesBack(job)) throw undoOver()
    await closeUndo(ctx, job)
    return describe(await follow(ctx, job, { walk: 'undo', total: job.done }))
  })
}

/** Ends a job. One that has changed something which can be changed back may be undone for a while. */
export async function finish(ctx: Writing, job: JobRecord, end: Partial<JobRecord> & Pick<JobRecord, 'state'>): Promise<Job> {
  allowAnyone(ctx)

  const at = ctx.now()
  const seconds = takesBack(job) ? UNDO_AGAIN_SECONDS : UNDO_SECONDS
  const kept = await keepsBefore(ctx, job.id, takesBack(job) ? 'failed' : 'done')
  const ended = {
    ...end,
    finishedAt: at.toISOString(),
    undoUntil: kept ? new Date(at.getTime() + seconds * 1000).toISOString() : null,
  }
  await updateJob(ctx, job.id, ended)
  publish(ctx, JOBS)
  return describe({ ...job, ...ended })
}

/** The job, kept from its runner, if the caller may do what it does. */
async function own(ctx: Writing, id: string): Promise<JobRecord> {
  await lock(ctx, 'jobs', id)
  const job = existing(await selectJob(ctx, id))
  authorize(ctx, job.permission)
  if (job.kind === 'conform') throw conflict('job_of_server', 'The server does this by itself.')
  return job
}

const existing = (job: JobRecord | undefined): JobRecord => {
  if (!job) throw notFound('job')
  return job
}

const follow = (ctx: Writing, { kind, action, spec, permission, id }: JobRecord, also: Pick<JobRecord, 'walk' | 'total'>) =>
  enqueue(ctx, { kind, action, spec, permission, skipped: 0, upTo: '', ofId: id, ...also })

type Queued = Pick<JobRecord, 'kind' | 'action' | 'spec' | 'permission' | 'walk' | 'ofId' | 'total' | 'skipped' | 'upTo'>

async function enqueue(ctx: Writing, job: Queued): Promise<JobRecord> {
  const at = ctx.now()
  const id = newId(at)
  const { profileId, actor } = ctx
  const record: JobRecord = {
    ...{ ...job, profileId, id, starter: JSON.stringify(starterOf(actor!)), state: 'queued', reason: null, createdAt: at.toISOString() },
    ...{ done: 0, failed: 0, cursor: '', startedAt: null, finishedAt: null, undoUntil: null },
  }
  await insertJob(ctx, record)
  await audit(ctx, 'job.created', id)
  publish(ctx, JOBS)
  ctx.afterCommit.push(() => ctx.bus.publish({ profileId: ALL_PROFILES, channel: QUEUE }))
  return record
}

/** In the order in which users are passed, so that two jobs never wait for one another. Who is named again has been passed. */
const rowsOf = (ids: readonly string[]) =>
  ids.toSorted().map((userId, n, sorted) => {
    const repeated = sorted[n - 1] === userId
    const outcome = repeated ? ('skipped' as const) : ('waiting' as const)
    return { seq: n + 1, userId, outcome, reason: repeated ? 'duplicate' : null, detail: null, before: null }
  })
