import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { challenged, fakeSession, held, problem, signedIn, type Answers } from '../../test/fake-api.js'
import { mount } from '../../test/mount.js'
import { fillInSignUp, sendSignIn } from '../../test/type-into.js'
import { sixDigits } from './code-view.js'
import './user-signup.define.js'
import type { UserSignup } from './user-signup.js'

/** Somebody who has asked for an account and now looks at the code field. */
async function waitingForCode(answers: Answers, properties: Partial<UserSignup> = {}) {
  const session = fakeSession({ 'POST /auth/sign-up': () => challenged(), ...answers })
  const element = await mount('user-signup', { session, ...properties })
  await fillInSignUp()
  await sendKeys({ press: 'Enter' })
  const input = (await byRole('textbox', 'Code')) as HTMLInputElement
  await waitUntil(() => document.activeElement === input)
  return { element, input }
}

const codes = (requests: Request[]) =>
  Promise.all(requests.map(async (request) => ((await request.clone().json()) as { code: string }).code))

it('sends the code by itself at the sixth digit, and reports a new user', async () => {
  const requests: Request[] = []
  const { element } = await waitingForCode({ 'POST /auth/challenge': (request) => (requests.push(request), signedIn()) })
  const seen: string[] = []
  for (const name of ['user-signed-up', 'user-signed-in'] as const)
    element.addEventListener(name, ({ user }) => seen.push(`${name} ${user.name}`))

  await sendKeys({ type: '418' })
  expect(requests).to.deep.equal([])
  await sendKeys({ type: '260' })

  await byRole('heading', 'You are signed in')
  expect(await requests[0]!.json()).to.deep.equal({ challengeId: 'challenge-1', code: '418260' })
  expect(seen).to.deep.equal(['user-signed-up Ada Lovelace', 'user-signed-in Ada Lovelace'])
})

it('takes a pasted code with spaces or words around it', async () => {
  const requests: Request[] = []
  const { input } = await waitingForCode({ 'POST /auth/challenge': (request) => (requests.push(request), signedIn()) })
  const pasted = new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true })

  input.setRangeText('Your code is 418 260')
  input.dispatchEvent(pasted)

  await byRole('heading', 'You are signed in')
  expect(await codes(requests)).to.deep.equal(['418260'])
})

it('reads digits as people and phones write them', () => {
  expect(['418260', '418 260', '418-260', '٤١٨٢٦٠', '۴۱۸۲۶۰', '４１８２６０', '12a', '4182601'].map(sixDigits)).to.deep.equal([
    '418260',
    '418260',
    '418260',
    '418260',
    '418260',
    '418260',
    '12',
    '418260',
  ])
  expect(sixDigits('Foyer 2026: 418260 is your code')).to.equal('418260')
})

it('says that a code is wrong at its field, and lets the next one replace it', async () => {
  const answers = [problem(400, 'wrong_code', { fields: { code: 'This is not the code we sent.' } }), signedIn()]
  const { input } = await waitingForCode({ 'POST /auth/challenge': () => answers.shift() })

  await sendKeys({ type: '111111' })
  await waitUntil(() => input.ariaInvalid === 'true')
  expect(document.getElementById(input.getAttribute('aria-describedby')!)?.textContent).to.include('This is not the code we sent')
  expect([document.activeElement === input, input.value]).to.deep.equal([true, '111111'])
  await sendKeys({ type: '418260' })

  await byRole('heading', 'You are signed in')
})

it('asks for all six digits', async () => {
  const { input } = await waitingForCode({})

  await sendKeys({ type: '41' })
  await sendKeys({ press: 'Enter' })

  await waitUntil(() => input.ariaInvalid === 'true')
  expect(document.querySelector('.fault')?.textContent).to.include('Enter the six digits')
})

it('sends another code when this one is over, from what was typed before', async () => {
  const asked: unknown[] = []
  const answers = [problem(410, 'challenge_gone'), signedIn()]
  const { element } = await waitingForCode({
    'POST /auth/sign-up': async (request) => (asked.push(await request.json()), challenged(`challenge-${String(asked.length)}`)),
    'POST /auth/challenge': () => answers.shift(),
  })
  await sendKeys({ type: '111111' })
  await byRole('alert', /This code is over/)
  await expectAccessible(element)

  ;(await byRole('button', 'Send a new code')).click()
  const input = await byRole('textbox', 'Code')
  await waitUntil(() => document.activeElement === input)
  await sendKeys({ type: '418260' })

  await byRole('heading', 'You are signed in')
  expect(asked).to.have.length(2)
  expect(asked[1]).to.deep.equal(asked[0])
})

