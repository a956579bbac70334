import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeApi } from '../../test/fake-api.js'
import { fakeCrowd, fakeUser, UsersWorld } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './bulk/bulk.define.js'
import './user-table.define.js'
import { UserTable } from './user-table.js'

const people = ['Ada', 'Bob', 'Cem', 'Dana', 'Emil', 'Fay'].map((name) => fakeUser({ name }))

/** A table of these people in which the first has the focus. */
async function show(world = new UsersWorld(people), properties: Partial<UserTable> = {}) {
  const table = await mount('user-table', { client: fakeApi(world.answers), ...properties })
  ;(await byRole('button', /^(Ada|Member 0000)$/)).focus()
  return { world, table }
}

const selected = ({ shadowRoot }: UserTable) =>
  [...shadowRoot!.querySelectorAll('tr[aria-selected="true"] .who-name')].map(({ textContent }) => textContent.trim()).join(' ')

const focused = ({ shadowRoot }: UserTable) => shadowRoot!.activeElement?.closest('tr')?.querySelector('.who-name')?.textContent.trim()

const press = async (...keys: string[]) => {
  for (const key of keys) {
    const [last, held] = key.split('+').toReversed()
    if (held) await sendKeys({ down: held })
    await sendKeys({ press: last! })
    if (held) await sendKeys({ up: held })
  }
}

it('selects by ticks, by a range of them and all that are there, and says how many', async () => {
  const { table } = await show()
  const tick = async (name: string, shiftKey = false) =>
    (await byRole('checkbox', `Select ${name}`)).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }))
  const all = (await byRole('checkbox', 'Select all that are loaded')) as HTMLInputElement

  await tick('Bob')
  await byRole('status', '1 selected')
  expect([all.checked, all.indeterminate]).to.deep.equal([false, true])
  await tick('Dana', true)
  await byRole('status', '3 selected')
  expect(selected(table)).to.equal('Bob Cem Dana')
  all.click()
  await byRole('status', '6 selected')
  expect([all.checked, all.indeterminate]).to.deep.equal([true, false])
  all.click()
  await waitUntil(() => selected(table) === '')

  expect((await byRole('grid')).getAttribute('aria-multiselectable')).to.equal('true')
  expect([...table.shadowRoot!.querySelectorAll('tbody tr')].map(({ ariaSelected }) => ariaSelected)).to.deep.equal(Array(6).fill('false'))
})

