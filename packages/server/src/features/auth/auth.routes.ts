import {
  AnswerChallenge,
  AuthAnswer,
  ChooseNewPassword,
  FirstRun,
  FirstRunState,
  Me,
  ResendChallenge,
  SignIn,
  SignUp,
  StepUp,
  type Challenged,
  type SignedIn,
} from '@foyer/shared'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { eraseRefreshToken, readDevice, readRefreshToken, writeDevice, writeRefreshToken } from '../../http/cookies.js'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { answerChallenge, resend, signIn, signUp } from './auth.service.js'
import { completeFirstRun, readFirstRun } from './first-run.service.js'
import { chooseNewPassword } from './passwords.service.js'
import { readMe, refreshSession, signOut, stepUp, type Opened } from './sessions.service.js'

const Nothing = z.strictObject({})

/** The ways in and out. `firstRunCode` is what the terminal shows while the server has no account. */
export function auth(firstRunCode: string | null): Hono<Env> {
  const routes = new Hono<Env>()

  endpoint(routes, 'POST /auth/sign-up', { summary: 'Ask for an account', json: SignUp, answer: AuthAnswer }, (ctx, { json }) =>
    signUp(ctx, json),
  )

  const enter = { summary: 'Sign in by password', json: SignIn, answer: AuthAnswer }
  endpoint(routes, 'POST /auth/sign-in', enter, async (ctx, { json }, c) => settleIn(c, await signIn(ctx, json, readDevice(c))))

  const answer = { summary: 'Answer a challenge by its code', json: AnswerChallenge, answer: AuthAnswer }
  endpoint(routes, 'POST /auth/challenge', answer, async (ctx, { json }, c) => settleIn(c, await answerChallenge(ctx, json)))

  const choose = { summary: 'Choose a new password, by a mailed link or after a given one', json: ChooseNewPassword, answer: AuthAnswer }
  endpoint(routes, 'POST /auth/new-password', choose, async (ctx, { json }, c) => settleIn(c, await chooseNewPassword(ctx, json)))

  const again = { summary: 'Send the code of a challenge again', json: ResendChallenge, answer: AuthAnswer }
  endpoint(routes, 'POST /auth/resend', again, (ctx, { json }) => resend(ctx, json.challengeId))

  const refresh = { summary: 'Trade the session cookie for a new access token', json: Nothing, answer: AuthAnswer }
  endpoint(routes, 'POST /auth/refresh', refresh, async (ctx, _, c) => settle(c, await refreshSession(ctx, readRefreshToken(c))))

  endpoint(routes, 'POST /auth/sign-out', { summary: 'End the session', json: Nothing }, async (ctx, _, c) => {
    await signOut(ctx, readRefreshToken(c))
    eraseRefreshToken(c)
  })

  const prove = { summary: 'Prove the password again', json: StepUp, answer: AuthAnswer }
  endpoint(routes, 'POST /auth/step-up', prove, (ctx, { json }, c) => stepUp(ctx, json.password, readDevice(c)))

  endpoint(routes, 'GET /auth/first-run', { summary: 'Whether the first account is still to be made', answer: FirstRunState }, (ctx) =>
    readFirstRun(ctx),
  )

  const first = { summary: 'Make the first account', json: FirstRun, answer: AuthAnswer }
  endpoint(routes, 'POST /auth/first-run', first, async (ctx, { json }, c) => settleIn(c, await completeFirstRun(ctx, json, firstRunCode)))

  endpoint(routes, 'GET /me', { summary: 'Who is signed in', answer: Me, whileActing: true }, (ctx) => readMe(ctx))

  return routes
}

/** Puts the refresh token where only the browser sees it. */
function settle(c: Context<Env>, { answer, refreshToken }: Opened): SignedIn {
  writeRefreshToken(c, refreshToken)
  return answer
}

/** Settles whoever came in by a proof of their own, and remembers them on this browser. */
function settleIn(c: Context<Env>, outcome: Opened | Challenged): SignedIn | Challenged {
  if ('state' in outcome) return outcome
  const answer = settle(c, outcome)
  writeDevice(c, answer.user.id)
  return answer
}
