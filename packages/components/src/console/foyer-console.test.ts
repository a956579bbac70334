import type { Membership } from '@foyer/shared'
import { PLAIN_LOOK } from '@foyer/shared/client'
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { expectAccessible } from '../test/accessible.js'
import { byRole } from '../test/by-role.js'
import { problem, signedIn, type Answers } from '../test/fake-api.js'
import { fakeServer } from '../test/fake-server.js'
import { fakeUser } from '../test/fake-users.js'
import { mount } from '../test/mount.js'
import { sendSignIn, typeInto, typePassword } from '../test/type-into.js'
import { watchPolicy } from '../test/watch-policy.js'
import './console.define.js'
import type { FoyerConsole } from './foyer-console.js'

const membership = (id: string, name: string, role: Membership['role'] = 'owner'): Membership => ({
  profile: { id, name, slug: id, logo: null },
  role,
  permissions: ['users:read', 'users:edit', 'profile:read', 'profile:edit', 'mails:read'],
})

const acme = membership('acme', 'Acme Water')
const birch = membership('birch', 'Birch Energy', 'viewer')
const operators = membership('operators', 'Operators')

const profile = {
  id: 'acme',
  name: 'Acme Water',
  slug: 'acme',
  origins: [],
  welcomeMessage: '',
  activityDays: 90,
  look: PLAIN_LOOK,
  logo: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 1,
}

const person = (name: string) => fakeUser({ name, email: `${name.toLowerCase()}@example.com` })

const page = (...names: string[]) => ({ items: names.map(person), next: null, previous: null, total: names.length })

interface Opening extends Partial<FoyerConsole> {
  address?: string
  width?: number
}

/** The console on a server that knows the operator, in a tab that was just opened at `address`. */
async function openConsole(answers: Answers = {}, { address = '', width = 1280, ...properties }: Opening = {}) {
  await setViewport({ width, height: 800 })
  history.replaceState(null, '', `${location.pathname}${location.search}${address}`)
  sessionStorage.clear()
  const known = fakeServer({
    'POST /operators/auth/refresh': () => signedIn(),
    'GET /operators/me/profiles': () => ({ items: [acme, birch, operators] }),
    'GET /operators/me/notifications/unread': () => ({ unread: 0 }),
    'POST /operators/me/embed-tokens': async (request) => {
      const { profileId } = (await request.json()) as { profileId: string }
      return { accessToken: `for-${profileId}`, expiresIn: 600, profileId, permissions: acme.permissions }
    },
    'GET /acme/users': () => page('Ada'),
    'GET /birch/users': () => page('Bertil'),
    ...answers,
  })
  const element = await mount('foyer-console', { lang: 'en', server: known.server, ...properties })
  return { element, ...known }
}

const signedOut = (answers: Answers = {}) => ({
  'POST /operators/auth/refresh': () => problem(401, 'unauthenticated'),
  'GET /operators/auth/first-run': () => ({ open: false }),
  ...answers,
})

const sent = (requests: Request[], method: string, path: string) =>
  requests.filter((request) => request.method === method && new URL(request.url).pathname === `/v1/profiles${path}`)

it('makes the first account with the code from the terminal', async () => {
  const { requests } = await openConsole(
    signedOut({ 'GET /operators/auth/first-run': () => ({ open: true }), 'POST /operators/auth/first-run': () => signedIn() }),
  )
  await typeInto('Code from the terminal', ' Zx9-abc ')
  await typeInto('Full name', 'Ada Lovelace')
  await typeInto('Email', 'ada@example.com')
  await typePassword('difference engine')

  await sendKeys({ press: 'Enter' })

  await byRole('navigation', 'Console')
  expect(await sent(requests, 'POST', '/operators/auth/first-run')[0]!.json()).to.deep.equal({
    code: 'Zx9-abc',
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    password: 'difference engine',
  })
})

it('says at the field when the code is another one, and keeps what was typed', async () => {
  await openConsole(
    signedOut({
      'GET /operators/auth/first-run': () => ({ open: true }),
      'POST /operators/auth/first-run': () => problem(403, 'wrong_code'),
    }),
  )
  const code = await typeInto('Code from the terminal', 'wrong')
  await typeInto('Full name', 'Ada Lovelace')
  await typeInto('Email', 'ada@example.com')
  await typePassword('difference engine')

  ;(await byRole('button', 'Create account')).click()

  await waitUntil(() => document.activeElement === code)
  expect(code.getAttribute('aria-invalid')).to.equal('true')
  expect(code.closest('form')!.textContent).to.include('This is not the code in the terminal')
  expect(code.value).to.equal('wrong')
})

it('signs an operator in, without an account to be made', async () => {
  const { element } = await openConsole(signedOut({ 'POST /operators/auth/sign-in': () => signedIn() }))
  await byRole('heading', 'Sign in to the console')
  expect(element.textContent).to.not.include('Create')

  await sendSignIn()

  await byRole('row', /Ada/)
  await byRole('button', /Acme Water.*Switch profile/)
})

