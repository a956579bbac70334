import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expectAccessible } from '../test/accessible.js'
import { byRole } from '../test/by-role.js'
import { held, problem, signedIn, type Answers } from '../test/fake-api.js'
import { fakeServer } from '../test/fake-server.js'
import { mount } from '../test/mount.js'
import { sendSignIn, typePassword } from '../test/type-into.js'
import { watchPolicy } from '../test/watch-policy.js'
import type { FoyerPortal } from './foyer-portal.js'
import './portal.define.js'

/** What a browser takes for a picture, without a server. */
const PICTURE = new URL('data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=').href

interface Opening extends Partial<FoyerPortal> {
  screen?: string
}

/** A profile's hosted page at `screen`, on a server where nobody is signed in unless `answers` say so. */
async function openPortal(answers: Answers = {}, { screen = 'sign-in', ...properties }: Opening = {}, hash = '') {
  history.replaceState(null, '', `/p/acme/${screen}${location.search}${hash}`)
  const { server, requests } = fakeServer({
    'POST /acme/auth/refresh': () => problem(401, 'unauthenticated'),
    'GET /acme/me/notifications/unread': () => ({ unread: 0 }),
    ...answers,
  })
  const element = await mount('foyer-portal', { lang: 'en', profileId: 'acme', name: 'Acme Water', server, ...properties })
  return { element, requests }
}

const isIn: Answers = { 'POST /acme/auth/refresh': () => signedIn() }

const lost = () => {
  throw new TypeError('Failed to fetch')
}

const screenOf = () => location.pathname.split('/').at(-1)

it('waits for the server before it shows an account', async () => {
  const wait = held()
  const { element } = await openPortal({ 'POST /acme/auth/refresh': wait.answer }, { screen: 'account' })
  await byRole('status', 'Loading')
  expect(element.querySelector('foyer-account, user-signup')).to.equal(null)

  wait.release(signedIn())

  await byRole('heading', 'Your account')
})

it('asks whoever is not signed in to sign in first', async () => {
  await openPortal({}, { screen: 'account' })

  await byRole('heading', 'Welcome back')

  expect(screenOf()).to.equal('sign-in')
  expect(document.title).to.equal('Sign in · Acme Water')
})

it('takes whoever is signed in to the account, with the bell', async () => {
  const { element } = await openPortal(isIn, { screen: 'sign-up' })

  await byRole('heading', 'Your account')

  expect(screenOf()).to.equal('account')
  expect(document.title).to.equal('Your account · Acme Water')
  expect(element.querySelector('header notification-bell')).to.not.equal(null)
})

it('stands its name over the middle of a form, and at the start of an account', async () => {
  const { element } = await openPortal({ 'POST /acme/auth/sign-in': () => signedIn() })
  const start = (selector: string) => Math.round(element.querySelector(selector)!.getBoundingClientRect().left)
  await byRole('heading', 'Welcome back')
  expect(start('.brand bdi')).to.be.greaterThan(start('main') + 50)

  await sendSignIn()
  await byRole('heading', 'Your account')

  expect(start('.brand bdi')).to.be.closeTo(start('main'), 16)
})

it('signs in by keyboard, and out again', async () => {
  await openPortal({ 'POST /acme/auth/sign-in': () => signedIn(), 'POST /acme/auth/sign-out': () => undefined })
  await byRole('heading', 'Welcome back')
  await sendSignIn()
  await byRole('heading', 'Your account')
  expect(screenOf()).to.equal('account')

  ;(await byRole('button', 'Sign out')).click()

  await byRole('heading', 'Welcome back')
  expect(screenOf()).to.equal('sign-in')
})

it('gives each form an address of its own, which the back button takes back', async () => {
  await openPortal()
  ;(await byRole('button', 'Create an account')).click()
  await byRole('heading', 'Create your account')
  expect(screenOf()).to.equal('sign-up')
  await waitUntil(() => document.title === 'Create an account · Acme Water')

  history.back()

  await byRole('heading', 'Welcome back')
  expect(screenOf()).to.equal('sign-in')
})

it('says so where there is no profile', async () => {
  const { element, requests } = await openPortal({}, { profileId: '', name: '' })

  await byRole('heading', 'There is no page here')

  expect(document.title).to.equal('There is no page here')
  expect(element.querySelector('header, user-signup')).to.equal(null)
  expect(requests).to.have.length(0)
})

it('says when the server cannot be reached, and tries again', async () => {
  let answer: () => unknown = lost
  await openPortal({ 'POST /acme/auth/refresh': () => answer() }, { screen: 'account' })
  await byRole('alert', 'The sign-in did not load')
  answer = () => signedIn()

  ;(await byRole('button', 'Try again')).click()

  await byRole('heading', 'Your account')
})

it('shows the logo beside the name, and the name alone without one', async () => {
  const { element } = await openPortal({}, { logo: PICTURE })
  const picture = element.querySelector('img')!
  expect([picture.src, picture.alt]).to.deep.equal([PICTURE, ''])
  await byRole('heading', 'Acme Water')

  element.logo = ''

  await element.updateComplete
  expect(element.querySelector('img')).to.equal(null)
})

it('is accessible in every state, and keeps a strict policy', async () => {
  const violations = watchPolicy()
  const cases = [
    { answers: {}, opening: { logo: PICTURE }, heading: 'Welcome back' },
    { answers: {}, opening: { screen: 'sign-up' }, heading: 'Create your account' },
    { answers: isIn, opening: { logo: PICTURE }, heading: 'Your account' },
    { answers: { 'POST /acme/auth/refresh': lost }, opening: { screen: 'account' }, heading: 'did not load' },
    { answers: {}, opening: { profileId: '', name: '' }, heading: 'There is no page here' },
  ]
  for (const { answers, opening, heading } of cases) {
    const { element } = await openPortal(answers, opening)
    await byRole('heading', heading)

    await expectAccessible(element)
    element.remove()
  }
  expect(await violations()).to.deep.equal([])
})

it('speaks German', async () => {
  const { element } = await openPortal(isIn)
  await byRole('heading', 'Your account')

  element.lang = 'de'

  await byRole('heading', 'Ihr Konto')
  await waitUntil(() => document.title === 'Ihr Konto · Acme Water')
})

it('lets whoever comes by a mailed link choose a password, whoever is signed in here, and goes on to the account', async () => {
  const requests: Request[] = []
  const link = 'k'.repeat(43)
  const choose: Answers = { ...isIn, 'POST /acme/auth/new-password': (request) => (requests.push(request), signedIn()) }
  await openPortal(choose, { screen: 'new-password' }, `#${link}`)
  await byRole('heading', 'Choose a new password')
  expect([screenOf(), document.title]).to.deep.equal(['new-password', 'Choose a new password · Acme Water'])

  await typePassword('battery staple correct')
  await sendKeys({ press: 'Enter' })

  await byRole('heading', 'Your account')
  expect([screenOf(), location.hash]).to.deep.equal(['account', ''])
  expect(await requests[0]!.json()).to.deep.equal({ challengeId: link, password: 'battery staple correct' })
})
