import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { allowAnyone } from '../../core/authorize.js'
import { publish, transaction, within, type Context, type Writing } from '../../core/context.js'
import { AppError } from '../../core/errors.js'
import { actorNow, type Starter } from '../../core/starter.js'
import { lockIfFree, savepoint } from '../../db/lock.js'
import { JOBS, USERS, type Message } from '../../realtime/bus.js'
import { deleteRows, forgetBefore, selectEnded, selectUndone } from './job-sweep.queries.js'
import { selectJob, selectOpenJobs, selectRowsAfter, takesBack, updateJob, writeRows, type JobRecord, type NewRow } from './jobs.queries.js'
import { finish } from './jobs.service.js'

/** What a job of one kind does. `spec` is what it was started with. */
export interface JobKind {
  /** The ids of those whom a job without a list passes: at most `count`, after `after`, up to `upTo`. */
  find: (ctx: Context, spec: never, range: { after: string; upTo: string; count: number }) => Promise<string[]>
  /** Keeps from others what changing these users will change. */
  hold: (ctx: Writing, spec: never, userIds: readonly string[]) => Promise<void>
  /** Does it to one user, and answers what undoing needs; throws a refusal. What 409 refuses is skipped, anything else has failed. */
  act: (ctx: Writing, spec: never, userId: string) => Promise<object | null>
  /** Undoes it, if the user is still as `act` left them; throws a refusal. */
  undo: (ctx: Writing, spec: never, userId: string, before: never) => Promise<void>
}

export type JobKinds = Readonly<Record<string, JobKind>>

/** As many of one profile's jobs run at once; later ones wait. */
const MOST_OF_PROFILE = 3
const MOST_IN_ROUND = 20
/** As many users are passed in one transaction, unless this process has been at work for so many milliseconds, in which it answers nobody, or so many are over, in which others wait for these users. */
const BATCH = 200
const AT_WORK = 20
const HELD = 200
/** Milliseconds between two batches: whoever waits is answered whole in one of them, and not a step of theirs in each. */
const PAUSE = 5
const SWEEP = 500
const KEPT_DAYS = 30
/** Milliseconds between two hints that lists and progress are to be read again. */
const HINT = 500

/** A round takes every job that may run, of any profile, one batch further. Answers whether there may be more to do. Several processes may run rounds: a batch takes the job's row, goes on where the last one was committed, and passes the row on with its end, however that comes. */
export function createJobRunner(
  ctx: Context,
  kinds: JobKinds,
  onFailure: (failure: object, error: unknown) => void,
): () => Promise<boolean> {
  allowAnyone(ctx)

  const hints = gatherHints(ctx)
  const step = async ({ profileId, id }: Pick<JobRecord, 'profileId' | 'id'>) => {
    try {
      const state = await transaction(within(hints.ctx, profileId), (ctx) => batch(ctx, kinds, id, onFailure))
      hints.tell(state === 'ended')
      return state !== 'idle'
    } catch (error) {
      onFailure({ job: id }, error)
      return false
    }
  }

  return async () => {
    let moved = false
    for (const job of await selectOpenJobs(ctx, MOST_OF_PROFILE, MOST_IN_ROUND)) {
      moved = (await step(job)) || moved
      await sleep(PAUSE)
    }
    if (!moved) hints.tell(true)
    return (await sweep(ctx)) || moved
  }
}

/** What a batch tells others is told once for each channel, and what only makes them read again not with every batch. */
function gatherHints(ctx: Context) {
  const waiting = new Map<string, Message>()
  let toldAt = -Infinity
  const publish = (message: Message) => void waiting.set(`${message.profileId} ${message.channel}`, message)
  const tell = (all: boolean) => {
    const due = all || performance.now() - toldAt > HINT
    if (due) toldAt = performance.now()
    for (const [key, message] of waiting) {
      if (!due && (message.channel === USERS || message.channel === JOBS)) continue
      waiting.delete(key)
      ctx.bus.publish(message)
    }
  }
  return { ctx: { ...ctx, bus: { ...ctx.bus, publish } }, tell }
}

type Progress = 'idle' | 'moved' | 'ended'

async function batch(ctx: Writing, kinds: JobKinds, id: string, onFailure: (failure: object, error: unknown) => void): Promise<Progress> {
  if (!(await lockIfFree(ctx, 'jobs', id))) return 'idle'
  const job = await selectJob(ctx, id)
  const kind = job && kinds[job.kind]
  if (!kind || job.finishedAt !== null) return 'idle'
  const actor = await actorNow(ctx, JSON.parse(job.starter) as Starter)
  if (!actor.permissions.has(job.permission)) {
    await finish(ctx, job, { state: 'failed', reason: 'permission_lost' })
    return 'ended'
  }

  const acting = { ...ctx, actor }
  const spec = JSON.parse(job.spec) as never
  const subjects = await subjectsOf(acting, job, kind, spec)
  if (subjects.length === 0) {
    await finish(ctx, job, { state: 'done', total: job.done + job.skipped + job.failed })
    return 'ended'
  }
  await kind.hold(
    acting,
    spec,
    subjects.map(({ userId }) => userId),
  )
  const passed = await pass(
    acting,
    subjects,
    async ({ userId, before }) => {
      if (!takesBack(job)) return kind.act(acting, spec, userId)
      await kind.undo(acting, spec, userId, JSON.parse(before ?? 'null') as never)
      return null
    },
    (userId, error) => onFailure({ job: id, userId }, error),
  )
  if (takesBack(job)) keepForAnother(subjects, passed)
  await keep(ctx, job, passed)
  return 'moved'
}

