import type { Job } from '@foyer/shared'
import type { Selectable } from 'kysely'
import type { Context, Writing } from '../../core/context.js'
import type { Position } from '../../core/cursor.js'
import type { Starter } from '../../core/starter.js'
import type { Database, JobsTable } from '../../db/database.js'
import { beyond, reading } from '../../db/keyset.js'

const columns = [
  'profileId',
  'id',
  'kind',
  'action',
  'walk',
  'ofId',
  'spec',
  'permission',
  'starter',
  'state',
  'reason',
  'total',
  'done',
  'skipped',
  'failed',
  'cursor',
  'upTo',
  'createdAt',
  'startedAt',
  'finishedAt',
  'undoUntil',
] as const satisfies (keyof JobsTable)[]

export type JobRecord = Selectable<JobsTable>

/** Whether the job gives users back what another one took from them. */
export const takesBack = ({ walk }: Pick<JobRecord, 'walk'>): boolean => walk === 'undo' || walk === 'undoFailed'

/** A job as its profile's members see it. */
export function describe({ ofId, walk, starter, ...job }: JobRecord): Job {
  const isUndo = takesBack({ walk })
  const { id, kind, action, state, reason, total, done, skipped, failed, createdAt, startedAt, finishedAt } = job
  const undoUntil = isUndo ? null : job.undoUntil
  const by = JSON.parse(starter) as Starter
  return {
    ...{ id, kind, action, state, reason, total, done, skipped, failed, createdAt, startedAt, finishedAt, undoUntil },
    undoOf: isUndo ? ofId : null,
    retryOf: walk === 'failed' || walk === 'undoFailed' ? ofId : null,
    startedBy: { kind: by.kind, id: by.id },
  }
}

export async function insertJob({ db }: Writing, job: JobRecord): Promise<void> {
  await db.insertInto('jobs').values(job).execute()
}

export const selectJob = ({ db, profileId }: Pick<Context, 'db' | 'profileId'>, id: string): Promise<JobRecord | undefined> =>
  db.selectFrom('jobs').select(columns).where('profileId', '=', profileId).where('id', '=', id).executeTakeFirst()

/** Newest first. */
export async function selectJobs({ db, profileId }: Context, position: Position, count: number): Promise<(Job & { key: string })[]> {
  const rows = await db
    .selectFrom('jobs')
    .select(columns)
    .where('profileId', '=', profileId)
    .where(beyond('id', 'id', 'desc', position))
    .orderBy('id', reading('desc', position))
    .limit(count)
    .execute()
  return rows.map((row) => ({ ...describe(row), key: row.id }))
}

export async function updateJob({ db, profileId }: Writing, id: string, change: Partial<JobRecord>): Promise<void> {
  await db.updateTable('jobs').set(change).where('profileId', '=', profileId).where('id', '=', id).execute()
}

/** The jobs that are to go on: of each profile the `most` oldest, and of all the oldest. */
export async function selectOpenJobs({ db }: Context, most: number, limit: number): Promise<Pick<JobRecord, 'profileId' | 'id'>[]> {
  const places = db
    .selectFrom('jobs')
    .select((eb) => [
      'profileId',
      'id',
      eb.fn
        .agg<number>('row_number')
        .over((over) => over.partitionBy('profileId').orderBy('id'))
        .as('place'),
    ])
    .where('finishedAt', 'is', null)
  return db.selectFrom(places.as('open')).select(['profileId', 'id']).where('place', '<=', most).orderBy('id').limit(limit).execute()
}

export type NewRow = Omit<Database['jobRows'], 'profileId' | 'jobId'>

/** Rows in one statement: SQLite takes 32,766 values. */
const CHUNK = 1000

/** Adds rows, or writes what became of those that were there. */
export async function writeRows({ db, profileId }: Writing, jobId: string, rows: readonly NewRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await db
      .insertInto('jobRows')
      .values(rows.slice(from, from + CHUNK).map((row) => ({ ...row, profileId, jobId })))
      .onConflict((on) =>
        on.columns(['profileId', 'jobId', 'seq']).doUpdateSet((eb) => ({
          outcome: eb.ref('excluded.outcome'),
          reason: eb.ref('excluded.reason'),
          detail: eb.ref('excluded.detail'),
          before: eb.ref('excluded.before'),
        })),
      )
      .execute()
  }
}

/** Rows of one outcome after the row `after`, in the order in which they were passed. */
export const selectRowsAfter = (
  { db, profileId }: Context,
  jobId: string,
  { outcome, after, count }: { outcome: NewRow['outcome']; after: number; count: number },
) =>
  db
    .selectFrom('jobRows')
    .select(['seq', 'userId', 'before'])
    .where('profileId', '=', profileId)
    .where('jobId', '=', jobId)
    .where('outcome', '=', outcome)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(count)
    .execute()

/** Whether rows of this outcome keep what was before: of `done` either all of them do or none. */
export async function keepsBefore({ db, profileId }: Context, jobId: string, outcome: 'done' | 'failed'): Promise<boolean> {
  const rows = db.selectFrom('jobRows').select('before').where('profileId', '=', profileId).where('jobId', '=', jobId)
  const [first] = await rows
    .where('outcome', '=', outcome)
    .$if(outcome === 'failed', (query) => query.where('before', 'is not', null))
    .limit(1)
    .execute()
  return first !== undefined && first.before !== null
}

/** Rows with the names of those who are still there, in the order in which they were passed. */
export async function selectRows(
  { db, profileId }: Context,
  { jobId, outcome }: { jobId: string; outcome: NewRow['outcome'] | undefined },
  position: Position,
  count: number,
) {
  const rows = await db
    .selectFrom('jobRows')
    .leftJoin('users', (join) => join.onRef('users.profileId', '=', 'jobRows.profileId').onRef('users.id', '=', 'jobRows.userId'))
    .select(['jobRows.seq', 'jobRows.userId', 'jobRows.outcome', 'jobRows.reason', 'jobRows.detail', 'users.name'])
    .where('jobRows.profileId', '=', profileId)
    .where('jobRows.jobId', '=', jobId)
    .$if(outcome !== undefined, (query) => query.where('jobRows.outcome', '=', outcome!))
    .where(beyond('jobRows.seq', 'jobRows.seq', 'asc', position))
    .orderBy('jobRows.seq', reading('asc', position))
    .limit(count)
    .execute()
  return rows.map(({ seq, ...row }) => ({ ...row, key: seq, id: String(seq) }))
}
