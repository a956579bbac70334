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

/** Refuses a body that is larger than anything of its kind needs to be. */
export const limitBody: MiddlewareHandler = (c, next) => (/^image\//i.test(c.req.header('content-type') ?? '') ? picture : text)(c, next)
