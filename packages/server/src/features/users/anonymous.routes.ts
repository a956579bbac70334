import { AnonymousUser } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { createAnonymous, readAnonymous, rotateAnonymous } from './anonymous.service.js'

/** The one user of a profile who never signs in. */
export const anonymousUser = new Hono<Env>()

endpoint(anonymousUser, 'GET /anonymous-user', { summary: 'Read the anonymous user', answer: AnonymousUser }, (ctx) => readAnonymous(ctx))

const create = { summary: 'Create the anonymous user', answer: AnonymousUser, status: 201 } as const
endpoint(anonymousUser, 'POST /anonymous-user', create, (ctx) => createAnonymous(ctx))

const rotate = { summary: 'Give the anonymous user another token', answer: AnonymousUser }
endpoint(anonymousUser, 'POST /anonymous-user/token', rotate, (ctx) => rotateAnonymous(ctx))
