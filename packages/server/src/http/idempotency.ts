import { transaction, type Actor, type Context, type Writing } from '../core/context.js'
import { AppError, invalid } from '../core/errors.js'
import { newId } from '../core/id.js'
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

/** Does the work of a call once in 24 hours, and answers its repetitions with what it answered. The answer is kept in the transaction of the work, so that a crash leaves both or neither. Another body under the same key is 422, a call still at work 409. Whoever may do something else by now calls anew. */
export async function once<Result>(ctx: Context, call: Call, work: (ctx: Context) => Promise<Result>): Promise<Result> {
  if (!/^[\x21-\x7e]{1,200}$/.test(call.key)) throw invalid({ 'idempotency-key': 'Use 1 to 200 visible ASCII characters.' })
  const row = { profileId: ctx.profileId, actor: nameOf(ctx.actor), route: call.route, key: call.key }
  const owner = JSON.stringify(row)
  const claim = newId(ctx.now())
  const bodyHash = hashOf(JSON.stringify(call.inputs))
  const earlier = await take(ctx, row, { bodyHash, claim })
  if (earlier) {
    if (earlier.bodyHash !== bodyHash) throw new AppError(422, 'idempotency_conflict', 'This Idempotency-Key was used with another body.')
    if (earlier.sealed === null) throw inFlight()
    return JSON.parse(unseal(ctx.keys.sealing, owner, earlier.sealed)) as Result
  }

  const keep = async ({ db }: Writing, result: unknown) => {
    const sealed = seal(ctx.keys.sealing, owner, JSON.stringify(result))
    const kept = await whereIs(db.updateTable('idempotencyKeys').set({ sealed }), row).where('claim', '=', claim).executeTakeFirst()
    if (kept.numUpdatedRows === 0n) throw inFlight()
  }
  try {
    return await work({ ...ctx, beforeCommit: keep })
  } catch (error) {
    await transaction(ctx, ({ db }) =>
      whereIs(db.deleteFrom('idempotencyKeys'), row).where('claim', '=', claim).where('sealed', 'is', null).execute(),
    )
    throw error
  }
}

const inFlight = () => new AppError(409, 'idempotency_in_flight', 'The first call with this Idempotency-Key is still at work.')

/** Who calls, for whom, and what they may do: a right that was taken away takes its answers along. */
function nameOf(actor: Actor | null): string {
  const held = [...(actor?.permissions ?? [])].sort()
  return `${actor?.id ?? ''} ${hashOf(JSON.stringify([actor?.person?.id ?? null, held])).slice(0, 16)}`
}

type Row = Record<'profileId' | 'actor' | 'route' | 'key', string>

/** Takes the key for this call, or answers the call that has it. */
function take(ctx: Context, row: Row, { bodyHash, claim }: { bodyHash: string; claim: string }) {
  const at = ctx.now()
  const abandoned = new Date(at.getTime() - ABANDONED_SECONDS * 1000).toISOString()
  return transaction(ctx, async ({ db }) => {
    await whereIs(db.deleteFrom('idempotencyKeys'), row).where('sealed', 'is', null).where('createdAt', '<', abandoned).execute()
    const taken = await db
      .insertInto('idempotencyKeys')
      .values({ ...row, bodyHash, claim, sealed: null, createdAt: at.toISOString() })
      .onConflict((on) => on.columns(['profileId', 'actor', 'route', 'key']).doNothing())
      .returning('key')
      .executeTakeFirst()
    if (taken) return undefined
    return whereIs(db.selectFrom('idempotencyKeys').select(['bodyHash', 'sealed']), row).executeTakeFirstOrThrow()
  })
}

/** Narrows a query to one row. */
function whereIs<Query extends { where(column: keyof Row, operator: '=', value: string): Query }>(query: Query, row: Row): Query {
  return (Object.keys(row) as (keyof Row)[]).reduce((narrowed, column) => narrowed.where(column, '=', row[column]), query)
}
