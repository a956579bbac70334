import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { find } from '../../../../gallery/hands.js'
import { expectAccessible } from '../../../test/accessible.js'
import { byRole } from '../../../test/by-role.js'
import { fakeApi } from '../../../test/fake-api.js'
import { fakeUser, UsersWorld } from '../../../test/fake-users.js'
import { mount } from '../../../test/mount.js'
import { watchPolicy } from '../../../test/watch-policy.js'
import '../user-table.define.js'
import type { Kept } from '../saved-views.js'
import type { UserTable } from '../user-table.js'

const ada = fakeUser({ name: 'Ada Lovelace', company: 'Analytical', fields: { city: 'London', paid: true, since: '2026-02-01' } })
const bob = fakeUser({ name: 'Bob Hope', status: 'invited' })

const field = (key: string, label: string, type: 'text' | 'checkbox' | 'date') => ({
  key,
  label,
  type,
  required: false,
  default: null,
  options: [],
  seenBy: 'members' as const,
  editedBy: 'members' as const,
  askedAtSignUp: false,
  hint: '',
  keptAsTag: false,
})

function createWorld(kept?: unknown): UsersWorld {
  const world = new UsersWorld([ada, bob])
  world.schema = {
    types: ['standard'],
    fields: [field('city', 'City', 'text'), field('paid', 'Has paid', 'checkbox'), field('since', 'Customer since', 'date')],
    version: 1,
  }
  if (kept !== undefined) world.preferences.set('user-table', kept)
  return world
}

const show = (world: UsersWorld, properties: Partial<UserTable> = {}) =>
  mount('user-table', { client: fakeApi(world.answers), ...properties })
const heads = (table: UserTable) =>
  [...table.shadowRoot!.querySelectorAll<HTMLElement>('thead th')]
    .map(({ dataset }) => dataset['column'])
    .filter((name) => name !== undefined)
const kept = (world: UsersWorld) => world.preferences.get('user-table') as Kept | undefined

it('shows the columns that are chosen, the profile’s own fields among them, in their order, and keeps them', async () => {
  const violations = watchPolicy()
  const world = createWorld()
  const table = await show(world)
  await byRole('row', 'Ada Lovelace')

  ;(await byRole('button', 'Columns')).click()
  ;(await byRole('checkbox', 'City')).click()
  ;(await byRole('checkbox', 'Has paid')).click()
  ;(await byRole('checkbox', 'Customer since')).click()
  ;(await byRole('checkbox', 'Tags')).click()
  ;(await byRole('button', 'Move City up')).click()
  ;(await byRole('radio', 'Compact')).click()
  await expectAccessible(table)

  const columns = ['email', 'status', 'field:city', 'lastAccess', 'field:paid', 'field:since']
  expect(heads(table)).to.deep.equal(['name', ...columns])
  await byRole('row', /Ada Lovelace.*London.*Yes.*Feb 1, 2026/)
  await waitUntil(() => kept(world)?.layout.columns.length === 6)
  expect(kept(world)!.layout).to.deep.equal({ columns, widths: {}, density: 'compact' })
  expect(await violations()).to.deep.equal([])
})

it('begins as it was left, whatever was kept', async () => {
  const table = await show(
    createWorld({
      layout: { columns: ['field:city', 'company', 'nonsense', 7, 'company'], widths: { name: 9999, company: 'x' }, density: [] },
      views: [{}, null, 7],
      first: 'gone',
    }),
  )

  await byRole('row', /Ada Lovelace.*London.*Analytical/)
  await byRole('columnheader', 'City')
  expect(heads(table)).to.deep.equal(['name', 'field:city', 'company'])
})

it('makes a column wider by dragging its edge, and where the columns are chosen', async () => {
  const world = createWorld()
  const table = await show(world)
  await byRole('row', 'Ada Lovelace')
  const head = table.shadowRoot!.querySelector<HTMLElement>('[data-column=status]')!
  const { right, top, width } = head.getBoundingClientRect()

  await sendMouse({ type: 'move', position: [Math.round(right) - 3, Math.round(top) + 16] })
  await sendMouse({ type: 'down' })
  await sendMouse({ type: 'move', position: [Math.round(right) + 37, Math.round(top) + 16] })
  await sendMouse({ type: 'up' })
  await table.updateComplete
  expect(head.getBoundingClientRect().width).to.be.closeTo(width + 40, 2)

  ;(await byRole('button', 'Columns')).click()
  ;(await byRole('slider', 'Width of Status')).focus()
  await sendKeys({ press: 'Home' })
  await waitUntil(() => kept(world)?.layout.widths['status'] === 72)
})

it('saves what is looked at under a name, comes back to it, begins with it, renames and deletes it', async () => {
  const world = createWorld()
  const table = await show(world, { search: 'bob', status: 'invited', sort: 'created', order: 'desc' })
  await byRole('row', 'Bob Hope')

  ;(await byRole('button', 'Views')).click()
  const box = await find<HTMLInputElement>('.name .input')
  box.value = 'New people'
  ;(await byRole('button', 'Save view')).click()
  ;(await byRole('button', 'Begin with New people')).click()
  await waitUntil(() => kept(world)?.first === 'New people')
  expect(kept(world)!.views).to.deep.equal([
    {
      name: 'New people',
      filter: { search: 'bob', status: 'invited' },
      sort: 'created',
      order: 'desc',
      columns: ['email', 'status', 'tags', 'lastAccess'],
    },
  ])

  Object.assign(table, { search: '', status: '', sort: 'name', order: 'asc' })
  ;(await byRole('button', 'New people')).click()
  expect([table.search, table.status, table.sort, table.order]).to.deep.equal(['bob', 'invited', 'created', 'desc'])

  ;(await byRole('button', 'Views')).click()
  ;(await byRole('button', 'Rename New people')).click()
  const name = await find<HTMLInputElement>('li .input')
  name.value = 'Invited'
  ;(await byRole('button', /^Save$/)).click()
  await byRole('button', 'Begin with Invited')
  await expectAccessible(table)
  await waitUntil(() => kept(world)?.first === 'Invited')
  table.remove()
  const again = await show(world)
  await waitUntil(() => again.search === 'bob')
  ;(await byRole('button', 'Views')).click()
  ;(await byRole('button', 'Delete Invited')).click()
  await waitUntil(() => kept(world)?.views.length === 0)
  expect(kept(world)!.first).to.equal('')
})
