import type { BlockList } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { profileIdOf } from '../core/embed-key.js'
import { clientAddress } from './client-address.js'
import type { Env } from './env.js'
import { createMeter } from './meter.js'

/** Requests in so many seconds: as many at once, and then at that pace. docs/running.md tells the same. */
const RATES = {
  /** Of one address: an office of a thousand behind one address whose widgets all connect anew, six requests each, twice over. */
  address: { most: 12_000, seconds: 60 },
  /** Ways in from one page and one address: 600 colleagues who sign in within the same minute. */
  entry: { most: 600, seconds: 60 },
  /** Ways in of one profile: twice what two cores can hash; more would only wait, and keep other profiles waiting. */
  profile: { most: 6000, seconds: 60 },
  /** Mails with codes, asked for from one page and one address: a lecture hall that signs up at once. */
  codes: { most: 300, seconds: 3600 },
} as const

interface Parts {
  now: () => Date
  url: string
  /** The proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: BlockList
}

/** Ways in that only work with a secret of 256 random bits: nobody guesses it, and everybody's page sends one again and again. */
const SECRET_BEARING = /\/auth\/(?:refresh|sign-out)$/
const MAILING = /\/auth\/(?:sign-up|resend)$/

/** Turns away by 429 whoever asks too often, before anything is looked up for them. Both know each other's counts; `entries` is for the routes under `auth/`. */
export function rateLimits({ now, url, trustedProxies }: Parts) {
  const take = createMeter(now)

  const requests: MiddlewareHandler<Env> = async (c, next) => {
    take('address', RATES.address, clientAddress(c, trustedProxies))
    await next()
  }

  const entries: MiddlewareHandler<Env, '/:profileId'> = async (c, next) => {
    if (c.req.method !== 'POST' || SECRET_BEARING.test(c.req.path)) return next()
    const profileId = c.req.param('profileId')
    const key = c.req.header('x-foyer-key') ?? ''
    // Our own pages need no key, and another profile's opens nothing: neither may be used to be counted anew.
    const page = c.req.header('origin') !== url && profileIdOf(key) === profileId ? key : profileId
    const visitor = `${page} ${clientAddress(c, trustedProxies)}`
    take('entry', RATES.entry, visitor)
    if (MAILING.test(c.req.path)) take('codes', RATES.codes, visitor)
    take('profile', RATES.profile, profileId)
    await next()
  }

  return { requests, entries }
}
