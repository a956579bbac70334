import type { Context, Writing } from '../../core/context.js'
import type { AnalyticsHooksTable, AnalyticsOutboxTable } from '../../db/database.js'

type Hook = Omit<AnalyticsHooksTable, 'profileId'>
type Waiting = Pick<AnalyticsOutboxTable, 'profileId' | 'id' | 'nextAttemptAt'>

export const selectHook = ({ db, profileId }: Context): Promise<Hook | undefined> =>
  db
    .selectFrom('analyticsHooks')
    .select(['measurementId', 'url', 'events', 'sealed', 'version'])
    .where('profileId', '=', profileId)
    .executeTakeFirst()

/** Answers whether the hook was still at `version`; before there is one, at 0. */
export async function upsertHook({ db, profileId }: Writing, hook: Omit<Hook, 'version'>, version: number): Promise<boolean> {
  const row = { ...hook, version: version + 1 }
  if (version === 0) {
    const inserted = db.insertInto('analyticsHooks').values({ profileId, ...row })
    const { numInsertedOrUpdatedRows } = await inserted.onConflict((on) => on.doNothing()).executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }
  const updated = db.updateTable('analyticsHooks').set(row).where('profileId', '=', profileId).where('version', '=', version)
  return (await updated.executeTakeFirst()).numUpdatedRows === 1n
}

/** What is due in any profile, the oldest first. */
export const selectDue = ({ db, now }: Context, count: number): Promise<AnalyticsOutboxTable[]> =>
  db
    .selectFrom('analyticsOutbox')
    .select(['profileId', 'id', 'target', 'sealed', 'attempts', 'nextAttemptAt'])
    .where('nextAttemptAt', '<=', now().toISOString())
    .orderBy('nextAttemptAt')
    .orderBy('id')
    .limit(count)
    .execute()

/** Puts the next try off. Answers whether nobody else had done so: of several runners one then has the row. */
export async function postpone(
  { writer }: Context,
  { profileId, id, nextAttemptAt }: Waiting,
  until: string,
  attempts: number,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable('analyticsOutbox')
    .set({ nextAttemptAt: until, attempts })
    .where('profileId', '=', profileId)
    .where('id', '=', id)
    .where('nextAttemptAt', '=', nextAttemptAt)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteSent({ writer }: Context, { profileId, id }: Pick<Waiting, 'profileId' | 'id'>): Promise<void> {
  await writer.deleteFrom('analyticsOutbox').where('profileId', '=', profileId).where('id', '=', id).execute()
}
