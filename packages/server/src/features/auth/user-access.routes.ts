import { PasswordReset, ResetPassword, SessionId, Sessions, UserId, UserSessionId } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { resetPassword } from './passwords.service.js'
import { listMySessions, listSessions, revokeMyOtherSessions, revokeMySession, revokeSessions } from './user-sessions.service.js'

/** How users get in, as those who administer them decide, and where they are signed in. */
export const userAccess = new Hono<Env>()

const reset = { summary: 'Reset the password of a user', param: UserId, json: ResetPassword, answer: PasswordReset }
endpoint(userAccess, 'POST /users/:userId/password', reset, (ctx, { param, json }) => resetPassword(ctx, param.userId, json))

const list = { summary: 'Where a user is signed in', param: UserId, answer: Sessions }
endpoint(userAccess, 'GET /users/:userId/sessions', list, (ctx, { param }) => listSessions(ctx, param.userId))

endpoint(userAccess, 'DELETE /users/:userId/sessions', { summary: 'End all sessions of a user', param: UserId }, (ctx, { param }) =>
  revokeSessions(ctx, param.userId),
)

const one = { summary: 'End a session of a user', param: UserSessionId }
endpoint(userAccess, 'DELETE /users/:userId/sessions/:sessionId', one, (ctx, { param }) =>
  revokeSessions(ctx, param.userId, param.sessionId),
)

endpoint(userAccess, 'GET /me/sessions', { summary: 'Where one is signed in', answer: Sessions }, (ctx) => listMySessions(ctx))

endpoint(userAccess, 'DELETE /me/sessions', { summary: 'End all of one’s sessions but this one' }, (ctx) => revokeMyOtherSessions(ctx))

endpoint(userAccess, 'DELETE /me/sessions/:sessionId', { summary: 'End one of one’s sessions', param: SessionId }, (ctx, { param }) =>
  revokeMySession(ctx, param.sessionId),
)
