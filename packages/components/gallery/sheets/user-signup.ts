import { challenged, fakeSession, held, problem, signedIn, type Answers } from '../../src/test/fake-api.js'
import type { UserSignup } from '../../src/widgets/user-signup/user-signup.js'
import { find, press, type } from '../hands.js'
import { element, type Sheet } from '../state.js'

const draw =
  (answers: Answers = {}, properties: Partial<UserSignup> = {}) =>
  () =>
    element('user-signup', { session: fakeSession(answers, 'Harbour Energy'), ...properties })

const lost = () => {
  throw new TypeError('no network')
}

const submit = () => press('button[type=submit]')

async function signIn(): Promise<void> {
  await type('[name=email]', 'maja@example.com')
  await type('[name=password]', 'six rainy mornings')
  await submit()
}

async function signUp(): Promise<void> {
  await type('[name=name]', 'Maja Lindqvist')
  await signIn()
}

/** What a sign-in leads to. */
const afterSignIn = (name: string, answer: () => unknown, shows: string, alike = false) => ({
  name,
  alike,
  draw: draw({ 'POST /auth/sign-in': answer }, { mode: 'sign-in' }),
  act: signIn,
  shows,
})

/** The code is asked for; what comes of it. */
const atCode = (name: string, answers: Answers, act: () => Promise<unknown>, shows: string) => ({
  name,
  alike: name === 'code-over' || name === 'code-checking',
  draw: draw({ 'POST /auth/sign-up': () => challenged(), ...answers }),
  act: async () => {
    await signUp()
    await act()
  },
  shows,
})

const sendCode = () => type('.code', '482913')

export const sheet: Sheet = {
  name: 'user-signup',
  width: 440,
  height: 720,
  states: [
    { name: 'waiting', draw: draw({ 'POST /auth/refresh': held().answer }), shows: '.bone' },
    { name: 'sign-up', draw: draw(), shows: '[name=name]' },
    { name: 'sign-in', draw: draw({}, { mode: 'sign-in' }), shows: '[name=password]' },
    { name: 'sign-in-only', alike: true, draw: draw({}, { noSignUp: true, heading: 'Harbour Energy staff' }), shows: '[name=password]' },
    {
      name: 'typed',
      alike: true,
      draw: draw(),
      act: async () => {
        await type('[name=name]', 'Maja Lindqvist')
        await type('[name=password]', 'six rainy mornings')
        await press('.with button')
      },
      shows: '.met',
    },
    { name: 'faults', draw: draw(), act: submit, shows: '.summary' },
    { name: 'sending', alike: true, draw: draw({ 'POST /auth/sign-up': held().answer }), act: signUp, shows: '.spinner' },
    afterSignIn('wrong-pair', () => problem(401, 'invalid_credentials'), '.callout.danger'),
    afterSignIn('limited', () => problem(429, 'too_many_requests', { retryAfter: 42 }), '.callout.warn'),
    afterSignIn('offline', lost, '.callout'),
    afterSignIn('failed', () => problem(500, 'internal'), '.request', true),
    atCode('code', {}, () => find('.code'), '.code'),
    atCode('code-wrong', { 'POST /auth/challenge': () => problem(422, 'wrong_code') }, sendCode, '.fault'),
    atCode('code-over', { 'POST /auth/challenge': () => problem(410, 'challenge_gone') }, sendCode, '.callout.warn'),
    atCode('code-checking', { 'POST /auth/challenge': held().answer }, sendCode, '.spinner'),
    afterSignIn('unknown-step', () => challenged('1', 'passkey'), '.nothing', true),
    afterSignIn('inactive', () => problem(403, 'account_inactive'), '.nothing', true),
    afterSignIn('banned', () => problem(403, 'account_banned'), '.nothing', true),
    afterSignIn('pending', () => problem(403, 'account_pending'), '.nothing', true),
    {
      name: 'closed',
      alike: true,
      draw: draw({ 'POST /auth/sign-up': () => problem(403, 'sign_up_closed') }),
      act: signUp,
      shows: '.nothing',
    },
    afterSignIn('signed-in', () => signedIn(), '.person'),
    {
      name: 'signing-out',
      alike: true,
      draw: draw({ 'POST /auth/refresh': () => signedIn(), 'POST /auth/sign-out': held().answer }),
      act: () => press('.person + button'),
      shows: '.spinner',
    },
    {
      name: 'not-signed-out',
      alike: true,
      draw: draw({ 'POST /auth/refresh': () => signedIn(), 'POST /auth/sign-out': lost }),
      act: () => press('.person + button'),
      shows: '.callout',
    },
    { name: 'unreachable', alike: true, draw: draw({ 'POST /auth/refresh': lost }), shows: '.nothing' },
    { name: 'broken', alike: true, draw: draw({ 'POST /auth/refresh': () => problem(500, 'internal') }), shows: '.nothing .request' },
    { name: 'refused-key', alike: true, draw: draw({ 'POST /auth/refresh': () => problem(403, 'origin_not_allowed') }), shows: '.nothing' },
  ],
}
