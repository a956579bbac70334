import { transaction, type Context } from '../core/context.js'
import { AppError, invalid } from '../core/errors.js'
import { hashOf } from '../core/opaque.js'
import { seal, unseal } from '../core/seal.js'

/** One repeatable call: who sends what to where, under which `Idempotency-Key`. */
interface Call {
  key: string
  /** Method and path. */
  route: string
  inputs: unknown
}

/** Seconds after which a call without an answer is taken for lost with its server. */
const ABANDONED_SECONDS = 60

/** Does the work of a call once in 24 hours, and answers its repetitions with what it answered. Another body under the same key is 422, a call still at work 409. */
export async function once<Result>(ctx: Context, call: Call, work: () => Promise<Result>): Promise<Result> {
  if (!/^[\x21-\x7e]{1,200}$/.test(call.key)) throw invalid({ 'idempotency-key': 'Use 1 to 200 visible ASCII characters.' })
  const row = { profileId: ctx.profileId, actor: ctx.actor?.id ?? '', route: call.route, key: call.key }
  const owner = JSON.stringify(row)
  const bodyHash = hashOf(JSON.stringify(call.inputs))
  const earlier = await claim(ctx, row, bodyHash)
  if (earlier) {
    if (earlier.bodyHash !== bodyHash) throw new AppError(422, 'idempotency_conflict', 'This Idempotency-Key was used with another body.')
    if (earlier.sealed === null)
      throw new AppError(409, 'idempotency_in_flight', 'The first call with this Idempotency-Key is still at work.')
    return JSON.parse(unseal(ctx.keys.sealing, owner, earlier.sealed)) as Result
  }

  try {
    const result = await work()
    const sealed = seal(ctx.keys.sealing, owner, JSON.stringify(result))
    await transaction(ctx, ({ db }) => whereIs(db.updateTable('idempotencyKeys').set({ sealed }), row).execute())
    return result
  } catch (error) {
    await transaction(ctx, ({ db }) => whereIs(db.deleteFrom('idempotencyKeys'), row).execute())
    throw error
  }
}

type Row = Record<'profileId' | 'actor' | 'route' | 'key', string>

/** Takes the key for this call, or answers the call that has it. */
function claim(ctx: Context, row: Row, bodyHash: string) {
  const at = ctx.now()
  const abandoned = new Date(at.getTime() - ABANDONED_SECONDS * 1000).toISOString()
  return transaction(ctx, async ({ db }) => {
    await whereIs(db.deleteFrom('idempotencyKeys'), row).where('sealed', 'is', null).where('createdAt', '<', abandoned).execute()
    const claimed = await db
      .insertInto('idempotencyKeys')
      .values({ ...row, bodyHash, sealed: null, createdAt: at.toISOString() })
      .onConflict((on) => on.columns(['profileId', 'actor', 'route', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst()
    if (claimed) return undefined
    return db
      .selectFrom('idempotencyKeys')
      .select(['bodyHash', 'sealed'])
      .where('profileId', '=', row.profileId)
      .where('actor', '=', row.actor)
      .where('route', '=', row.route)
      .where('key', '=', row.key)
      .executeTakeFirstOrThrow()
  })
}

/** Narrows a change to one row. */
function whereIs<Query extends { where(column: keyof Row, operator: '=', value: string): Query }>(query: Query, row: Row): Query {
  return (Object.keys(row) as (keyof Row)[]).reduce((narrowed, column) => narrowed.where(column, '=', row[column]), query)
}
