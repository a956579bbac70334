import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { Env } from './env.js'

/** One line a request: method, path without query, status, milliseconds, request id. Never a header, a query or a body: there is nothing to look for that must not be told, which would cost as much as the line. */
export function logRequests(log: Logger): MiddlewareHandler<Env> {
  const lines = log.child({}, { redact: [] })
  return async (c, next) => {
    const start = performance.now()
    const requestId = c.get('requestId')
    c.header('X-Request-Id', requestId)
    await next()
    const ms = Math.round(performance.now() - start)
    lines.info({ requestId, method: c.req.method, path: c.req.path, status: c.res.status, ms }, 'request')
  }
}
