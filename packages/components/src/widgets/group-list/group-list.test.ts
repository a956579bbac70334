import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeApi, held, problem, type Answers } from '../../test/fake-api.js'
import { fakeGroup, GroupsWorld } from '../../test/groups-world.js'
import { mount } from '../../test/mount.js'
import { payloads } from '../../test/payloads.js'
import { typeInto } from '../../test/type-into.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './group-list.define.js'
import type { GroupList } from './group-list.js'

const crew = () => [fakeGroup('Beta testers', 96), fakeGroup('Field crew', 1602, { externalId: 'G-7' }), fakeGroup('Night shift', 1)]

/** A rail of these groups, with all that it fires. */
async function createRail(groups = crew(), properties: Partial<GroupList> = {}, more: Answers = {}) {
  const world = new GroupsWorld(groups)
  const element = await mount('group-list', { lang: 'en', client: fakeApi({ ...world.answers, ...more }), ...properties })
  const fired: string[] = []
  for (const name of ['select', 'selected', 'create', 'created', 'edit', 'edited', 'delete', 'deleted'])
    element.addEventListener(`group-${name}`, ({ type }) => void fired.push(type))
  const names = () => [...element.shadowRoot!.querySelectorAll('.rail-item bdi')].map((name) => name.textContent)
  return { element, world, fired, names }
}

async function search(text: string): Promise<void> {
  ;(await byRole('searchbox', 'Search groups')).focus()
  await sendKeys({ type: text })
}

it('is loading, then there with counts', async () => {
  const answer = held()
  const { names } = await createRail([], { total: 12_480 }, { 'GET /groups': answer.answer })
  await byRole('status', 'Loading…')

  answer.release({ items: crew(), next: null, previous: null })

  await byRole('button', 'Field crew 1,602 users')
  await byRole('button', 'All users 12,480 users')
  expect(names()).to.deep.equal(['All users', 'Beta testers', 'Field crew', 'Night shift'])
})

it('chooses a group, and all users again', async () => {
  const { element, fired } = await createRail()

  ;(await byRole('button', /^Night shift/)).click()
  const chosen = element.group
  await element.updateComplete
  const current = element.shadowRoot!.querySelector('[aria-current]')!.textContent
  ;(await byRole('button', 'All users')).click()

  expect([chosen.length, element.group]).to.deep.equal([36, ''])
  expect(current).to.contain('Night shift')
  expect(fired).to.deep.equal(['group-select', 'group-selected', 'group-select', 'group-selected'])
})

it('chooses nothing where the page says no', async () => {
  const { element, fired } = await createRail()
  element.addEventListener('group-select', (event) => event.preventDefault())

  ;(await byRole('button', /^Night shift/)).click()

  expect([element.group, fired]).to.deep.equal(['', ['group-select']])
})

it('moves along the groups by keys', async () => {
  const { element } = await createRail()
  ;(await byRole('button', 'All users')).focus()
  const at = () => element.shadowRoot!.activeElement!.querySelector('bdi')!.textContent

  await sendKeys({ press: 'ArrowDown' })
  const down = at()
  await sendKeys({ press: 'End' })
  const end = at()
  await sendKeys({ press: 'f' })

  expect([down, end, at()]).to.deep.equal(['Beta testers', 'Night shift', 'Field crew'])
})

it('makes a group', async () => {
  const { world, fired, names } = await createRail()

  ;(await byRole('button', 'New group')).click()
  await byRole('dialog', 'New group')
  await typeInto('Name', ' Suppliers ')
  ;(await byRole('button', 'Create group')).click()

  await byRole('button', /^Suppliers/)
  expect(world.heard).to.deep.equal([{ method: 'POST', path: '/groups', body: { name: 'Suppliers', externalId: '' } }])
  expect(fired).to.deep.equal(['group-create', 'group-created'])
  expect(names()).to.contain('Suppliers')
})

it('says at the name what is wrong with it, and keeps what was typed', async () => {
  const { element } = await createRail()
  ;(await byRole('button', 'New group')).click()

  ;(await byRole('button', 'Create group')).click()
  await byRole('alert', 'Enter a name')
  await typeInto('Name', 'Night shift')
  ;(await byRole('button', 'Create group')).click()
  await byRole('alert', 'Another group has this name')

  expect(element.shadowRoot!.querySelector('input')!.value).to.equal('Night shift')
})

it('changes name and external id, as they were seen', async () => {
  const { world, fired } = await createRail()

  ;(await byRole('button', 'Settings of Field crew')).click()
  ;(await byRole('menuitem', 'Edit')).click()
  await byRole('dialog', 'Edit Field crew')
  await typeInto('Name', 'Crew')
  ;(await byRole('button', 'Save')).click()

  await byRole('button', /^Crew/)
  expect(world.heard[0]!.body).to.deep.equal({ name: 'Crew', externalId: 'G-7' })
  expect(fired).to.deep.equal(['group-edit', 'group-edited'])
})

