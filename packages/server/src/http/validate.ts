import { isUtf8 } from 'node:buffer'
import { zValidator } from '@hono/zod-validator'
import { PROFILE_ID } from '@foyer/shared'
import type { MiddlewareHandler, ValidationTargets } from 'hono'
import type { ZodType } from 'zod'
import { AppError, invalid, notFound } from '../core/errors.js'
import type { Env } from './env.js'

/** Parses one part of the request, or answers 400 naming each field at fault. */
export const validate = (part: keyof ValidationTargets, schema: ZodType): MiddlewareHandler<Env> =>
  zValidator(part, schema, (result) => {
    if (result.success) return
    const faults = result.error.issues.flatMap((issue) => {
      const names = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
      return names.map((name) => [name.join('.') || part, issue.message])
    })
    throw invalid(Object.fromEntries(faults) as Record<string, string>)
  })

/** Refuses a body that does not say that it is JSON, for a form of another site could have sent it, and one that is not UTF-8 (RFC 8259 §8.1): its letters would be replaced without a word. */
export const jsonOnly: MiddlewareHandler<Env> = async (c, next) => {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(type.trim())) {
    throw new AppError(415, 'unsupported_media_type', 'Send JSON, with Content-Type: application/json.')
  }
  if (!isUtf8(await c.req.arrayBuffer())) throw new AppError(400, 'malformed', 'This is not UTF-8.')
  await next()
}

/** Refuses a body that does not say that it is one of these kinds of file. */
export const fileOnly =
  (types: readonly string[]): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!types.includes((c.req.header('content-type') ?? '').trim().toLowerCase())) {
      throw new AppError(415, 'unsupported_media_type', `Send one of ${types.join(', ')}.`)
    }
    await next()
  }

/** Refuses a profile id that is not written as ours are, before anything looks it up: a database need not take every character. */
export const wellFormedProfile: MiddlewareHandler<Env, '/:profileId'> = async (c, next) => {
  if (!PROFILE_ID.test(c.req.param('profileId'))) throw notFound('profile')
  await next()
}
