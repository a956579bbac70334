import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { Profiles } from '../../core/profiles.js'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { problem, signedIn, type Answers } from '../../test/fake-api.js'
import { fakeUser } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import { acme, operatorWorld } from '../../test/operator-world.js'
import { typeInto } from '../../test/type-into.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './dialogs.define.js'
import type { UserActing } from './user-acting.js'

const CODE = 'a'.repeat(43)
const ada = fakeUser({ name: 'Ada Lovelace' })

/** The dialog in which Grace is about to act as Ada; the tab that it opens says only where it was sent. */
async function createDialog(answers: Answers = {}, isBlocked = false) {
  const asked: unknown[] = []
  const keep = async (request: Request) => void asked.push(await request.json())
  const { session, requests } = operatorWorld([acme], {
    'GET /acme/': () => ({ origins: ['https://shop.example', 'https://www.acme.example'] }),
    'GET /acme': () => ({ origins: ['https://shop.example', 'https://www.acme.example'] }),
    'POST /operators/auth/step-up': async (request) => (await keep(request), signedIn('token-2')),
    [`POST /acme/users/${ada.id}/acting`]: async (request) => (await keep(request), { code: CODE, origin: '', expiresAt: '' }),
    ...answers,
  })
  const profiles = new Profiles(session)
  await profiles.begin()
  const opened: string[] = []
  const tab = { opener: window, location: { replace: (address: string) => void opened.push(address) } }
  window.open = () => (isBlocked ? null : (tab as unknown as Window))
  const dialog = await mount('foyer-user-acting', { lang: 'en', user: ada, profiles, open: true })
  const closed: Event[] = []
  dialog.addEventListener('dialog-close', (event) => closed.push(event))
  await byRole('combobox', 'Page to open')
  await waitUntil(() => dialog.renderRoot.querySelectorAll('option').length === 3)
  return { dialog, asked, opened, tab, closed, requests, go: async () => (await byRole('button', 'Log in as user')).click() }
}

async function fillIn({ renderRoot }: UserActing): Promise<void> {
  await typeInto('Reason', 'She cannot find her invoice')
  // A password has no role to be found by.
  renderRoot.querySelector<HTMLInputElement>('#password')!.focus()
  await sendKeys({ type: 'correct horse battery' })
}

it('asks why, where and for the password, and opens the page with the code behind the #', async () => {
  const { dialog, asked, opened, tab, closed, go } = await createDialog()
  await fillIn(dialog)

  await go()

  await waitUntil(() => opened.length)
  expect(opened).to.deep.equal([`https://shop.example/#foyer-acting=${CODE}`])
  expect(asked).to.deep.equal([
    { password: 'correct horse battery' },
    { reason: 'She cannot find her invoice', notify: false, origin: 'https://shop.example' },
  ])
  expect([tab.opener, closed.length]).to.deep.equal([null, 1])
})

it('has the password proved before it enters the profile anew, and asks by that', async () => {
  const { dialog, opened, requests, go } = await createDialog()
  await fillIn(dialog)
  const before = requests.length

  await go()

  await waitUntil(() => opened.length)
  const told = requests.slice(before).map(({ method, url }) => `${method} ${new URL(url).pathname.replace('/v1/profiles', '')}`)
  expect(told).to.deep.equal(['POST /operators/auth/step-up', 'POST /operators/me/embed-tokens', `POST /acme/users/${ada.id}/acting`])
})

it('opens the hosted pages, and has the user told, where that is chosen', async () => {
  const { dialog, asked, opened, go } = await createDialog()
  await fillIn(dialog)
  const select = dialog.renderRoot.querySelector('select')!
  select.value = 'The hosted pages'
  select.dispatchEvent(new Event('change'))
  ;(await byRole('checkbox', 'Tell the user by email')).click()

  await go()

  await waitUntil(() => opened.length)
  expect(opened[0]).to.match(/\/p\/acme\/account#foyer-acting=a{43}$/)
  expect(asked[1]).to.deep.equal({ reason: 'She cannot find her invoice', notify: true })
})

it('sends nothing before there is a reason and a password', async () => {
  const { dialog, asked, go } = await createDialog()

  await go()

  await waitUntil(() => dialog.renderRoot.querySelectorAll('.fault').length === 2)
  expect([...dialog.renderRoot.querySelectorAll('.fault')].map(({ textContent }) => textContent.trim())).to.deep.equal([
    'Say why',
    'Enter your password',
  ])
  expect(asked).to.deep.equal([])
})

it('says at the field that the password is wrong, and opens nothing', async () => {
  const wrong = () => problem(400, 'wrong_password', { fields: { password: 'This is not your password.' } })
  const { dialog, opened, go } = await createDialog({ 'POST /operators/auth/step-up': wrong })
  await fillIn(dialog)

  await go()

  await waitUntil(() => dialog.renderRoot.querySelector('.fault'))
  expect(dialog.renderRoot.querySelector('#password-fault')!.textContent).to.contain('This is not your password')
  expect([opened, (await byRole('textbox', 'Reason')) instanceof HTMLInputElement]).to.deep.equal([[], true])
})

it('counts down where passwords were tried too often, and says what else the server refuses', async () => {
  const limited = await createDialog({ 'POST /operators/auth/step-up': () => problem(429, 'too_many_requests', { retryAfter: 700 }) })
  await fillIn(limited.dialog)
  await limited.go()
  await byRole('alert', /Try again in/)
  limited.dialog.remove()

  const refused = await createDialog({ [`POST /acme/users/${ada.id}/acting`]: () => problem(409, 'status_conflict') })
  await fillIn(refused.dialog)
  await refused.go()

  await byRole('alert', /The status has changed meanwhile/)
  expect(refused.opened).to.deep.equal([])
})

it('offers the page as a link where the browser opens none', async () => {
  const { dialog, closed, go } = await createDialog({}, true)
  await fillIn(dialog)

  await go()

  const link = (await byRole('link', 'Log in as user')) as HTMLAnchorElement
  expect([link.href, link.rel, link.target]).to.deep.equal([`https://shop.example/#foyer-acting=${CODE}`, 'noopener noreferrer', '_blank'])
  expect(dialog.shadowRoot!.activeElement === link).to.equal(true)
  link.addEventListener('click', (event) => event.preventDefault())
  link.click()
  expect(closed).to.have.length(1)
})

it('keeps nothing of what was typed, and is for operators who are known', async () => {
  const { dialog } = await createDialog()
  await fillIn(dialog)

  dialog.open = false
  await dialog.updateComplete
  dialog.open = true
  await dialog.updateComplete

  expect(
    [...dialog.renderRoot.querySelectorAll('input')].map(({ value, checked }) => (value === 'on' ? checked : value)).filter(Boolean),
  ).to.deep.equal([])
  dialog.profiles = undefined
  await dialog.updateComplete
  expect(dialog.renderRoot.textContent).to.contain('sign in to the console')
})

it('is accessible, and keeps a strict policy', async () => {
  const violations = watchPolicy()
  const { dialog } = await createDialog()

  await expectAccessible(dialog)

  expect(await violations()).to.deep.equal([])
})
