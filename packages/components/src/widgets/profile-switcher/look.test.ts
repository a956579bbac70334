import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { Profiles } from '../../core/profiles.js'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { held, problem } from '../../test/fake-api.js'
import { mount } from '../../test/mount.js'
import { watchPolicy } from '../../test/watch-policy.js'
import { acme, birch, cedar, membership, operatorWorld } from '../../test/operator-world.js'
import { active, many, open, openSwitcher, options, says } from '../../test/open-switcher.js'
import './profile-switcher.define.js'

it('searches many by any word, without regard to case and accents', async () => {
  const { switcher } = await openSwitcher([...many(9), cedar])
  await open('Profile 0000')

  const box = await byRole('combobox', 'Search profiles')
  expect(box.getAttribute('placeholder')).to.equal('Search 10 profiles')
  expect(box.matches(':focus')).to.equal(true)
  await sendKeys({ type: 'CLINICS ce' })

  await waitUntil(() => options(switcher).length === 1)
  expect(active(switcher)).to.equal('Cédar Clinics')
  await byRole('status', '1 profile')
  await sendKeys({ press: 'Enter' })
  await byRole('button', /Cédar Clinics Editor/)
})

it('says so when nothing matches, as text', async () => {
  const { switcher } = await openSwitcher(many(9))
  await open('Profile 0000')

  await sendKeys({ type: '<b>norhwind' })

  await says(/No profile matches “<b>norhwind”/)
  await sendKeys({ press: 'Enter' })
  expect(options(switcher)).to.have.length(0)
  await expectAccessible(switcher)
})

it('draws at most a hundred of 500, the current one among them, and finds the others', async () => {
  const { switcher, profiles } = await openSwitcher(many(500))
  await byRole('button', 'Profile 0000')
  await profiles.enter('p-400')
  await open('Profile 0400')

  await says('400 more. Search to find them.')
  expect([options(switcher).length, active(switcher)]).to.deep.equal([100, 'Profile 0400'])

  await sendKeys({ type: '0321' })
  await waitUntil(() => options(switcher).length === 1)
  expect(active(switcher)).to.equal('Profile 0321')
})

it('tells profiles of one name apart', async () => {
  const { switcher } = await openSwitcher([acme, membership('atlas-1', 'Atlas'), membership('atlas-2', 'Atlas', 'viewer')])
  await open('Acme Water')

  await byRole('option', /Atlas Owner · atlas-1/)

  expect(options(switcher).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
    'AW Acme Water Owner',
    'A Atlas Owner · atlas-1',
    'A Atlas Viewer · atlas-2',
  ])
})

it('is a label of the same height where there is one profile only', async () => {
  const one = await openSwitcher([acme])
  const label = await says('Acme Water')
  const height = label.getBoundingClientRect().height
  one.switcher.remove()

  await openSwitcher([acme, birch])
  const button = await byRole('button', 'Acme Water')

  expect(button.getBoundingClientRect().height).to.equal(height)
})

it('offers a new profile where the page can make one, also to whoever has none', async () => {
  const { switcher } = await openSwitcher([], {}, { create: true })
  let asked = 0
  switcher.addEventListener('profile-create', () => asked++)
  await open('Choose a profile')
  await expectAccessible(switcher)

  ;(await byRole('button', 'New profile')).focus()
  await sendKeys({ press: 'Enter' })

  expect(asked).to.equal(1)
})

it('keeps its height while it loads', async () => {
  const answer = held()
  const { switcher } = await openSwitcher([acme, birch], { 'GET /operators/me/profiles': answer.answer })
  await byRole('status', 'Loading…')
  const height = switcher.getBoundingClientRect().height
  await expectAccessible(switcher)

  answer.release({ items: [acme, birch] })
  await byRole('button', /Acme Water Owner/)

  expect(switcher.getBoundingClientRect().height).to.equal(height)
})

it('says why the list could not be had, and tries again', async () => {
  let broken = true
  const { switcher } = await openSwitcher([acme, birch], {
    'GET /operators/me/profiles': () => (broken ? problem(500, 'internal') : { items: [acme, birch] }),
  })
  await byRole('alert', /Your profiles did not load.*Something failed on our side.*request-1/)
  await expectAccessible(switcher)

  broken = false
  ;(await byRole('button', 'Try again')).click()

  await byRole('button', /Acme Water Owner/)
})

