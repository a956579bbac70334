import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'

/** Whether the profile lists `origin`; for `operators`, whether any profile does. */
export type AllowsOrigin = (profileId: string, origin: string) => Promise<boolean>

/** For what any page may read: the embed files, key sets, the OpenAPI document, public images. */
export const anyOrigin = cors({ origin: '*', exposeHeaders: ['Retry-After', 'X-Request-Id'] })

const METHODS = 'GET,POST,PUT,PATCH,DELETE'
const ASKED = 'Authorization,Content-Type,X-Foyer,X-Foyer-Key,If-Match,Idempotency-Key,Last-Event-ID,DPoP'
const EXPOSED = 'ETag,Retry-After,X-Request-Id,Location'
/** Seconds for which a browser keeps the answer to a preflight. */
const MAX_AGE = '7200'

/** For a profile's routes: its exact origins, with cookies on those under `auth/` and nowhere else (Fetch §3.2). The headers are set before the answer is made, as in `securityHeaders`. */
export function listedOrigins(allows: AllowsOrigin): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin')
    if (origin && (await allows(c.req.param('profileId') ?? '', origin))) c.header('Access-Control-Allow-Origin', origin)
    if (/^\/v1\/profiles\/[^/]+\/auth\//.test(c.req.path)) c.header('Access-Control-Allow-Credentials', 'true')
    c.header('Access-Control-Expose-Headers', EXPOSED)
    c.header('Vary', 'Origin')
    if (c.req.method !== 'OPTIONS') return next()

    c.header('Vary', 'Access-Control-Request-Headers', { append: true })
    c.header('Access-Control-Max-Age', MAX_AGE)
    c.header('Access-Control-Allow-Methods', METHODS)
    c.header('Access-Control-Allow-Headers', ASKED)
    return c.body(null, 204)
  }
}
