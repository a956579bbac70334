import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { AT, createDetails, pressOn, textOf } from '../../test/details-world.js'
import { fakeApi, held, problem } from '../../test/fake-api.js'
import { fakeUser } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './user-details.define.js'
import type { UserDetails } from './user-details.js'

it('is loading, then shows who somebody is', async () => {
  const answer = held()
  const { element, ada } = await createDetails({}, {}, {})
  const waiting = await mount('user-details', {
    lang: 'en',
    client: fakeApi({ 'GET /users/x': answer.answer, 'GET /user-schema': () => ({ types: [], fields: [], version: 1 }) }),
    userId: 'x',
    noLive: true,
  })
  await byRole('status', 'Loading the user…')

  answer.release({ ...ada, id: 'x', name: 'Somebody else' })

  await byRole('heading', 'Somebody else')
  await byRole('heading', 'Ada Lovelace')
  expect(textOf(element.shadowRoot!.querySelector('.facts')!)).to.contain('ada@example.com')
  waiting.remove()
})

it('asks once for what it is refused, however often it is drawn', async () => {
  let asked = 0
  const refuse = () => (asked++, problem(401, 'unauthenticated'))
  const ada = fakeUser({ name: 'Ada Lovelace' })
  const client = fakeApi({ [`GET /users/${ada.id}`]: () => ada, 'GET /user-schema': refuse })

  await mount('user-details', { client, userId: ada.id, noLive: true })
  await byRole('heading', 'Ada Lovelace')
  await aTimeout(200)

  expect(asked).to.equal(1)
})

it('says why somebody is banned, and until when', async () => {
  const { element } = await createDetails({
    status: 'banned',
    statusReason: 'Spam in every group',
    bannedUntil: '2030-04-01T12:00:00.000Z',
  })
  await byRole('heading', 'Ada Lovelace')

  const said = textOf(element.shadowRoot!.querySelector('.facts')!)

  expect(said).to.contain('until April 1, 2030').and.contain('Reason Spam in every group')
})

it('goes through its sections by keys, each with what it is of', async () => {
  const { element, world } = await createDetails()
  world.audit = [{ id: 'a-1', action: 'user.banned', actorKind: 'user', actorId: 'x', actorName: 'Lea Brandt', at: AT }]
  world.notifications = [{ id: 'n-1', seq: 1, title: 'Welcome', message: 'Come in', createdAt: AT, readAt: null }]
  ;(await byRole('tab', 'Details')).focus()

  await sendKeys({ press: 'ArrowRight' })
  await byRole('heading', 'No activity yet')
  await sendKeys({ press: 'ArrowRight' })
  await byRole('button', 'Sign out of Firefox on Linux')
  await sendKeys({ press: 'ArrowRight' })
  await waitUntil(() => deep(element).includes('Welcome'))
  expect(deep(element)).to.contain('Unread')
  await sendKeys({ press: 'End' })
  await waitUntil(() => deep(element).includes('Banned'))

  expect([element.section, deep(element).includes('by Lea Brandt')]).to.deep.equal(['audit', true])
  await byRole('tabpanel', 'Audit')
})

