import { audit, auditAll } from '../../core/audit.js'
import { allowAnyone, authorize } from '../../core/authorize.js'
import { transaction, type Context, type Writing } from '../../core/context.js'
import { conflict } from '../../core/errors.js'
import { newSigningKey } from '../../core/signing-keys.js'
import { longestLife, PURPOSES, type Purpose } from '../../core/token-kinds.js'
import { lockTable } from '../../db/lock.js'
import { ACCESS, ALL_PROFILES } from '../../realtime/bus.js'
import { deleteKey, replaceKeys, selectKeys, turnKeys, type KeyRow } from './keys.queries.js'

const ROLES = ['previous', 'current', 'next'] as const

/** A signing key as its keeper sees it; `since` is when it took its role. */
export type KnownKey = {
  purpose: Purpose
  role: (typeof ROLES)[number]
  id: string
  since: string
}

const DAY = 86_400
/** Seconds after which the next key takes over by itself, and those for which hosts must have been able to see it before. */
const ROTATED_EVERY = 90 * DAY
const PUBLISHED_FIRST = DAY
/** Seconds beyond the longest life of its tokens for which a previous key is kept: clocks differ, and a signature may have been under way. */
const KEPT_LONGER = 60

/** The keys by which this server signs, has signed, and will. */
export async function listKeys(ctx: Context): Promise<KnownKey[]> {
  authorize(ctx, 'profile:read')

  const keys = (await selectKeys(ctx)).map(known)
  return PURPOSES.flatMap((purpose) => ROLES.flatMap((role) => keys.filter((key) => key.purpose === purpose && key.role === role)))
}

/** Lets the next key of each purpose sign, which hosts know already; the one before it holds until its last token has ended. Throws 409 where the next key was published within the last day. */
export async function rotateKeys(ctx: Context, purposes: readonly Purpose[]): Promise<KnownKey[]> {
  authorize(ctx, 'profile:edit')

  return turn(ctx, purposes, (next) => {
    if (secondsSince(ctx, next.createdAt) < PUBLISHED_FIRST) throw tooYoung(next)
    return true
  })
}

/** Puts new keys in the place of all keys of these purposes, for one that leaked did not leak alone: every token by them is refused from now on. */
export async function revokeKeys(ctx: Context, purposes: readonly Purpose[]): Promise<KnownKey[]> {
  authorize(ctx, 'profile:edit')

  const make = (purpose: Purpose) => newSigningKey(purpose, ctx.keys.sealing, ctx.now())
  const made = await Promise.all(purposes.map(async (purpose) => ({ purpose, current: await make(purpose), next: await make(purpose) })))
  return transaction(ctx, async (ctx) => {
    await lockTable(ctx, 'signingKeys')
    for (const { purpose, current, next } of made)
      await auditAll(ctx, 'signing_key.revoked', await replaceKeys(ctx, purpose, [current, next]))
    return listKeys(ctx)
  })
}

/** Rotates what is due, drops keys whose last token has ended, and has every open stream look whether its key still stands where one is gone. A job. */
export async function keepKeys(ctx: Context): Promise<void> {
  allowAnyone(ctx)

  const keys = await selectKeys(ctx)
  const isDue = (next: KeyRow, current: KeyRow | undefined) =>
    secondsSince(ctx, current?.activatedAt) >= ROTATED_EVERY && secondsSince(ctx, next.createdAt) >= PUBLISHED_FIRST
  const due = PURPOSES.filter((purpose) => isDue(find(keys, purpose, 'next')!, find(keys, purpose, 'current')))
  if (due.length > 0) await turn(ctx, due, isDue)
  if (keys.some((key) => hasOutlived(ctx, key))) await dropOutlived(ctx)
  if (await ctx.signing.forgetDropped()) ctx.bus.publish({ profileId: ALL_PROFILES, channel: ACCESS })
}

async function turn(
  ctx: Context,
  purposes: readonly Purpose[],
  mayTurn: (next: KeyRow, current: KeyRow | undefined) => boolean,
): Promise<KnownKey[]> {
  const made = await Promise.all(purposes.map((purpose) => newSigningKey(purpose, ctx.keys.sealing, ctx.now())))
  return transaction(ctx, async (ctx) => {
    await lockTable(ctx, 'signingKeys')
    const keys = await selectKeys(ctx)
    for (const fresh of made) {
      const next = find(keys, fresh.purpose, 'next')!
      if (!mayTurn(next, find(keys, fresh.purpose, 'current'))) continue
      await turnKeys(ctx, next, fresh)
      await audit(ctx, 'signing_key.rotated', next.id)
    }
    return listKeys(ctx)
  })
}

async function dropOutlived(ctx: Context): Promise<void> {
  await transaction(ctx, async (ctx: Writing) => {
    await lockTable(ctx, 'signingKeys')
    for (const key of await selectKeys(ctx)) {
      if (!hasOutlived(ctx, key)) continue
      await deleteKey(ctx, key.id)
      await audit(ctx, 'signing_key.dropped', key.id)
    }
  })
}

const hasOutlived = (ctx: Context, { purpose, retiredAt }: KeyRow) =>
  retiredAt !== null && secondsSince(ctx, retiredAt) >= longestLife(purpose) + KEPT_LONGER

const secondsSince = ({ now }: Context, at: string | null | undefined) => (now().getTime() - Date.parse(at ?? '')) / 1000

const roleOf = ({ activatedAt, retiredAt }: KeyRow): KnownKey['role'] =>
  activatedAt === null ? 'next' : retiredAt === null ? 'current' : 'previous'

const find = (keys: readonly KeyRow[], purpose: Purpose, role: KnownKey['role']) =>
  keys.find((key) => key.purpose === purpose && roleOf(key) === role)

const known = (key: KeyRow): KnownKey => {
  const { id, purpose, createdAt, activatedAt, retiredAt } = key
  return { purpose, role: roleOf(key), id, since: retiredAt ?? activatedAt ?? createdAt }
}

const tooYoung = ({ purpose, createdAt }: KeyRow) => {
  const from = new Date(Date.parse(createdAt) + PUBLISHED_FIRST * 1000).toISOString()
  return conflict('key_too_young', `Hosts may not have seen the next ${purpose} key yet: it can sign from ${from} on.`)
}
