import type { MiddlewareHandler } from 'hono'
import { isLocalOrigin, OPERATORS } from '@foyer/shared'
import { forbidden } from '../core/errors.js'
import type { AllowsOrigin } from './cors.js'
import type { Env } from './env.js'

/** What kind of key this is in this profile, if it is one. */
export type KeyKind = (profileId: string, key: string) => Promise<'live' | 'test' | undefined>

interface Parts {
  url: string
  allowsOrigin: AllowsOrigin
  keyKind: KeyKind
}

/** Guards the routes that set or use the session cookie: only pages of a listed origin with the profile's key, or our own, get through, and only by a request that asked first. */
export const sitesOnly =
  (parts: Parts): MiddlewareHandler<Env, '/:profileId'> =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const origin = c.req.header('origin')
    const sameOrigin = origin === parts.url
    if (c.req.header('x-foyer') !== '1' || !origin || !agrees(c.req.header('sec-fetch-site'), sameOrigin)) throw refused()
    if (!sameOrigin) await checkPage(parts, c.req.param('profileId'), origin, c.req.header('x-foyer-key') ?? '')
    await next()
  }

/** Throws unless the page is one of the profile's own and carries one of its keys. Operators give their password on our own pages only. */
async function checkPage({ allowsOrigin, keyKind }: Parts, profileId: string, origin: string, key: string): Promise<void> {
  if (profileId === OPERATORS || !(await allowsOrigin(profileId, origin))) throw refused()
  const kind = await keyKind(profileId, key)
  if (!kind || (kind === 'live' && isLocalOrigin(origin))) throw forbidden('key_not_allowed', 'This page needs a key of this profile.')
}

const refused = () => forbidden('origin_not_allowed', 'This page is not one of the profile’s own.')

/** What the browser says of the two sites must not contradict the origin (Fetch Metadata). Clients other than browsers say nothing. */
function agrees(site: string | undefined, sameOrigin: boolean): boolean {
  if (site === undefined) return true
  return sameOrigin ? site === 'same-origin' : site === 'cross-site' || site === 'same-site'
}
