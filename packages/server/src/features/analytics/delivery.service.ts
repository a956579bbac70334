import { createHmac } from 'node:crypto'
import type { Happening, Happenings } from '../../core/analytics.js'
import { allowAnyone } from '../../core/authorize.js'
import { within, type Context } from '../../core/context.js'
import type { Send } from '../../core/outgoing.js'
import { unseal } from '../../core/seal.js'
import { deleteSent, postpone, selectDue, selectHook } from './analytics.queries.js'
import { openSecrets } from './secrets.js'

const GOOGLE = 'https://www.google-analytics.com/mp/collect'

/** Rows of one round. */
const BATCH = 100
/** Seconds in which a row is one runner's to send. */
const LEASE = 60
/** Seconds before each further try; after the last the row is given up. */
const PAUSES = [10, 60, 300, 1800, 7200]

export interface Delivery {
  send: Send
  /** Where Google Analytics takes what is measured; another place in tests. */
  google?: string
  /** Told of each try that did not reach. The error holds neither address nor secret. */
  onFailure: (failure: { profileId: string; id: string; target: string; attempts: number }, error: unknown) => void
}

type Row = Awaited<ReturnType<typeof selectDue>>[number]

/** Sends on what is due, and answers how much left. At least once: a crash between sending and noting it sends again. One place that does not answer keeps no other profile waiting. */
export async function deliverAnalytics(ctx: Context, delivery: Delivery): Promise<number> {
  allowAnyone(ctx)

  const due = await selectDue(ctx, BATCH)
  const lanes = Object.values(Object.groupBy(due, ({ profileId, target }) => `${profileId} ${target}`))
  const sent = await Promise.all(lanes.map((rows) => deliverLane(ctx, rows ?? [], delivery)))
  return sent.reduce((sum, n) => sum + n, 0)
}

/** In order; what comes after a failure waits for the next round. */
async function deliverLane(ctx: Context, rows: readonly Row[], delivery: Delivery): Promise<number> {
  let sent = 0
  for (const row of rows) {
    const claimed = { ...row, nextAttemptAt: later(ctx, LEASE) }
    if (!(await postpone(ctx, row, claimed.nextAttemptAt, row.attempts))) continue
    try {
      await hand(within(ctx, row.profileId), row, delivery)
      await deleteSent(ctx, row)
      sent++
    } catch (error) {
      const pause = PAUSES[row.attempts]
      if (pause === undefined) await deleteSent(ctx, row)
      else await postpone(ctx, claimed, later(ctx, pause), row.attempts + 1)
      const { profileId, id, target, attempts } = row
      delivery.onFailure({ profileId, id, target, attempts: attempts + 1 }, error)
      return sent
    }
  }
  return sent
}

/** What the profile no longer sends anywhere is let go. */
async function hand(ctx: Context, { id, target, sealed }: Row, { send, google = GOOGLE }: Delivery): Promise<void> {
  const hook = await selectHook(ctx)
  if (!hook) return
  const secrets = openSecrets(ctx, hook.sealed)
  const happened = JSON.parse(unseal(ctx.keys.sealing, id, sealed)) as Happenings
  if (target === 'google') {
    if (hook.measurementId === null || secrets.google === undefined) return
    const url = new URL(google)
    url.search = new URLSearchParams({ measurement_id: hook.measurementId, api_secret: secrets.google }).toString()
    return post(send, url.href, JSON.stringify(measured(happened)), {})
  }
  if (hook.url === null || secrets.webhook === undefined) return
  const body = JSON.stringify({ type: 'user.activity', timestamp: ctx.now().toISOString(), data: happened })
  return post(send, hook.url, body, signed(id, ctx.now(), body, secrets.webhook))
}

async function post(send: Send, url: string, body: string, headers: Record<string, string>): Promise<void> {
  const status = await send(url, body, headers)
  if (status < 200 || status > 299) throw new Error(`It was answered by ${String(status)}.`)
}

/** Standard Webhooks 1.0: HMAC-SHA-256 of id, seconds and body, by the bytes after `whsec_`. */
function signed(id: string, now: Date, body: string, secret: string): Record<string, string> {
  const seconds = String(Math.floor(now.getTime() / 1000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` }
}

/** As Google's Measurement Protocol has it: its own names for what it knows. */
const measured = ({ user, events }: Happenings) => ({
  client_id: user,
  user_id: user,
  events: events.map(({ type, name, origin, at }) => ({
    ...NAMED[type](name, origin),
    timestamp_micros: Date.parse(at) * 1000,
  })),
})

const NAMED: Readonly<Record<Happening['type'], (name: string, origin: string) => { name: string; params: Record<string, string> }>> = {
  sign_up: (_, origin) => ({ name: 'sign_up', params: { origin } }),
  sign_in: (_, origin) => ({ name: 'login', params: { origin } }),
  page: (name, origin) => ({ name: 'page_view', params: { page_location: `${origin}${name}` } }),
  feature: (name, origin) => ({ name: 'feature_used', params: { feature: name, origin } }),
}

const later = ({ now }: Context, seconds: number) => new Date(now().getTime() + seconds * 1000).toISOString()
