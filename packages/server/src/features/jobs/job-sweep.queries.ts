import type { Context } from '../../core/context.js'
import type { JobRecord } from './jobs.queries.js'

type Key = Pick<JobRecord, 'profileId' | 'id'>

/** A job of any profile that can no longer be undone and whose rows still keep what was before, unless another one works with them. */
export const selectUndone = ({ db, now }: Context): Promise<Key | undefined> =>
  db
    .selectFrom('jobs')
    .select(['profileId', 'id'])
    .where('undoUntil', '<=', now().toISOString())
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('jobs as other')
            .select('other.id')
            .whereRef('other.profileId', '=', 'jobs.profileId')
            .whereRef('other.ofId', '=', 'jobs.id')
            .where('other.finishedAt', 'is', null),
        ),
      ),
    )
    .orderBy('undoUntil')
    .limit(1)
    .executeTakeFirst()

/** Forgets of at most `count` rows what was before; answers how many these were. */
export async function forgetBefore({ writer }: Context, { profileId, id }: Key, count: number): Promise<number> {
  const rows = writer
    .selectFrom('jobRows')
    .select('seq')
    .where('profileId', '=', profileId)
    .where('jobId', '=', id)
    .where('outcome', 'in', ['done', 'failed'])
    .where('before', 'is not', null)
    .limit(count)
  const { numUpdatedRows } = await writer
    .updateTable('jobRows')
    .set({ before: null })
    .where('profileId', '=', profileId)
    .where('jobId', '=', id)
    .where('seq', 'in', rows)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows < BigInt(count))
    await writer.updateTable('jobs').set({ undoUntil: null }).where('profileId', '=', profileId).where('id', '=', id).execute()
  return Number(numUpdatedRows)
}

/** A job of any profile that ended before `at`. */
export const selectEnded = ({ db }: Context, at: string): Promise<Key | undefined> =>
  db.selectFrom('jobs').select(['profileId', 'id']).where('finishedAt', '<', at).orderBy('finishedAt').limit(1).executeTakeFirst()

/** Deletes at most `count` rows of a job, and the job with the last of them; answers how many rows these were. */
export async function deleteRows({ writer }: Context, { profileId, id }: Key, count: number): Promise<number> {
  const rows = writer.selectFrom('jobRows').select('seq').where('profileId', '=', profileId).where('jobId', '=', id).limit(count)
  const { numDeletedRows } = await writer
    .deleteFrom('jobRows')
    .where('profileId', '=', profileId)
    .where('jobId', '=', id)
    .where('seq', 'in', rows)
    .executeTakeFirstOrThrow()
  if (numDeletedRows < BigInt(count)) await writer.deleteFrom('jobs').where('profileId', '=', profileId).where('id', '=', id).execute()
  return Number(numDeletedRows)
}
