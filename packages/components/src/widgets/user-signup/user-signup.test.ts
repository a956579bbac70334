import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { challenged, fakeSession, held, problem, signedIn, type Answers } from '../../test/fake-api.js'
import { mount } from '../../test/mount.js'
import { fillInSignUp, sendSignIn, typeInto, typePassword } from '../../test/type-into.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './user-signup.define.js'
import type { UserSignup } from './user-signup.js'

const signup = (answers: Answers = {}, properties: Partial<UserSignup> = {}) =>
  mount('user-signup', { session: fakeSession(answers), ...properties })

const signin = (answers: Answers = {}) => signup(answers, { mode: 'sign-in' })

const body = async (request: Request | undefined) => (await request!.json()) as unknown
const texts = (elements: Iterable<Element>) => [...elements].map((element) => element.textContent.replace(/\s+/g, ' ').trim())

it('asks for an account, and then for the code', async () => {
  const requests: Request[] = []
  const element = await signup({ 'POST /auth/sign-up': (request) => (requests.push(request), challenged()) })
  await fillInSignUp()

  ;(await byRole('button', 'Create account')).click()

  await byRole('heading', 'Check your mail')
  expect(await body(requests[0])).to.deep.equal({ email: 'ada@example.com', name: 'Ada Lovelace', password: 'difference engine' })
  expect(element.textContent).to.match(/on their way to\s+ada@example.com\s*\. They work for 10 minutes\./)
  const code = await byRole('textbox', 'Code')
  await waitUntil(() => document.activeElement === code)
})

it('signs in by keyboard alone, and says who is in', async () => {
  const element = await signin({ 'POST /auth/sign-in': () => signedIn() })
  const seen: string[] = []
  for (const name of ['user-sign-in', 'user-signed-in'] as const) element.addEventListener(name, ({ type }) => seen.push(type))

  await sendSignIn()

  await byRole('heading', 'You are signed in')
  expect(element.textContent).to.include('Ada Lovelace')
  expect(seen).to.deep.equal(['user-sign-in', 'user-signed-in'])
  expect(element.contains(document.activeElement)).to.equal(true)
  expect(element.querySelectorAll('input').length).to.equal(0)
})

it('sends nothing when the page says no', async () => {
  const element = await signin({ 'POST /auth/sign-in': () => signedIn() })
  element.addEventListener('user-sign-in', (event) => event.preventDefault())

  await sendSignIn()

  expect(element.session?.state).to.equal('signed_out')
  expect(await byRole('textbox', 'Email')).to.have.property('value', 'ada@example.com')
})

it('takes up the session of the last visit without a form in between', async () => {
  const answer = held()
  const element = await signup({ 'POST /auth/refresh': answer.answer })
  const seen: string[] = []
  element.addEventListener('user-signed-in', ({ type }) => seen.push(type))
  await byRole('status', 'Loading…')
  expect(element.querySelectorAll('form').length).to.equal(0)

  answer.release(signedIn())

  await byRole('heading', 'You are signed in')
  expect(seen).to.deep.equal([])
})

it('signs out, and offers the sign-in next', async () => {
  const element = await signup({ 'POST /auth/refresh': () => signedIn(), 'POST /auth/sign-out': () => undefined })
  const seen: string[] = []
  for (const name of ['user-sign-out', 'user-signed-out'] as const) element.addEventListener(name, ({ type }) => seen.push(type))
  await byRole('heading', 'You are signed in')

  ;(await byRole('button', 'Sign out')).click()

  await byRole('heading', 'Welcome back')
  expect(seen).to.deep.equal(['user-sign-out', 'user-signed-out'])
})

it('turns from one form to the other and keeps what was typed', async () => {
  const element = await signup()
  await typeInto('Email', 'ada@example.com')

  ;(await byRole('button', 'Sign in')).click()

  await byRole('heading', 'Welcome back')
  const email = (await byRole('textbox', 'Email')) as HTMLInputElement
  expect([element.mode, email.value, document.activeElement === email]).to.deep.equal(['sign-in', 'ada@example.com', true])
})

it('offers nothing but the sign-in where the page says so, under its own title', async () => {
  const element = await signup({}, { noSignUp: true, heading: 'Staff only' })

  await byRole('heading', 'Staff only')

  expect(texts(element.querySelectorAll('button'))).to.deep.equal(['', 'Sign in'])
})

it('tells whose account it is, where the page knows', async () => {
  const session = fakeSession({}, 'Harbour Energy')
  const element = await mount('user-signup', { session })

  await byRole('heading', 'Create your account')

  expect(element.textContent).to.include('For members of Harbour Energy.')
})

it('shows the password while the reader wants to see it', async () => {
  const element = await signin()
  const input = await typePassword('difference engine')

  ;(await byRole('button', 'Show password')).click()
  await element.updateComplete
  expect([input.type, input.value]).to.deep.equal(['text', 'difference engine'])
  ;(await byRole('button', 'Show password')).click()
  await element.updateComplete

  expect(input.type).to.equal('password')
})

