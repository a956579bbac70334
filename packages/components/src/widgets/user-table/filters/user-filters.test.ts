import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { find } from '../../../../gallery/hands.js'
import { expectAccessible } from '../../../test/accessible.js'
import { byRole } from '../../../test/by-role.js'
import { fakeApi, problem } from '../../../test/fake-api.js'
import { fakeUser, UsersWorld } from '../../../test/fake-users.js'
import { mount } from '../../../test/mount.js'
import { watchPolicy } from '../../../test/watch-policy.js'
import '../user-table.define.js'
import type { UserTable } from '../user-table.js'

const ada = fakeUser({ name: 'Ada Lovelace', type: 'staff', tags: [{ key: 'plan', value: 'Pro' }] })
const bob = fakeUser({ name: 'Bob Hope' })

const show = (world: UsersWorld, properties: Partial<UserTable> = {}) =>
  mount('user-table', { client: fakeApi(world.answers), ...properties })
const lastQuery = (world: UsersWorld) => world.asked('GET /users').at(-1)!.query

async function add(kind: string): Promise<void> {
  ;(await byRole('button', 'Filter')).click()
  ;(await byRole('menuitem', kind)).click()
  await byRole('dialog', kind)
}

it('adds a filter from the menu, lists by it, changes it and takes it away', async () => {
  const violations = watchPolicy()
  const world = new UsersWorld([ada, bob])
  const table = await show(world)
  await byRole('row', 'Bob Hope')

  await add('Type')
  const choice = (await byRole('combobox', 'Type')) as HTMLSelectElement
  choice.value = 'staff'
  await sendKeys({ press: 'Enter' })
  ;(await byRole('button', 'Apply')).click()
  await byRole('button', 'Change filter: Type staff')
  await waitUntil(() => lastQuery(world)['type'] === 'staff')
  await byRole('status', '1 matches')

  ;(await byRole('button', 'Change filter: Type staff')).click()
  ;((await byRole('combobox', 'Type')) as HTMLSelectElement).value = 'standard'
  ;(await byRole('button', 'Apply')).click()
  await waitUntil(() => lastQuery(world)['type'] === 'standard')

  ;(await byRole('button', 'Remove filter: Type standard')).click()
  await byRole('row', 'Ada Lovelace')
  expect(table.filter).to.deep.equal({})
  expect(await violations()).to.deep.equal([])
})

it('narrows by days, by tags and by verified addresses, and resets all of it at once', async () => {
  const world = new UsersWorld([ada, bob])
  const table = await show(world)
  await byRole('row', 'Bob Hope')

  await add('Created')
  ;(await find<HTMLInputElement>('[name=from]')).value = '2026-02-01'
  ;(await find<HTMLInputElement>('[name=to]')).value = '2026-02-28'
  ;(await byRole('button', 'Apply')).click()
  await byRole('button', 'Change filter: Created Feb 1, 2026 to Feb 28, 2026')
  await add('Any tag')
  await byRole('combobox', 'Tags')
  await sendKeys({ type: 'plan: Pro' })
  await sendKeys({ press: 'Enter' })
  await sendKeys({ type: 'founder' })
  await sendKeys({ press: 'Enter' })
  ;(await byRole('button', 'Apply')).click()
  await byRole('button', 'Change filter: Any tag plan Pro or founder')
  await add('Email')
  ;(await byRole('radio', 'not verified')).click()
  ;(await byRole('button', 'Apply')).click()
  await byRole('button', 'Change filter: Email not verified')

  const filter = { createdFrom: '2026-02-01', createdTo: '2026-03-01', tagsAny: ['plan:Pro', 'founder'], emailVerified: false }
  table.showInactive = true
  expect(table.userFilter).to.deep.equal({ ...filter, search: '' })
  ;(await byRole('button', 'Reset filters')).click()
  expect(table.filter).to.deep.equal({})
})

it('shows which filter names what is not there any more, and lets one remove it', async () => {
  const world = new UsersWorld([ada, bob])
  const fields = { tagsAll: 'No user has the tag “gone”.' }
  const stale = (request: Request) => request.url.includes('gone') && problem(400, 'invalid', { fields })
  world.answers['GET /users'] = (request) => stale(request) || { items: [bob], next: null, previous: null }
  await show(world, { filter: { tagsAll: ['gone'], type: 'staff' } })

  await byRole('alert', /A filter is out of date/)
  const chip = await byRole('button', 'Change filter: Tags gone')
  expect(chip.ariaDescription).to.match(/There is no such thing here any more/)
  expect((await byRole('button', 'Change filter: Type staff')).ariaDescription).to.equal(null)
  ;(await byRole('button', 'Remove filter: Tags gone')).click()
  await byRole('row', 'Bob Hope')
})

it('lists the users of a group, by its name', async () => {
  const world = new UsersWorld([ada, bob])
  world.groups = [
    {
      id: '01890000-0000-7000-8000-0000000000a1',
      name: 'Field crew',
      externalId: '',
      count: 1,
      createdAt: '2026-01-01T00:00:00.000Z',
      version: 1,
    },
  ]
  const table = await show(world)
  await byRole('row', 'Bob Hope')

  await add('Group')
  ;(await byRole('button', 'Apply')).click()
  await byRole('button', 'Change filter: Group Field crew')
  expect(lastQuery(world)['group']).to.equal(world.groups[0]!.id)
  table.remove()

  await show(world, { filter: { group: world.groups[0]!.id } })
  await byRole('button', 'Change filter: Group Field crew')
})

it('reads its filter from an attribute, and filters nothing by what is no filter', async () => {
  const world = new UsersWorld([ada, bob])
  const table = await show(world)

  table.setAttribute('filter', '{"type":"staff"}')
  await waitUntil(() => lastQuery(world)['type'] === 'staff')
  for (const text of ['', 'x', '[]', 'null', '7']) {
    table.setAttribute('filter', text)
    expect(table.filter).to.deep.equal({})
  }
})

it('is accessible with chips, the menu and the editor open, and folds in a narrow table', async () => {
  const world = new UsersWorld([ada, bob])
  const table = await show(world, { filter: { tagsAny: ['plan:Pro'], type: 'staff' } })
  await byRole('button', 'Change filter: Type staff')
  await expectAccessible(table)
  await add('Last access')
  await expectAccessible(table)
  await sendKeys({ press: 'Escape' })

  await setViewport({ width: 360, height: 700 })
  const fold = await byRole('button', /^Filters ?2$/)
  expect(
    [...table.shadowRoot!.querySelector('foyer-user-filters')!.shadowRoot!.querySelectorAll('.filter-chip')].some((chip) =>
      chip.checkVisibility(),
    ),
  ).to.equal(false)
  fold.click()
  await byRole('button', 'Change filter: Type staff')
  await expectAccessible(table)
  await setViewport({ width: 1280, height: 800 })
})