it('selects by keys: one, a range, all, and nobody', async () => {
  const { table } = await show()

  await press('Space')
  await waitUntil(() => selected(table) === 'Ada')
  await press('ArrowDown', 'ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await waitUntil(() => selected(table) === 'Ada Cem Dana Emil')
  await press('Shift+ArrowUp')
  await waitUntil(() => selected(table) === 'Ada Cem Dana')
  await press('Control+a')
  await waitUntil(() => selected(table) === 'Ada Bob Cem Dana Emil Fay')
  await press('Escape')
  await waitUntil(() => selected(table) === '')
  await press('End', 'Shift+Home')
  await waitUntil(() => selected(table) === 'Ada Bob Cem Dana Emil Fay')

  expect(focused(table)).to.equal('Ada')
  expect(table.selected).to.equal('')
})

it('keeps Space for the buttons that open something', async () => {
  const { table } = await show()
  ;(await byRole('button', 'Actions for Ada')).focus()

  await press('Space')
  await byRole('menuitem', 'Edit')
  expect(selected(table)).to.equal('')
  await press('Escape', 'Shift+Space')

  await waitUntil(() => selected(table) === 'Ada')
})

it('goes to names by their letters, and by pages', async () => {
  const { table } = await show(new UsersWorld([...people, ...fakeCrowd(40)]))

  await press('d')
  expect(focused(table)).to.equal('Dana')
  await press('PageDown')
  expect(focused(table)).to.match(/^Member 00/)
  await press('PageUp')
  expect(focused(table)).to.equal('Dana')
  await press('a')
  expect(focused(table)).to.equal('Ada')
  await press('m', 'm')

  expect(focused(table)).to.equal('Member 0001')
})

it('keeps who is selected and where one is while rows change and pages come', async () => {
  const { world, table } = await show(new UsersWorld(fakeCrowd(120)))
  await waitUntil(() => world.events.requests.length === 1)
  await press('Space')
  await byRole('status', '1 selected')

  world.change(world.users[0]!.id, { status: 'banned' })
  world.events.send('users', {})
  await byRole('row', /Member 0000.* Banned/)
  expect([selected(table), focused(table)]).to.deep.equal(['Member 0000', 'Member 0000'])
  await press('End')
  await waitUntil(() => table.shadowRoot!.querySelectorAll('tbody tr').length > 50)
  await press('Space')

  await byRole('status', '2 selected')
  expect(selected(table)).to.equal('Member 0000 Member 0049')
})

it('selects everybody who matches, until the list is of others', async () => {
  const { world, table } = await show(new UsersWorld(fakeCrowd(120)), { showInactive: true })
  const counted: unknown[] = []
  world.answers['POST /users/bulk/count'] = async (request) => (counted.push(await request.json()), { total: 7 })
  await press('Space')

  ;(await byRole('button', 'Select all 120 that match')).click()
  await byRole('status', 'All 120 that match')
  expect(table.shadowRoot!.querySelectorAll('tr[aria-selected="false"]')).to.have.length(0)
  table.search = 'member'
  await waitUntil(() => selected(table) === '')
  ;(await byRole('button', 'Member 0000')).focus()
  await press('Space')
  ;(await byRole('button', 'Select all that match')).click()
  await byRole('status', 'All 7 that match')

  expect(counted).to.deep.equal([{ filter: { search: 'member' } }])
})

it('clears the selection from the bar and goes back to the list', async () => {
  const { table } = await show()
  await press('Space')

  const clear = await byRole('button', 'Clear selection')
  clear.focus()
  clear.click()

  await waitUntil(() => selected(table) === '')
  expect(focused(table)).to.equal('Ada')
})

it('keeps the row in sight that one selects at the end of the room', async () => {
  const { table } = await show(new UsersWorld(fakeCrowd(40)))
  const scroller = table.shadowRoot!.querySelector('.scroller')!
  const rows = [...table.shadowRoot!.querySelectorAll('tbody tr')]
  const last = rows.findLast((row) => row.getBoundingClientRect().bottom <= scroller.getBoundingClientRect().bottom)!

  last.querySelector<HTMLElement>('.who-name')!.focus()
  await press('Space')
  await byRole('button', 'Manage')

  await waitUntil(() => last.getBoundingClientRect().bottom <= scroller.getBoundingClientRect().bottom + 1)
})

it('offers no ticks to whoever may change nobody', async () => {
  const { table } = await show(undefined, { permissions: ['users:read'] })

  await press('Control+a', 'Shift+ArrowDown')

  expect(table.shadowRoot!.querySelectorAll('input.tick, tr[aria-selected], foyer-user-bulk')).to.have.length(0)
  expect((await byRole('grid')).hasAttribute('aria-multiselectable')).to.equal(false)
})

it('has ticks on cards too', async () => {
  const { table } = await show()
  table.style.inlineSize = '360px'

  const tick = await byRole('checkbox', 'Select Bob')
  tick.click()
  await waitUntil(() => selected(table) === 'Bob')
  const [box, name] = [tick.getBoundingClientRect(), (await byRole('button', /^Bob$/)).getBoundingClientRect()]

  expect(box.width).to.be.at.least(24)
  expect(box.right).to.be.at.most(name.left)
  expect((await byRole('button', 'Manage')).getBoundingClientRect().right).to.be.lessThan(table.getBoundingClientRect().right)
})

it('says when the bar is not to be had', async () => {
  const { bulk } = UserTable
  UserTable.bulk = () => Promise.reject(new TypeError('no network'))
  try {
    await show()
    await press('Space')

    await byRole('status', 'The server cannot be reached.')
  } finally {
    UserTable.bulk = bulk
  }
})

it('is accessible with some selected, under a strict policy', async () => {
  const violations = watchPolicy()
  const { table } = await show()
  await press('Space', 'Shift+ArrowDown')
  await byRole('status', '2 selected')

  await expectAccessible(table)

  expect(await violations()).to.deep.equal([])
})