interface Subject {
  userId: string
  seq: number
  /** Where the job goes on after this one. */
  cursor: string
  before: string | null
}

/** Whoever could not be given back what they had is tried anew with the same. A user who is gone has nothing to be given back. */
function keepForAnother(subjects: readonly Subject[], passed: readonly Passed[]): void {
  for (const [n, row] of passed.entries()) {
    if (row.outcome === 'failed' && row.reason !== 'user_not_found') row.before = subjects[n]!.before
  }
}

/** The next users of the job, in the order of their ids. */
async function subjectsOf(ctx: Writing, job: JobRecord, kind: JobKind, spec: never): Promise<Subject[]> {
  if (job.walk === 'found') {
    const ids = await kind.find(ctx, spec, { after: job.cursor, upTo: job.upTo, count: BATCH })
    const passed = job.done + job.skipped + job.failed
    return ids.map((userId, n) => ({ userId, seq: passed + n + 1, cursor: userId, before: null }))
  }
  const source = ({ given: 'waiting', failed: 'failed', undo: 'done', undoFailed: 'failed' } as const)[job.walk]
  const rows = await selectRowsAfter(ctx, job.ofId ?? job.id, { outcome: source, after: Number(job.cursor), count: BATCH })
  return rows.map((row) => ({ ...row, cursor: String(row.seq) }))
}

type Passed = NewRow & { cursor: string }

/** Passes users one after the other until the slice is over. What is refused of one leaves no trace in the others. */
async function pass(
  ctx: Writing,
  subjects: readonly Subject[],
  work: (subject: Subject) => Promise<object | null>,
  onFailure: (userId: string, error: unknown) => void,
): Promise<Passed[]> {
  const began = { at: performance.now(), loop: performance.eventLoopUtilization() }
  const isOver = () => performance.eventLoopUtilization(began.loop).active > AT_WORK || performance.now() - began.at > HELD
  const passed: Passed[] = []
  for (const subject of subjects) {
    const { userId, seq, cursor } = subject
    const told = ctx.afterCommit.length
    const row = await savepoint(ctx, () => work(subject)).then(
      (before) => ({ outcome: 'done' as const, reason: null, detail: null, before: before && JSON.stringify(before) }),
      (error: unknown) => {
        ctx.afterCommit.length = told
        if (!(error instanceof AppError)) onFailure(userId, error)
        return refused(error)
      },
    )
    passed.push({ userId, seq, cursor, ...row })
    if (isOver()) break
  }
  return passed
}

function refused(error: unknown): Pick<NewRow, 'outcome' | 'reason' | 'detail' | 'before'> {
  if (!(error instanceof AppError)) return { outcome: 'failed', reason: 'unexpected', detail: null, before: null }
  const [[name, fault] = [undefined, undefined]] = Object.entries(error.fields ?? {})
  const reason = name === undefined ? error.code : `${error.code}_${name.split('.')[0]!}`
  return { outcome: error.status === 409 ? 'skipped' : 'failed', reason, detail: fault ?? error.message, before: null }
}

/** Writes what became of these users, and where the job goes on. */
async function keep(ctx: Writing, job: JobRecord, passed: readonly Passed[]): Promise<void> {
  const many = (outcome: NewRow['outcome']) => passed.filter((row) => row.outcome === outcome).length
  await writeRows(
    ctx,
    job.id,
    passed.map(({ cursor: _, ...row }) => row),
  )
  await updateJob(ctx, job.id, {
    state: 'running',
    startedAt: job.startedAt ?? ctx.now().toISOString(),
    cursor: passed.at(-1)!.cursor,
    done: job.done + many('done'),
    skipped: job.skipped + many('skipped'),
    failed: job.failed + many('failed'),
  })
  publish(ctx, JOBS)
}

/** Forgets some of what is kept no longer: what was before a change that cannot be undone any more, and old jobs. Answers whether there was any. */
async function sweep(ctx: Context): Promise<boolean> {
  const undone = await selectUndone(ctx)
  if (undone) await forgetBefore(ctx, undone, SWEEP)
  const ended = await selectEnded(ctx, new Date(ctx.now().getTime() - KEPT_DAYS * 86_400_000).toISOString())
  if (ended) await deleteRows(ctx, ended, SWEEP)
  return undone !== undefined || ended !== undefined
}
