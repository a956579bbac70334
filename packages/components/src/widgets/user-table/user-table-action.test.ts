import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeApi } from '../../test/fake-api.js'
import { fakeUser, UsersWorld } from '../../test/fake-users.js'
import './bulk/bulk.define.js'
import './user-table.define.js'
import type { UserTableAction } from './user-table-action.js'
import type { UserTable } from './user-table.js'

const ada = fakeUser({ name: 'Ada' })
const bob = fakeUser({ name: 'Bob' })

/** A table with an action of each kind, and what was pressed. */
async function show(permissions: string[] | null = null, prevents = false) {
  const { answers } = new UsersWorld([ada, bob])
  const table = await fixture<UserTable>(html`
    <user-table .client=${fakeApi(answers)} .permissions=${permissions}>
      <user-table-action label="Open in CRM" name="crm"></user-table-action>
      <user-table-action label="Add to campaign" enable="many"></user-table-action>
      <user-table-action label="Print" enable="always"></user-table-action>
    </user-table>
  `)
  const told: unknown[] = []
  table.addEventListener('user-action', (event) => {
    if (prevents) event.preventDefault()
    told.push([event.action, event.ids, event.filter, (event.target as Element).tagName])
  })
  await byRole('row', 'Ada')
  return { table, told }
}

const press = async (role: string, name: string) => (await byRole(role, name)).click()
const TAG = 'USER-TABLE-ACTION'

it('puts an action of the page into the menu of each row, the bar of many and the head', async () => {
  const { told } = await show()

  await press('button', 'Print')
  await press('button', 'Actions for Bob')
  await press('menuitem', 'Open in CRM')
  await press('checkbox', 'Select Ada')
  await press('checkbox', 'Select Bob')
  await press('button', 'Print')
  await press('button', 'Manage')
  await press('menuitem', 'Add to campaign')

  expect(told).to.deep.equal([
    ['Print', [], null, TAG],
    ['crm', [bob.id], null, TAG],
    ['Print', [ada.id, bob.id], null, TAG],
    ['Add to campaign', [ada.id, bob.id], null, TAG],
  ])
})

it('tells the filter instead of ids where everybody is meant', async () => {
  const { table, told } = await show()
  table.status = 'active'
  await press('checkbox', 'Select Ada')
  table.append(Object.assign(document.createElement('user-table-action'), { label: 'Mail', enable: 'many' }))
  table.shadowRoot!.querySelector('foyer-user-bulk')!.dispatchEvent(new Event('bulk-all'))
  await byRole('status', 'All 2 that match')

  await press('button', 'Manage')
  await press('menuitem', 'Mail')

  expect(told).to.deep.equal([['Mail', [], { search: '', status: 'active' }, TAG]])
})

it('ends the selection after an action with many, unless the page prevents it', async () => {
  for (const prevents of [false, true]) {
    const { table } = await show(null, prevents)
    await press('checkbox', 'Select Ada')
    await press('button', 'Manage')
    await press('menuitem', 'Add to campaign')
    await table.updateComplete

    expect(table.shadowRoot!.querySelectorAll('tr[aria-selected="true"]').length).to.equal(prevents ? 1 : 0)
    table.remove()
  }
})

it('follows actions that come, change and go', async () => {
  const { table, told } = await show()
  const print = table.querySelector<UserTableAction>('[label=Print]')!

  print.setAttribute('label', 'Print list')
  const button = (await byRole('button', 'Print list')) as HTMLButtonElement
  print.toggleAttribute('disabled')
  await waitUntil(() => button.disabled)
  button.click()
  expect(print.press({ ids: [] })).to.equal(false)
  print.setAttribute('enable', 'one')
  await waitUntil(() => !button.isConnected)
  await press('button', 'Actions for Ada')
  expect((await byRole('menuitem', 'Print list')).getAttribute('aria-disabled')).to.equal('true')
  await press('menuitem', 'Print list')
  print.remove()
  await table.updateComplete
  await press('button', 'Actions for Bob')

  await waitUntil(() => !table.shadowRoot!.querySelector('#menu')!.textContent.includes('Print'))
  expect(told).to.deep.equal([])
})

it('offers ticks to whoever may change nobody, where the page has something to do with many', async () => {
  const { table } = await show(['users:read'])

  await press('checkbox', 'Select Ada')
  await press('button', 'Manage')

  expect((await byRole('menuitem', 'Delete')).getAttribute('aria-disabled')).to.equal('true')
  expect((await byRole('menuitem', 'Add to campaign')).getAttribute('aria-disabled')).to.equal(null)
  await expectAccessible(table)
})