it('has fields that a password manager finds: in the page, labelled, with their purpose', async () => {
  const elements = [await signup(), await signin()]
  await byRole('heading', 'Welcome back')
  const found = elements.map((element) =>
    [...document.querySelectorAll('input')]
      .filter((input) => element.contains(input))
      .map(({ labels, autocomplete }) => [labels?.length, autocomplete]),
  )

  expect(found).to.deep.equal([
    [
      [1, 'name'],
      [1, 'username'],
      [1, 'new-password'],
    ],
    [
      [1, 'username'],
      [1, 'current-password'],
    ],
  ])
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(ids).to.have.length(new Set(ids).size)
})

it('adopts its style once for many, and keeps the page out', async () => {
  const host = new CSSStyleSheet()
  host.replaceSync('input, button, .button { padding: 40px !important } button { text-transform: uppercase; box-shadow: 0 0 9px red }')
  host.replaceSync(
    'button, .button { text-transform: uppercase; box-shadow: 0 0 9px red } label { display: none } * { font-family: serif }',
  )
  document.adoptedStyleSheets.unshift(host)
  const before = document.adoptedStyleSheets.length
  await signup()
  await signin()

  const button = await byRole('button', 'Create account')
  const { textTransform, boxShadow, fontFamily } = getComputedStyle(button)
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== host)

  expect([textTransform, boxShadow]).to.deep.equal(['none', 'none'])
  expect(fontFamily).not.to.equal('serif')
  expect(document.adoptedStyleSheets.length).to.be.at.most(before)
})

it('speaks German, also for what the server says', async () => {
  const element = await signup(
    { 'POST /auth/sign-up': () => problem(400, 'invalid', { fields: { password: 'Choose a password without your address in it.' } }) },
    { lang: 'de-AT' },
  )
  await typeInto('Vor- und Nachname', 'Ada Lovelace')
  await typeInto('E-Mail', 'ada@example.com')
  await typePassword('difference engine')

  await sendKeys({ press: 'Enter' })

  await byRole('group', 'Eine Angabe braucht Ihre Aufmerksamkeit')
  expect(texts(element.querySelectorAll('.fault'))).to.deep.equal(['Wählen Sie ein Passwort ohne Ihre Adresse darin'])
})

it('is accessible in each of its states, in light and dark', async () => {
  const loading = held()
  const worlds: [Answers, Partial<UserSignup>, RegExp][] = [
    [{ 'POST /auth/refresh': loading.answer }, {}, /Loading/],
    [{ 'POST /auth/refresh': () => problem(503, 'unavailable') }, {}, /did not load/],
    [{ 'POST /auth/refresh': () => signedIn() }, {}, /You are signed in/],
    [{}, {}, /Create your account/],
    [{}, { mode: 'sign-in' }, /Welcome back/],
  ]
  for (const [answers, properties, sign] of worlds) {
    const element = await signup(answers, properties)
    await waitUntil(() => sign.test(element.textContent))
    if (element.querySelector('form')) element.querySelector('form')!.requestSubmit()
    await element.updateComplete

    await expectAccessible(element)
    loading.release(problem(401, 'unauthenticated'))
    element.remove()
  }
})

it('keeps a strict content security policy', async () => {
  const violations = watchPolicy()

  await signup({ 'POST /auth/sign-up': () => challenged() })
  await fillInSignUp()
  await sendKeys({ press: 'Enter' })
  await byRole('heading', 'Check your mail')

  expect(await violations()).to.deep.equal([])
})

it('does not move when the form takes the place of the skeleton', async () => {
  for (const properties of [{}, { mode: 'sign-in' }, { noSignUp: true }] as Partial<UserSignup>[]) {
    const { answer, release } = held()
    const element = await mount('user-signup', { session: fakeSession({ 'POST /auth/refresh': answer }, 'Harbour Energy'), ...properties })
    await byRole('status', 'Loading…')
    const height = element.offsetHeight

    release(problem(401, 'unauthenticated'))
    await byRole('textbox', 'Email')

    expect(element.offsetHeight).to.be.closeTo(height, 1)
    element.remove()
  }
})

it('draws its icons in a page that undoes every style', async () => {
  const host = new CSSStyleSheet()
  host.replaceSync('* { all: revert } .icon { background: blue }')
  document.adoptedStyleSheets.unshift(host)
  const element = await signin()
  await byRole('button', 'Show password')

  const path = element.querySelector('.icon path')!
  const { width } = path.getBoundingClientRect()
  const { backgroundColor } = getComputedStyle(path.parentElement!)
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== host)

  expect(width).to.be.greaterThan(8)
  expect(backgroundColor).to.equal('rgba(0, 0, 0, 0)')
})
