import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { profileIdOf } from '../core/embed-key.js'
import { strangerContext, type SystemParts } from '../core/system.js'
import type { AllowsOrigin } from './cors.js'
import type { Env } from './env.js'

/** For the route that a page asks with its key alone: the exact origins of the profile that the key names. */
export function keyedOrigin(parts: SystemParts, allows: AllowsOrigin): MiddlewareHandler<Env, '/:key'> {
  const listed = cors({
    origin: async (origin, c) => {
      const profileId = profileIdOf(c.req.param('key') ?? '')
      return origin && profileId !== null && (await allows(profileId, origin)) ? origin : null
    },
    exposeHeaders: ['Retry-After', 'X-Request-Id'],
  })
  return async (c, next) => {
    c.set('ctx', strangerContext(parts, profileIdOf(c.req.param('key')) ?? ''))
    return listed(c, next)
  }
}