it('deletes a group after a question, and shows all users where it was chosen', async () => {
  const { element, fired, names } = await createRail()
  ;(await byRole('button', /^Night shift/)).click()

  ;(await byRole('button', 'Settings of Night shift')).click()
  ;(await byRole('menuitem', 'Delete')).click()
  await byRole('dialog', 'Delete Night shift?')
  ;(await byRole('button', 'Delete group')).click()
  await byRole('status', 'Night shift was deleted')

  expect(element.group).to.equal('')
  expect(names()).to.deep.equal(['All users', 'Beta testers', 'Field crew'])
  expect(fired.slice(2)).to.deep.equal(['group-delete', 'group-select', 'group-selected', 'group-deleted'])
})

it('writes nothing where the page says no', async () => {
  const { element, world } = await createRail()
  for (const name of ['group-create', 'group-edit', 'group-delete']) element.addEventListener(name, (event) => event.preventDefault())

  ;(await byRole('button', 'New group')).click()
  await typeInto('Name', 'Suppliers')
  ;(await byRole('button', 'Create group')).click()
  ;(await byRole('button', 'Settings of Night shift')).click()
  ;(await byRole('menuitem', 'Delete')).click()
  ;(await byRole('button', 'Delete group')).click()
  await element.updateComplete

  expect(world.heard).to.deep.equal([])
})

it('says what the server has against it', async () => {
  await createRail(crew(), {}, { 'POST /groups': () => problem(409, 'too_many_groups') })

  ;(await byRole('button', 'New group')).click()
  await typeInto('Name', 'Suppliers')
  ;(await byRole('button', 'Create group')).click()

  await byRole('alert', /There are 1,000 groups/)
})

it('offers no change to whoever may not', async () => {
  const { element } = await createRail(crew(), { permissions: ['users:read'] })

  await byRole('button', /^Night shift/)

  expect(element.shadowRoot!.querySelectorAll('.square').length).to.equal(0)
})

it('finds groups among many, and shows more', async () => {
  const many = Array.from({ length: 60 }, (_, n) => fakeGroup(`District ${String(n + 10)}`))
  const { names } = await createRail(many)
  await byRole('button', /^District 10/)
  const first = names().length

  ;(await byRole('button', 'Show more')).click()
  await byRole('button', /^District 69/)
  const all = names().length
  await search('42')
  await byRole('button', /^District 42/)

  expect([first, all]).to.deep.equal([26, 61])
})

it('says that there are none, and that none match', async () => {
  const { element } = await createRail([])
  await byRole('heading', 'No groups yet')
  element.remove()

  await createRail(Array.from({ length: 9 }, (_, n) => fakeGroup(`District ${String(n)}`)))
  await byRole('button', /^District 1/)
  await search('x')

  await byRole('status', 'No group matches “x”.')
})

it('says that nobody is signed in', async () => {
  await mount('group-list', { lang: 'en' })

  await byRole('heading', 'Nobody is signed in')
})

it('says what did not work, and tries again', async () => {
  let broken = true
  await createRail([], {}, { 'GET /groups': () => (broken ? problem(500, 'internal') : { items: crew(), next: null, previous: null }) })
  await byRole('alert', /did not load/)

  broken = false
  ;(await byRole('button', 'Try again')).click()

  await byRole('button', /^Night shift/)
})

it('follows what others change', async () => {
  const { world, names } = await createRail()
  await byRole('button', /^Night shift/)

  world.groups = [...world.groups, fakeGroup('Suppliers', 57)]
  world.events.send('users', {})

  await byRole('button', 'Suppliers 57 users')
  expect(names()).to.have.length(5)
})

it('draws names to the letter', async () => {
  const names = payloads.filter((_, n) => n % 60 === 0)

  const rail = await createRail(names.map((name, n) => fakeGroup(`${String(n + 10)} ${name}`)))
  await byRole('button', /^10/)

  expect(rail.names().slice(1)).to.have.members(names.map((name, n) => `${String(n + 10)} ${name}`))
  expect('pwned' in globalThis).to.equal(false)
})

it('is accessible, and keeps a strict policy', async () => {
  const violations = watchPolicy()
  const { element } = await createRail(crew(), { total: 1700, group: '' })
  await byRole('button', /^Night shift/)

  await expectAccessible(element)
  ;(await byRole('button', 'Settings of Field crew')).click()
  await expectAccessible(element)
  ;(await byRole('menuitem', 'Edit')).click()
  await byRole('dialog', 'Edit Field crew')
  await expectAccessible(element)

  expect(await violations()).to.deep.equal([])
})
