import type { BlockList } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { identify } from '../core/identify.js'
import { strangerContext, type SystemParts } from '../core/system.js'
import { clientAddress } from './client-address.js'
import type { Env } from './env.js'

/** Builds the context of one request: who asks, from where, about which profile. */
export function authenticate({
  trustedProxies,
  ...parts
}: SystemParts & { trustedProxies: BlockList }): MiddlewareHandler<Env, '/:profileId'> {
  return async (c, next) => {
    const profileId = c.req.param('profileId')
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const fromBrowser = origin !== undefined || (site !== undefined && site !== 'none')
    const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]

    const identifyAgain = async () => (token === undefined ? null : identify(parts, { token, profileId, origin, fromBrowser }))
    const actor = await identifyAgain()
    const visitor = { userAgent: plainLine(c.req.header('user-agent') ?? ''), address: clientAddress(c, trustedProxies) }
    c.set('ctx', { ...strangerContext(parts, profileId), actor, origin: origin ?? parts.url, visitor, identifyAgain })
    await next()
  }
}

/** What a database keeps of a line that a stranger wrote. */
const plainLine = (text: string) => text.replace(/[^\x20-\x7e]/g, '').slice(0, 300)
