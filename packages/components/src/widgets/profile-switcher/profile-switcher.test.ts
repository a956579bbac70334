import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { ProfileSwitchedEvent } from '../../core/profiles.events.js'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { held, problem } from '../../test/fake-api.js'
import { acme, birch, cedar, embedToken, membership } from '../../test/operator-world.js'
import { active, entered, open, openSwitcher, options, says } from '../../test/open-switcher.js'
import './profile-switcher.define.js'

it('shows where the reader is, and every place to go with its role', async () => {
  const { switcher } = await openSwitcher()

  await open(/Acme Water Owner/)

  await byRole('dialog', 'Profiles')
  const texts = options(switcher).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
  expect(texts).to.deep.equal(['AW Acme Water Owner', 'BE Birch Energy Viewer', 'CC Cédar Clinics Editor'])
  expect(options(switcher).map((option) => option.getAttribute('aria-selected'))).to.deep.equal(['true', 'false', 'false'])
})

it('switches by pointer: asks first, then says so, and the tab keeps the id and no token', async () => {
  const { profiles, heard } = await openSwitcher()
  await open('Acme Water')

  ;(await byRole('option', 'Birch Energy')).click()

  await byRole('button', /Birch Energy Viewer Switch profile/)
  expect(heard).to.deep.equal(['switch acme birch', 'switched acme birch'])
  expect(profiles.client?.profileId).to.equal('birch')
  expect(Object.entries(sessionStorage)).to.deep.equal([['foyer-profile', 'birch']])
})

it('stays where it is when the page cancels', async () => {
  const { profiles, switcher, requests, heard } = await openSwitcher()
  switcher.addEventListener('profile-switch', (event) => event.preventDefault())
  await open('Acme Water')
  const { client } = profiles

  ;(await byRole('option', 'Birch Energy')).click()

  await byRole('button', 'Acme Water')
  expect(heard).to.deep.equal(['switch acme birch'])
  expect(await entered(requests)).to.deep.equal(['acme'])
  expect(profiles.client === client).to.equal(true)
})

it('says which profile is coming, and shows it before the server has answered', async () => {
  const answer = held()
  const { switcher, profiles } = await openSwitcher([acme, birch], {
    'POST /operators/me/embed-tokens': async (request) =>
      ((await request.json()) as { profileId: string }).profileId === 'birch' ? answer.answer() : embedToken('acme'),
  })
  await open('Acme Water')
  ;(await byRole('option', 'Birch Energy')).click()

  const button = await byRole('button', /Birch Energy Switching…/)

  expect([button.getAttribute('aria-busy'), switcher.matches(':state(switching)')]).to.deep.equal(['true', true])
  expect(profiles.client?.profileId).to.equal('acme')
  answer.release(embedToken('birch'))
  await byRole('button', /Birch Energy Viewer/)
})

it('goes where the reader chose last, whatever answer comes last', async () => {
  const answers: Record<string, ReturnType<typeof held>> = { birch: held(), cedar: held() }
  const { profiles, heard } = await openSwitcher([acme, birch, cedar], {
    'POST /operators/me/embed-tokens': async (request) => {
      const { profileId } = (await request.json()) as { profileId: string }
      return answers[profileId]?.answer() ?? embedToken(profileId)
    },
  })
  await open('Acme Water')
  ;(await byRole('option', 'Birch Energy')).click()
  await open(/Birch Energy Switching/)
  ;(await byRole('option', 'Cédar Clinics')).click()
  await byRole('button', /Cédar Clinics Switching/)

  answers['cedar']!.release(embedToken('cedar'))
  await byRole('button', /Cédar Clinics Editor/)
  answers['birch']!.release(embedToken('birch'))
  await new Promise((resolve) => setTimeout(resolve, 50))

  expect(profiles.current?.profile.id).to.equal('cedar')
  expect(heard).to.deep.equal(['switch acme birch', 'switch acme cedar', 'switched acme cedar'])
  expect(sessionStorage.getItem('foyer-profile')).to.equal('cedar')
})

it('stays after all when the reader chooses where they are while it switches', async () => {
  const answer = held()
  const { profiles, heard } = await openSwitcher([acme, birch], {
    'POST /operators/me/embed-tokens': async (request) =>
      ((await request.json()) as { profileId: string }).profileId === 'birch' ? answer.answer() : embedToken('acme'),
  })
  await open('Acme Water')
  ;(await byRole('option', 'Birch Energy')).click()
  await open(/Birch Energy Switching/)

  ;(await byRole('option', 'Acme Water')).click()
  await byRole('button', /Acme Water Owner/)
  answer.release(embedToken('birch'))
  await new Promise((resolve) => setTimeout(resolve, 50))

  expect(profiles.current?.profile.id).to.equal('acme')
  expect(heard).to.deep.equal(['switch acme birch'])
})

