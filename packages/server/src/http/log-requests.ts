import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { Env } from './env.js'

/** One line a request: method, path without query, status, milliseconds, request id. Never a header, a query or a body. */
export const logRequests =
  (log: Logger): MiddlewareHandler<Env> =>
  async (c, next) => {
    const start = performance.now()
    const requestId = c.get('requestId')
    c.header('X-Request-Id', requestId)
    await next()
    const ms = Math.round(performance.now() - start)
    log.info({ requestId, method: c.req.method, path: c.req.path, status: c.res.status, ms }, 'request')
  }
