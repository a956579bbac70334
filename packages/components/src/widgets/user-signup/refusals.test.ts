import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { byRole } from '../../test/by-role.js'
import { fakeSession, held, problem, signedIn, type Answers } from '../../test/fake-api.js'
import { mount } from '../../test/mount.js'
import { expectRest } from '../../test/rest.js'
import { fillInSignUp, sendSignIn, typeInto, typePassword } from '../../test/type-into.js'
import './user-signup.define.js'
import type { UserSignup } from './user-signup.js'

const signup = (answers: Answers = {}, properties: Partial<UserSignup> = {}) =>
  mount('user-signup', { session: fakeSession(answers), ...properties })

const signin = (answers: Answers = {}) => signup(answers, { mode: 'sign-in' })

const texts = (elements: Iterable<Element>) => [...elements].map((element) => element.textContent.replace(/\s+/g, ' ').trim())
const values = (element: Element) => [...element.querySelectorAll('input')].map(({ value }) => value)

it('says that the server could not be asked, and asks again', async () => {
  let reachable = false
  await signup({ 'POST /auth/refresh': () => (reachable ? signedIn() : problem(503, 'unavailable')) })
  await byRole('alert', /The sign-in did not load.*Request request-1/)

  reachable = true
  ;(await byRole('button', 'Try again')).click()

  await byRole('heading', 'You are signed in')
})

it('stays signed in when the server did not hear the goodbye', async () => {
  const element = await signup({ 'POST /auth/refresh': () => signedIn(), 'POST /auth/sign-out': () => problem(500, 'internal') })

  ;(await byRole('button', 'Sign out')).click()

  await byRole('alert', /That did not work.*request-1/)
  expect(element.session?.state).to.equal('signed_in')
})

it('lists every fault, takes the focus there, and leads to each field', async () => {
  const element = await signup()
  await fillInSignUp('', 'amara@okafor', 'harbour')

  await sendKeys({ press: 'Enter' })

  const summary = await byRole('group', 'Three things need your attention')
  expect(document.activeElement === summary, 'focus').to.equal(true)
  expect(texts(summary.querySelectorAll('a'))).to.deep.equal([
    'Enter your name',
    'Enter an address like name@example.com',
    'Use 12 characters or more; yours has 7',
  ])
  ;(await byRole('link', 'Use 12 characters')).click()
  const password = document.activeElement!
  expect(password === element.querySelector('[name=password]'), 'focus').to.equal(true)
  expect(password.getAttribute('aria-invalid')).to.equal('true')
  expect(document.getElementById(password.getAttribute('aria-describedby')!)?.textContent).to.include('yours has 7')
  expect(location.hash).to.equal('')
})

it('judges a field on leaving it, never while it is typed, and lets go once it is mended', async () => {
  const element = await signup()
  const invalid = () => [...element.querySelectorAll<HTMLInputElement>('[aria-invalid]')].map(({ name }) => name)
  await typePassword('short')
  expect(invalid()).to.deep.equal([])

  await sendKeys({ press: 'Tab' })
  await sendKeys({ press: 'Tab' })
  await waitUntil(() => invalid().join() === 'password')
  expect(element.querySelectorAll('.summary').length).to.equal(0)
  await typePassword('long enough for all')

  await waitUntil(() => invalid().length === 0)
})

it('ticks the rules of a password while it is typed', async () => {
  const element = await signup()
  const rules = () => texts(element.querySelectorAll('.rules > li'))
  await byRole('textbox', 'Email')
  expect(rules()).to.deep.equal(['At least 12 characters: not yet', 'Different from your email: not yet'])

  await typeInto('Email', 'ada@example.com')
  await typePassword('ada@example.com')
  expect(rules()).to.deep.equal(['At least 12 characters: met', 'Different from your email: not yet'])
  await typePassword('short')

  expect(rules()).to.deep.equal(['At least 12 characters: not yet', 'Different from your email: met'])
})

