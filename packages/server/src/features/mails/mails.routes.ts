import { CaughtMails as Answer } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import type { CaughtMails } from '../../mail/caught-mails.js'
import { listCaughtMails } from './mails.service.js'

/** The route to what was caught instead of mailed. */
export function mails(caught: CaughtMails | null): Hono<Env> {
  const routes = new Hono<Env>()
  endpoint(routes, 'GET /mails', { summary: 'List caught mails (operators)', answer: Answer }, (ctx) => listCaughtMails(ctx, caught))
  return routes
}
