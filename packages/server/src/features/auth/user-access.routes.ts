import { PasswordReset, ResetPassword, UserId } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { resetPassword } from './passwords.service.js'

/** How users get in, as those who administer them decide. */
export const userAccess = new Hono<Env>()

const reset = { summary: 'Reset the password of a user', param: UserId, json: ResetPassword, answer: PasswordReset }
endpoint(userAccess, 'POST /users/:userId/password', reset, (ctx, { param, json }) => resetPassword(ctx, param.userId, json))
