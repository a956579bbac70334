import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'

/** Whether the profile lists `origin`; for `operators`, whether any profile does. */
export type AllowsOrigin = (profileId: string, origin: string) => Promise<boolean>

/** For what any page may read: the embed files, key sets, the OpenAPI document, public images. */
export const anyOrigin = cors({ origin: '*' })

/** For a profile's routes: its exact origins, with cookies on those under `auth/` and nowhere else. */
export function listedOrigins(allows: AllowsOrigin): MiddlewareHandler {
  const options = (credentials: boolean) =>
    cors({
      origin: async (origin, c) => (origin && (await allows(c.req.param('profileId') ?? '', origin)) ? origin : null),
      credentials,
      allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      allowHeaders: ['Authorization', 'Content-Type', 'X-Foyer', 'X-Foyer-Key', 'If-Match', 'Idempotency-Key', 'Last-Event-ID', 'DPoP'],
      exposeHeaders: ['ETag', 'Retry-After', 'X-Request-Id', 'Location'],
      maxAge: 7200,
    })
  const [plain, withCookies] = [options(false), options(true)]

  return async (c, next) => {
    return /^\/v1\/profiles\/[^/]+\/auth\//.test(c.req.path) ? withCookies(c, next) : plain(c, next)
  }
}
