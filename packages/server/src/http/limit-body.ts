import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../core/errors.js'

const KIB = 1024

const upTo = (maxSize: number, said: string) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new AppError(413, 'too_large', said)
    },
  })

const [text, picture] = [upTo(64 * KIB, 'This is more than 64 KiB.'), upTo(KIB * KIB, 'This picture is more than 1 MiB.')]

/** Refuses a body that is larger than anything of its kind needs to be. A GET has none, and to look for it would cost more than the rest of the way in. */
export const limitBody: MiddlewareHandler = (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  return (/^image\//i.test(c.req.header('content-type') ?? '') ? picture : text)(c, next)
}