it('shows what the server found at its field, and keeps what was typed', async () => {
  const element = await signup({
    'POST /auth/sign-up': () => problem(400, 'invalid', { fields: { password: 'Choose a password without your address in it.' } }),
  })
  await fillInSignUp()

  await sendKeys({ press: 'Enter' })

  const summary = await byRole('group', 'One thing needs your attention')
  expect(document.activeElement === summary, 'focus').to.equal(true)
  expect(texts(element.querySelectorAll('.fault'))).to.deep.equal(['Choose a password without your address in it'])
  expect(values(element)).to.deep.equal(['Ada Lovelace', 'ada@example.com', 'difference engine'])
})

it('does not say which half of the credentials is wrong, and waits at the password', async () => {
  const element = await signin({ 'POST /auth/sign-in': () => problem(401, 'invalid_credentials') })

  await sendSignIn()

  await byRole('alert', 'This email and password do not go together.')
  expect((document.activeElement as HTMLInputElement).name).to.equal('password')
  expect(values(element)).to.deep.equal(['ada@example.com', 'difference engine'])
})

it('keeps what was typed when the server is out of reach or fails, with the reference', async () => {
  const failures = [() => Promise.reject(new TypeError('no network')), () => problem(500, 'internal')]
  const element = await signin({ 'POST /auth/sign-in': () => failures.shift()!() })

  await sendSignIn()
  await byRole('alert', /The server cannot be reached What you typed is kept/)
  ;(await byRole('button', 'Sign in')).click()

  await byRole('alert', /Something failed on our side.*What you typed is kept.*request-1/)
  expect(values(element)).to.deep.equal(['ada@example.com', 'difference engine'])
})

it('counts down while the server wants to be left alone, and then goes on', async () => {
  const answers = [problem(429, 'too_many_requests', { retryAfter: 2 }), signedIn()]
  await signin({ 'POST /auth/sign-in': () => answers.shift() })

  await sendSignIn()
  await byRole('alert', /Too many attempts You can try again in 0:0[12]/)
  expect(await byRole('button', /Sign in in 0:0[12]/)).to.have.property('disabled', true)
  await waitUntil(() => document.querySelector('[role=alert]') === null, 'The notice stays.', { timeout: 4000 })
  ;(await byRole('button', 'Sign in')).click()

  await byRole('heading', 'You are signed in')
})

it('is busy while the server thinks, and sends once however often it is pressed', async () => {
  const requests: Request[] = []
  const { answer, release } = held()
  const element = await signin({ 'POST /auth/sign-in': (request) => (requests.push(request), answer()) })
  await sendSignIn()
  const button = await byRole('button', 'Signing in…')

  button.click()
  await sendKeys({ press: 'Enter' })
  element.querySelector('form')!.requestSubmit()

  expect([requests.length, button.ariaBusy]).to.deep.equal([1, 'true'])
  expect([...element.querySelectorAll('input')].map(({ readOnly }) => readOnly)).to.deep.equal([true, true])
  release(signedIn())
  await byRole('heading', 'You are signed in')
})

it('says that an account is not open, and leads back', async () => {
  await signin({ 'POST /auth/sign-in': () => problem(403, 'account_banned') })

  await sendSignIn()
  await byRole('alert', /This account is not open/)
  ;(await byRole('button', 'Use another account')).click()

  await byRole('heading', 'Welcome back')
})

it('says that sign-up is closed, and leads to the sign-in', async () => {
  await signup({ 'POST /auth/sign-up': () => problem(403, 'sign_up_closed') })
  await fillInSignUp()

  await sendKeys({ press: 'Enter' })
  await byRole('alert', /Sign-up is closed/)
  ;(await byRole('button', 'Sign in')).click()

  await byRole('heading', 'Welcome back')
})

it('counts down when the server was asked too often for the session, and asks again after', async () => {
  let asked = 0
  await signup({ 'POST /auth/refresh': () => (asked++ ? signedIn() : problem(429, 'too_many_requests', { retryAfter: 2 })) })
  await byRole('alert', /The sign-in did not load.*Try again in 2 seconds/)

  const again = await expectRest('Try again', () => asked)
  again.click()

  await byRole('heading', 'You are signed in')
})
