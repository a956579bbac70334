import { ActAs, ActingCode, AuthAnswer, BeginActing, ResumeActing, UserId } from '@foyer/shared'
import { Hono } from 'hono'
import { z } from 'zod'
import { eraseActing, readActing, writeActing } from '../../http/cookies.js'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { allowActing, beginActing, endActing, resumeActing } from './acting.service.js'

const Nothing = z.strictObject({})

/** *Log in as*: an operator in a user's place. */
export const acting = new Hono<Env>()

/** Takes no `Idempotency-Key`: a code is shown once, and another costs nothing. */
const allow = { summary: 'Ask for a code to act as a user', param: UserId, json: ActAs, answer: ActingCode, status: 201 } as const
endpoint(acting, 'POST /users/:userId/acting', allow, (ctx, { param, json }) => allowActing(ctx, param.userId, json))

const begin = { summary: 'Begin to act as a user, by a code', json: BeginActing, answer: AuthAnswer }
endpoint(acting, 'POST /auth/acting', begin, async (ctx, { json }, c) => {
  const { answer, secret } = await beginActing(ctx, json.code)
  writeActing(c, secret, answer.expiresIn)
  return answer
})

const resume = { summary: 'Go on acting as a user, after a reload', json: ResumeActing, answer: AuthAnswer }
endpoint(acting, 'POST /auth/acting/resume', resume, (ctx, { json }, c) => resumeActing(ctx, json.userId, readActing(c)))

const end = { summary: 'Stop acting as a user', json: Nothing, whileActing: true } as const
endpoint(acting, 'POST /auth/acting/end', end, async (ctx, _, c) => {
  await endActing(ctx)
  eraseActing(c)
})
