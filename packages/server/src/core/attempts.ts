import { sql } from 'kysely'
import type { Writing } from './context.js'
import { limited } from './errors.js'
import { keyedHash } from './opaque.js'

/** What may be done `most` times, and then not until it has rested for `seconds`: so never more often than that in any `seconds`. */
export interface Allowance {
  name: string
  /** What somebody is told who must wait, where it can be said better than in general. */
  refusal?: string
  most: number
  seconds: number
}

/** Counts one, in the one statement that also checks that one is left. Throws 429 when none is. `subject` is kept as a keyed hash: what was tried, by name or address, stands nowhere. */
export async function spend(ctx: Writing, allowance: Allowance, subject: string): Promise<void> {
  const { db, profileId } = ctx
  const at = ctx.now()
  const now = at.toISOString()
  const key = keyOf(ctx, allowance, subject)
  const after = (seconds: number) => new Date(at.getTime() + seconds * 1000).toISOString()
  const restedAt = after(allowance.seconds)

  const spent = await db
    .insertInto('attempts')
    .values({ profileId, key, count: 1, restedAt })
    .onConflict((on) => {
      // A time far ahead was written before the clock was set back: nobody waits for it.
      const rested = sql<boolean>`(attempts.rested_at <= ${now} or attempts.rested_at > ${after(2 * allowance.seconds)})`
      return on
        .columns(['profileId', 'key'])
        .doUpdateSet({ count: sql`case when ${rested} then 1 else attempts.count + 1 end`, restedAt })
        .where(sql<boolean>`${rested} or attempts.count < ${allowance.most}`)
    })
    .returning('count')
    .executeTakeFirst()
  if (spent) return

  const row = await db
    .selectFrom('attempts')
    .select('restedAt')
    .where('profileId', '=', profileId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  throw limited(Math.ceil((Date.parse(row.restedAt) - at.getTime()) / 1000), allowance.refusal)
}

/** Forgets what was counted. */
export async function restore(ctx: Writing, allowance: Allowance, subject: string): Promise<void> {
  await ctx.db
    .deleteFrom('attempts')
    .where('profileId', '=', ctx.profileId)
    .where('key', '=', keyOf(ctx, allowance, subject))
    .execute()
}

const keyOf = ({ keys, profileId }: Writing, { name }: Allowance, subject: string) => keyedHash(keys.attempts, profileId, name, subject)
