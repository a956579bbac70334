import type { MiddlewareHandler } from 'hono'
import { forbidden } from '../core/errors.js'
import type { Env } from './env.js'

/** Stands before every route that does not say that it is open to operators in a user's place. */
export const refuseActing: MiddlewareHandler<Env> = async (c, next) => {
  if (c.get('ctx').actor?.actedBy) throw forbidden('not_while_acting', 'Whoever acts in a user’s place may not do this.')
  await next()
}