it('gives the table a token of the profile, not the operator’s own', async () => {
  const { requests } = await openConsole()

  await byRole('row', /Ada/)

  expect(sent(requests, 'GET', '/acme/users')[0]!.headers.get('authorization')).to.equal('Bearer for-acme')
  expect(document.title).to.equal('Users · Acme Water · Foyer')
})

it('enters the profile again, once, when its token is over', async () => {
  let entries = 0
  const { requests } = await openConsole({
    'POST /operators/me/embed-tokens': () => ({
      accessToken: `token-${String(++entries)}`,
      expiresIn: 600,
      profileId: 'acme',
      permissions: acme.permissions,
    }),
    'GET /acme/users': ({ headers }) => (headers.get('authorization') === 'Bearer token-2' ? page('Ada') : problem(401, 'unauthenticated')),
    'GET /acme/users/counts': ({ headers }) =>
      headers.get('authorization') === 'Bearer token-2'
        ? { pending: 0, invited: 0, active: 0, inactive: 0, banned: 0 }
        : problem(401, 'unauthenticated'),
  })

  await byRole('row', /Ada/)

  expect(entries).to.equal(2)
  expect(sent(requests, 'GET', '/acme/users').length).to.be.greaterThan(1)
})

it('switches the profile by keyboard, and the address and the tab keep it', async () => {
  await openConsole()
  await byRole('row', /Ada/)
  ;(await byRole('button', /Acme Water.*Switch profile/)).focus()

  await sendKeys({ press: 'Enter' })
  await byRole('option', 'Birch Energy')
  await sendKeys({ press: 'ArrowDown' })
  await sendKeys({ press: 'Enter' })

  await byRole('row', /Bertil/)
  expect(location.hash).to.equal('#/profiles/birch/users')
  expect(sessionStorage.getItem('foyer-profile')).to.equal('birch')
})

it('keeps its navigation in a drawer where the window is narrow, and closes it behind the reader', async () => {
  await openConsole({ 'GET /acme': () => problem(500, 'internal') }, { width: 500 })
  ;(await byRole('button', 'Menu')).click()

  ;(await byRole('link', 'Settings')).click()

  await byRole('alert', 'The settings did not load')
  const side = document.querySelector('foyer-console foyer-workspace')!.shadowRoot!.querySelector('.side')!
  expect(side.checkVisibility()).to.equal(false)
})

it('says so when the address names a profile of somebody else', async () => {
  const { requests } = await openConsole({}, { address: '#/profiles/foreign/users' })

  await byRole('heading', 'This profile is not one of yours')

  expect(sent(requests, 'POST', '/operators/me/embed-tokens')).to.deep.equal([])
})

it('explains a page that the server refuses, and tries again', async () => {
  let allowed = false
  await openConsole({
    'POST /operators/me/embed-tokens': () =>
      allowed ? { accessToken: 'a', expiresIn: 600, profileId: 'acme', permissions: [] } : problem(403, 'origin_not_allowed'),
  })
  await byRole('alert', /not on the list of sites.*request-1/)

  allowed = true
  ;(await byRole('button', 'Try again')).click()

  await byRole('row', /Ada/)
})

it('shows a new logo and a new short name in the switcher as soon as they are saved', async () => {
  let saved = { slug: 'acme', logo: null as string | null }
  const twin = { ...birch, profile: { ...birch.profile, name: 'Acme Water' } }
  const { requests } = await openConsole(
    {
      'GET /operators/me/profiles': () => ({ items: [{ ...acme, profile: { ...acme.profile, ...saved } }, twin] }),
      'GET /acme': () => profile,
      'GET /acme/embed-keys': () => ({ items: [] }),
      'PATCH /acme': () => ((saved = { ...saved, slug: 'acme-water' }), { ...profile, ...saved, version: 2 }),
      'PUT /acme/logo': () => ((saved = { ...saved, logo: '/logos/acme/a.webp' }), { logo: saved.logo }),
    },
    { address: '#/profiles/acme/settings' },
  )
  const switcher = await byRole('button', /Acme Water.*Switch profile/)
  const group = await byRole('group', 'Logo')
  const files = new DataTransfer()
  files.items.add(new File(['picture'], 'logo.png', { type: 'image/png' }))

  group.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))

  await waitUntil(() => switcher.querySelector('img')?.src === 'http://test/logos/acme/a.webp')
  await typeInto('Short name', 'acme-water')
  ;(await byRole('button', 'Save changes')).click()
  await waitUntil(() => sent(requests, 'GET', '/operators/me/profiles').length === 3)
  switcher.click()
  await byRole('option', /acme-water/)
})