it('stays where it was when the server refuses, and says why with the id of the request', async () => {
  const { profiles, heard, switcher } = await openSwitcher([acme, birch], {
    'POST /operators/me/embed-tokens': async (request) =>
      ((await request.json()) as { profileId: string }).profileId === 'birch' ? problem(403, 'origin_not_allowed') : embedToken('acme'),
  })
  await open('Acme Water')

  ;(await byRole('option', 'Birch Energy')).click()

  await byRole('status', /Birch Energy could not be opened.*not on the list of sites.*request-1/)
  await byRole('button', /Acme Water Owner/)
  expect(heard).to.deep.equal(['switch acme birch'])
  expect(profiles.client?.profileId).to.equal('acme')
  await expectAccessible(switcher)
  ;(await byRole('button', 'Close the message')).click()
  await waitUntil(() => !switcher.renderRoot.querySelector('.callout'))
})

it('says so when the profile that was chosen is no longer the reader’s, and lists it no more', async () => {
  const { world, profiles } = await openSwitcher([acme, birch])
  await open('Acme Water')
  const option = await byRole('option', 'Birch Energy')
  world.memberships = [acme]

  option.click()

  await byRole('status', 'You are no longer in Birch Energy. Nothing here was changed.')
  await says(/Acme Water/)
  expect(profiles.all).to.have.length(1)
})

it('moves to a safe profile with a message when the current one is taken away', async () => {
  const { world, profiles, heard } = await openSwitcher()
  await byRole('button', 'Acme Water')
  world.memberships = [birch, cedar]

  await profiles.client!.users.list().catch(() => undefined)

  await byRole('status', 'You are no longer in Acme Water. This is Birch Energy now.')
  await byRole('button', /Birch Energy Viewer/)
  expect(heard).to.deep.equal([])
  expect(sessionStorage.getItem('foyer-profile')).to.equal('birch')
})

it('says that nothing is left when the only profile is taken away', async () => {
  const { world, profiles, switcher } = await openSwitcher([acme])
  await says(/Acme Water/)
  world.memberships = []

  await profiles.client!.users.list().catch(() => undefined)

  await byRole('status', 'You are no longer in Acme Water. No other profile is yours.')
  await says('No profile yet')
  expect([profiles.current, profiles.client]).to.deep.equal([undefined, undefined])
  await expectAccessible(switcher)
})

it('closes its panel when nothing is left to choose from', async () => {
  const { world, profiles, switcher } = await openSwitcher([acme, birch])
  await open('Acme Water')
  await byRole('dialog', 'Profiles')
  world.memberships = []

  await profiles.load()

  await says('No profile yet')
  expect(switcher.renderRoot.querySelector(':popover-open')).to.equal(null)
})

it('moves by arrows, Home, End and letters where there is no search box', async () => {
  const { switcher } = await openSwitcher([acme, birch, cedar, membership('copper', 'Copper')])
  ;(await byRole('button', 'Acme Water')).focus()
  await sendKeys({ press: 'Enter' })
  await byRole('listbox', 'Profiles')
  const seen: unknown[] = []

  for (const press of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'c', 'c', 'b']) {
    await sendKeys({ press })
    if (press === 'c') await new Promise((resolve) => setTimeout(resolve, 720))
    seen.push(active(switcher))
  }

  expect(seen).to.deep.equal(['Birch Energy', 'Copper', 'Acme Water', 'Copper', 'Acme Water', 'Cédar Clinics', 'Copper', 'Birch Energy'])
  await sendKeys({ press: 'Escape' })
  await waitUntil(() => switcher.renderRoot.querySelector('.switcher')!.matches(':focus'))
  expect(options(switcher)).to.have.length(0)
})

it('announces what it did where it was pressed', async () => {
  const { switcher } = await openSwitcher()
  const targets: ProfileSwitchedEvent[] = []
  switcher.addEventListener('profile-switched', (event) => targets.push(event))
  await open('Acme Water')

  ;(await byRole('option', 'Cédar Clinics')).click()

  await waitUntil(() => targets.length === 1)
  expect([targets[0]!.from?.profile.id, targets[0]!.to?.profile.id]).to.deep.equal(['acme', 'cedar'])
})
