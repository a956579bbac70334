import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { AppError } from '../core/errors.js'
import type { Env } from './env.js'
import { problem } from './problem.js'

/** Turns a thrown error into a problem. Only an `AppError` may tell the caller why; anything else is logged whole. */
export const onError =
  (log: Logger): ErrorHandler<Env> =>
  (error, c) => {
    if (error instanceof AppError) {
      const { status, code, message: title, fields, retryAfter } = error
      if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
      return problem(c, { status, code, title, fields })
    }
    if (error instanceof HTTPException && error.status === 400) {
      return problem(c, { status: 400, code: 'malformed', title: 'This is not JSON.' })
    }

    log.error({ requestId: c.var.requestId, err: error }, 'request failed')
    return problem(c, { status: 500, code: 'internal', title: 'Something went wrong.' })
  }
