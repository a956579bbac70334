import type { MiddlewareHandler } from 'hono'
import { identify } from '../core/identify.js'
import { strangerContext, type SystemParts } from '../core/system.js'
import type { Env } from './env.js'

/** Builds the context of one request: who asks, from where, about which profile. */
export function authenticate(parts: SystemParts): MiddlewareHandler<Env, '/:profileId'> {
  return async (c, next) => {
    const profileId = c.req.param('profileId')
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const fromBrowser = origin !== undefined || (site !== undefined && site !== 'none')
    const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]

    const identifyAgain = async () => (token === undefined ? null : identify(parts, { token, profileId, origin, fromBrowser }))
    const actor = await identifyAgain()
    c.set('ctx', { ...strangerContext(parts, profileId), actor, origin: origin ?? parts.url, identifyAgain })
    await next()
  }
}