it('lets another code be asked for after half a minute, and says that it is on its way', async () => {
  const requests: Request[] = []
  const { element } = await waitingForCode(
    { 'POST /auth/resend': (request) => (requests.push(request), challenged()) },
    { resendAfter: 0.4 },
  )
  expect(element.querySelector('.sign-foot')?.textContent).to.match(/Send again in\s+0:01/)

  ;(await byRole('button', 'Send again')).click()

  await byRole('status', 'A new code is on its way.')
  expect(await requests[0]!.json()).to.deep.equal({ challengeId: 'challenge-1' })
  expect(element.querySelector('.sign-foot')?.textContent).to.match(/Send again in\s+0:01/)
})

it('waits thirty seconds before it offers another code', async () => {
  const { element } = await waitingForCode({})

  expect(element.querySelector('.sign-foot')?.textContent).to.match(/Send again in\s+0:(30|29)/)
})

it('goes back to the form for another address, with what was typed', async () => {
  const { element } = await waitingForCode({})

  ;(await byRole('button', 'Use another address')).click()

  await byRole('heading', 'Create your account')
  expect([...element.querySelectorAll('input')].map(({ value }) => value)).to.deep.equal([
    'Ada Lovelace',
    'ada@example.com',
    'difference engine',
  ])
})

it('keeps the code when the server is out of reach', async () => {
  const { input } = await waitingForCode({ 'POST /auth/challenge': () => Promise.reject(new TypeError('no network')) })

  await sendKeys({ type: '418260' })

  await byRole('alert', /The server cannot be reached/)
  expect(input.value).to.equal('418260')
})

it('answers once, however the code is sent', async () => {
  const requests: Request[] = []
  const { answer, release } = held()
  const { element } = await waitingForCode({ 'POST /auth/challenge': (request) => (requests.push(request), answer()) })
  await sendKeys({ type: '418260' })
  await byRole('button', 'Checking…')

  await sendKeys({ press: 'Enter' })
  element.querySelector('form')!.requestSubmit()

  expect(requests).to.have.length(1)
  release(signedIn())
  await byRole('heading', 'You are signed in')
})

it('says so when the server wants a step that this version does not know', async () => {
  await mount('user-signup', { mode: 'sign-in', session: fakeSession({ 'POST /auth/sign-in': () => challenged('challenge-1', 'totp') }) })

  await sendSignIn()

  await byRole('alert', /One more step is needed/)
})

it('is accessible while it waits for the code, and when the code is wrong', async () => {
  const { element, input } = await waitingForCode({ 'POST /auth/challenge': () => problem(400, 'wrong_code') })
  await expectAccessible(element)

  await sendKeys({ type: '111111' })
  await waitUntil(() => input.ariaInvalid === 'true')

  await expectAccessible(element)
})

it('takes no code while the server wants to be left alone, and then takes it', async () => {
  const answers = [problem(429, 'too_many_requests', { retryAfter: 2 }), signedIn()]
  let asked = 0
  const { element } = await waitingForCode({ 'POST /auth/challenge': () => (asked++, answers.shift()) }, { resendAfter: 0 })
  await sendKeys({ type: '418260' })
  await byRole('alert', /Too many attempts You can try again in 0:0[12]/)
  const button = (await byRole('button', 'Continue')) as HTMLButtonElement
  expect([button.disabled, element.querySelector('.sign-foot')?.textContent.includes('0:0')]).to.deep.equal([true, true])

  element.querySelector('form')!.requestSubmit()
  await waitUntil(() => !button.disabled, 'It stays disabled.', { timeout: 4000 })
  expect(asked).to.equal(1)
  button.click()

  await byRole('heading', 'You are signed in')
})

it('takes the code that came although no other may be asked for yet', async () => {
  await waitingForCode(
    { 'POST /auth/resend': () => problem(429, 'too_many_requests', { retryAfter: 3600 }), 'POST /auth/challenge': () => signedIn() },
    { resendAfter: 0 },
  )
  ;(await byRole('button', 'Send again')).click()
  await byRole('alert', /Too many attempts You can try again in (60:00|59:59)/)

  ;(await byRole('textbox', 'Code')).focus()
  await sendKeys({ type: '418260' })

  await byRole('heading', 'You are signed in')
})