/** Everything that stands in the open section. */
const deep = (element: UserDetails) =>
  [...element.shadowRoot!.querySelectorAll('.body > *')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join()

it('shows what the viewer may not do, with the reason, and asks for nothing that is not theirs', async () => {
  const { world, element, ada } = await createDetails({}, { permissions: ['users:read'] })
  await byRole('heading', 'Ada Lovelace')

  const foot = textOf(element.shadowRoot!.querySelector('.foot')!)
  await pressOn('tab', 'Sessions')
  await byRole('heading', 'Needs the right to edit users')
  await pressOn('tab', 'Notifications')
  await byRole('heading', 'Needs the right to send notifications')

  expect(foot).to.contain('Needs the right to edit users')
  expect([...element.shadowRoot!.querySelectorAll('[role=tab]')].map(textOf)).not.to.include('Audit')
  expect(element.shadowRoot!.querySelector('foyer-user-picture') === null).to.equal(true)
  expect(world.heard.filter(({ path }) => path.includes('sessions') || path.includes('notifications'))).to.deep.equal([])
  expect(ada.status).to.equal('active')
})

it('says of what an operator did in somebody’s place who it was, and why they began', async () => {
  const { element, world } = await createDetails()
  const acted = { actorKind: 'user' as const, actorId: 'x', actorName: 'Lea Brandt', at: AT }
  world.audit = [
    { ...acted, id: 'a-2', action: 'user.edited', actedAsId: 'y' },
    { ...acted, id: 'a-1', action: 'acting.allowed', reason: 'She cannot find her invoice' },
  ]

  element.section = 'audit'

  await waitUntil(() => deep(element).includes('Allowed to act as this user'))
  expect(deep(element)).to.contain('Edited').and.contain('by Lea Brandt, acting as this user')
  expect(deep(element)).to.contain('by Lea Brandt').and.contain('She cannot find her invoice')
})

it('tells whoever is no owner that the audit log is not theirs', async () => {
  await createDetails({}, { section: 'audit' }, {})
  const { ada, world, element } = await createDetails()
  world.answers[`GET /users/${ada.id}/audit`] = () => problem(403, 'forbidden')

  element.section = 'audit'

  await byRole('heading', 'Only owners see the audit log')
})

it('follows what others change without moving the focus', async () => {
  const { world, ada, element } = await createDetails()
  await byRole('heading', 'Ada Lovelace')
  await waitUntil(() => world.events.requests.length === 1)
  ;(await byRole('tab', 'Details')).focus()

  world.change(ada.id, { name: 'Countess Lovelace', status: 'banned', statusReason: 'Spam' })
  world.events.send('users', {})

  await byRole('heading', 'Countess Lovelace')
  expect([element.shadowRoot!.activeElement?.id, textOf(element.shadowRoot!.querySelector('.facts')!).includes('Spam')]).to.deep.equal([
    'tab-details',
    true,
  ])
})

it('says that a user is gone who is deleted meanwhile, as of one of another profile', async () => {
  const { world, ada } = await createDetails()
  await byRole('heading', 'Ada Lovelace')
  await waitUntil(() => world.events.requests.length === 1)

  world.remove(ada.id)
  world.events.send('users', {})

  await byRole('heading', 'This user is not here')
})

for (const [what, answer, title] of [
  ['who may not see users', () => problem(403, 'forbidden'), 'You cannot see users here'],
  ['whose session is over', () => problem(401, 'unauthenticated'), 'Sign in to see this user'],
  ['of whom nobody knows', () => problem(404, 'user_not_found'), 'This user is not here'],
  ['whom the server failed', () => problem(500, 'internal'), 'The user did not load'],
  ['who asked too often', () => problem(429, 'too_many_requests', { retryAfter: 30 }), 'The user did not load'],
] as const)
  it(`says so to somebody ${what}`, async () => {
    const ada = fakeUser()
    const { element } = await createDetails({}, { userId: ada.id }, { [`GET /users/${ada.id}`]: answer })

    await byRole('heading', title)

    expect(element.shadowRoot!.querySelector('.tabs') === null).to.equal(true)
  })

it('says so where nobody is signed in', async () => {
  await createDetails({}, { client: undefined as never })

  await byRole('heading', 'Sign in to see this user')
})

it('offers what fits the anonymous user: a name, and their end', async () => {
  const { element } = await createDetails({ type: 'anonymous', email: '', name: 'Anonymous' })

  await pressOn('button', 'Actions for Anonymous')
  const menu = await byRole('menu', 'Actions for Anonymous')

  expect([...menu.querySelectorAll('[role=menuitem]')].map(textOf)).to.deep.equal(['Edit', 'Delete…'])
  expect(textOf(element.shadowRoot!.querySelector('.foot')!)).to.equal('Edit')
})

it('is accessible in each section, in German and right to left, under a strict policy', async () => {
  const violations = watchPolicy()
  const { element } = await createDetails()
  await byRole('button', 'Remove from Field crew')
  await expectAccessible(element)
  await pressOn('tab', 'Sessions')
  await byRole('button', 'Sign out everywhere')
  await expectAccessible(element)
  element.lang = 'de'
  await byRole('tab', 'Sitzungen')
  element.lang = 'ar'
  element.dir = 'rtl'

  await byRole('tab', 'الجلسات')

  expect(await violations()).to.deep.equal([])
}).timeout(20_000)

it('brings the chosen tab into sight where not all have room', async () => {
  const { element } = await createDetails({}, { section: 'audit' })
  element.style.setProperty('inline-size', '260px')
  await byRole('heading', 'Nothing recorded')

  ;(await byRole('tab', 'Details')).click()
  await byRole('tabpanel', 'Details')
  element.section = 'audit'
  await byRole('tabpanel', 'Audit')

  const [tabs, tab] = ['.tabs', '#tab-audit'].map((part) => element.shadowRoot!.querySelector(part)!.getBoundingClientRect())
  expect(tab!.right).to.be.at.most(tabs!.right + 1)
})
