import { CreateEmbedSession, EmbedToken } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { createEmbedSession } from './embed-sessions.service.js'

export const embedSessions = new Hono<Env>()

/** Takes no `Idempotency-Key`: a token is shown once, and another costs nothing. */
const create = {
  summary: 'Mint a token for one of a host’s own people',
  json: CreateEmbedSession,
  answer: EmbedToken,
  status: 201,
} as const
endpoint(embedSessions, 'POST /embed-sessions', create, (ctx, { json }) => createEmbedSession(ctx, json))