it('makes a profile and goes to its settings', async () => {
  const items = [operators]
  const created = { ...profile, id: 'cedar', name: 'Cedar', slug: 'cedar' }
  const { requests } = await openConsole({
    'GET /operators/me/profiles': () => ({ items }),
    'POST /operators/me/profiles': () => (items.push(membership('cedar', 'Cedar')), created),
    'GET /cedar': () => created,
  })
  ;(await byRole('button', 'New profile')).click()
  await byRole('dialog', 'New profile')

  await typeInto('Name', 'Cedar')
  await sendKeys({ press: 'Enter' })

  await byRole('heading', 'Settings')
  await byRole('button', /Cedar.*Switch profile/)
  expect(location.hash).to.equal('#/profiles/cedar/settings')
  expect(await sent(requests, 'POST', '/operators/me/profiles')[0]!.json()).to.deep.equal({ name: 'Cedar' })
})

it('asks for a new profile again after somebody thought better of it', async () => {
  await openConsole({ 'GET /operators/me/profiles': () => ({ items: [operators] }) })
  ;(await byRole('button', 'New profile')).click()
  await typeInto('Name', 'Cedar')
  ;(await byRole('button', 'Cancel')).click()

  ;(await byRole('button', 'New profile')).click()

  expect(await byRole('textbox', 'Name')).to.have.property('value', '')
})

it('says in the dialog why a profile could not be made', async () => {
  await openConsole({
    'GET /operators/me/profiles': () => ({ items: [operators] }),
    'POST /operators/me/profiles': () => problem(409, 'slug_taken'),
  })
  ;(await byRole('button', 'New profile')).click()
  await typeInto('Name', 'Cedar')
  const slug = await typeInto('Short name', 'acme')

  ;(await byRole('button', 'Create profile')).click()

  await waitUntil(() => slug.getAttribute('aria-invalid') === 'true')
  expect(slug.closest('.field')!.textContent).to.include('This short name is taken')
})

it('signs out, and asks for the sign-in again', async () => {
  const { requests } = await openConsole({
    ...signedOut(),
    'POST /operators/auth/refresh': () => signedIn(),
    'POST /operators/auth/sign-out': () => undefined,
  })
  ;(await byRole('button', /Ada Lovelace.*Your account/)).click()

  ;(await byRole('menuitem', 'Sign out')).click()

  await byRole('heading', 'Sign in to the console')
  expect(sent(requests, 'POST', '/operators/auth/sign-out')).to.have.length(1)
})

it('shows the caught mails under their own address, to those who run the server', async () => {
  const mail = { id: '1', to: 'ada@example.com', subject: 'Your code', text: 'It is 123456.', sentAt: '2026-01-01T00:00:00.000Z' }
  const { requests } = await openConsole({ 'GET /operators/mails': () => ({ items: [mail] }) }, { path: '/console/mail' })

  await byRole('heading', 'Your code')

  expect(sent(requests, 'GET', '/operators/mails')[0]!.headers.get('authorization')).to.equal('Bearer for-operators')
  expect((await byRole('link', 'Users')).getAttribute('href')).to.equal('/console#/profiles/acme/users')
})

it('has no way to the mails for an operator who may not read them', async () => {
  for (const items of [[acme], [acme, { ...operators, permissions: ['users:read'] }]]) {
    const { element } = await openConsole({ 'GET /operators/me/profiles': () => ({ items }) })

    const navigation = await byRole('navigation', 'Console')
    await byRole('link', 'Users')

    expect(navigation.textContent).to.not.include('Caught mails')
    element.remove()
  }
})

it('says when the server is away, and goes on when it is back', async () => {
  let away = true
  await openConsole({ 'POST /operators/auth/refresh': () => (away ? Promise.reject(new TypeError('no network')) : signedIn()) })
  await byRole('alert', 'The console could not be opened')

  away = false
  ;(await byRole('button', 'Try again')).click()

  await byRole('row', /Ada/)
})

it('speaks German', async () => {
  await openConsole({}, { lang: 'de-AT' })

  await byRole('link', 'Benutzer')
  await byRole('button', /Acme Water.*Profil wechseln/)
})

it('is accessible and keeps a strict policy, signed out, at the first run and signed in', async () => {
  const violations = watchPolicy()
  const open = signedOut({ 'GET /operators/auth/first-run': () => ({ open: true }) })
  const cases = [
    { answers: signedOut(), heading: 'Sign in to the console' },
    { answers: open, heading: 'The first account' },
    { answers: { 'GET /acme': () => profile }, address: '#/profiles/acme/settings', heading: 'Settings' },
    { answers: {}, address: '#/profiles/nobody/users', heading: 'This profile is not one of yours' },
  ]
  for (const { answers, address = '', heading } of cases) {
    const { element } = await openConsole(answers, { address })
    await byRole('heading', heading)

    await expectAccessible(element)
    element.remove()
  }
  expect(await violations()).to.deep.equal([])
})