it('goes on by itself when the connection is back', async () => {
  let away = true
  await openSwitcher([acme, birch], {
    'GET /operators/me/profiles': () => (away ? Promise.reject(new TypeError('no network')) : { items: [acme, birch] }),
  })
  await byRole('alert', /The server cannot be reached/)

  away = false
  dispatchEvent(new Event('online'))

  await byRole('button', /Acme Water Owner/)
})

it('counts down while the server is busy, and goes on by itself', async () => {
  let busy = true
  const { profiles } = await openSwitcher([acme, birch], {
    'GET /operators/me/profiles': () => (busy ? problem(429, 'too_many_requests', { retryAfter: 1 }) : { items: [acme, birch] }),
  })
  await byRole('alert', /Try again in 1 second/)

  busy = false
  await waitUntil(() => profiles.all, 'Nobody asked again.', { timeout: 3000 })

  await byRole('button', /Acme Water Owner/)
})

it('asks to sign in when nobody is', async () => {
  const { session } = operatorWorld([acme], { 'POST /operators/auth/sign-out': () => undefined })
  await session.signOut()

  const switcher = await mount('profile-switcher', { profiles: new Profiles(session) })

  await says('Sign in to see your profiles.')
  await expectAccessible(switcher)
})

it('takes no room outside of a provider', async () => {
  const switcher = await mount('profile-switcher', {})

  expect(switcher.getBoundingClientRect().height).to.equal(0)
})

it('is a sheet in a narrow window, and opens at its start where one reads from right to left', async () => {
  const { switcher } = await openSwitcher()
  switcher.parentElement!.dir = 'rtl'
  await open('Acme Water')
  const panel = switcher.renderRoot.querySelector('.switcher-pop')!
  const still = () => Promise.all(panel.getAnimations().map(({ finished }) => finished))
  await still()
  expect(Math.round(panel.getBoundingClientRect().right)).to.equal(Math.round(switcher.getBoundingClientRect().right))

  await setViewport({ width: 400, height: 700 })
  await still()

  const { left, width, bottom } = panel.getBoundingClientRect()
  expect([left, width, Math.round(bottom)]).to.deep.equal([0, 400, 700])
  await setViewport({ width: 800, height: 600 })
})

it('cuts a long name with an ellipsis, never the role, and keeps it whole in the title', async () => {
  const name = 'Sandbox for the crew training in November and December'
  const { switcher } = await openSwitcher([membership('long', name), birch])
  const button = await byRole('button', name)

  const shown = switcher.renderRoot.querySelector('.switcher-name')!

  expect(shown.scrollWidth).to.be.greaterThan(shown.clientWidth)
  expect([button.title, getComputedStyle(shown).textOverflow, switcher.offsetWidth]).to.deep.equal([name, 'ellipsis', 280])
})

it('speaks German, and isolates names of the other direction', async () => {
  const { profiles, switcher, world } = await openSwitcher([membership('harbour', 'طاقة'), birch])
  switcher.lang = 'de'
  await byRole('button', /طاقة Inhaber Profil wechseln/)
  world.memberships = [birch]

  await profiles.client!.users.list().catch(() => undefined)

  const said = await byRole('status', /Sie gehören nicht mehr zu/)
  expect([...said.querySelectorAll('b bdi')].map(({ textContent }) => textContent)).to.deep.equal(['طاقة', 'Birch Energy'])
})

it('is accessible closed and open, with a search and without, and keeps a strict policy', async () => {
  const violations = watchPolicy()
  for (const memberships of [[acme, birch], many(12)]) {
    const { switcher } = await openSwitcher(memberships, {}, { create: true })
    await expectAccessible(switcher)
    await open('Switch profile')
    await byRole('dialog', 'Profiles')
    await expectAccessible(switcher)
    switcher.remove()
  }

  expect(await violations()).to.deep.equal([])
})

it('shows hostile names as text', async () => {
  const { switcher } = await openSwitcher([membership('x', '<img src=x onerror="document.title=1">'), birch])

  await byRole('button', '<img src=x')

  expect(switcher.renderRoot.querySelector('img')).to.equal(null)
})

it('shows the picture of a profile, and its initials where the picture does not load', async () => {
  const picture = (logo: string) => ({ ...acme, profile: { ...acme.profile, logo } })
  const { switcher, world, profiles } = await openSwitcher([picture('/logos/acme/1.webp'), birch])
  await byRole('button', /Acme Water Owner/)
  const image = switcher.renderRoot.querySelector('img')!

  expect(image.src).to.equal('http://test/logos/acme/1.webp')
  await waitUntil(() => image.hidden)
  world.memberships = [picture(`data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>`), birch]
  await profiles.load()

  await waitUntil(() => !image.hidden)
})
