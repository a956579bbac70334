import type { User } from '@foyer/shared'
import { expect, waitUntil } from '@open-wc/testing'
import { byRole } from '../../test/by-role.js'
import { fakeApi } from '../../test/fake-api.js'
import { fakeUser, UsersWorld } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import './user-table.define.js'

/** A table of two, with all that it fires. */
async function createTable(status: User['status'] = 'active') {
  const [ada, cem] = [fakeUser({ name: 'Ada Lovelace', status }), fakeUser({ name: 'Cem Kaya', lastAccessAt: '2026-01-02T00:00:00.000Z' })]
  const world = new UsersWorld([ada, cem])
  const table = await mount('user-table', { lang: 'en', client: fakeApi(world.answers) })
  const press = async (role: string, name: string | RegExp) => (await byRole(role, name)).click()
  return { ada, cem, world, table, press }
}

it('opens what somebody did by the time of their last access, and their details by their name', async () => {
  const { ada, table, press } = await createTable()

  await press('button', /Activity of Cem Kaya$/)
  await byRole('heading', 'No activity yet')
  await press('button', 'Close')
  await press('button', /^Ada Lovelace$/)

  await byRole('tabpanel', 'Details')
  expect(table.selected).to.equal(ada.id)
})

it('follows in the list what is changed in the details, and says it to the page once', async () => {
  const { ada, world, table, press } = await createTable('pending')
  const told: string[] = []
  for (const name of ['user-status-change', 'user-status-changed']) table.addEventListener(name, ({ type }) => told.push(type))
  await press('button', /^Ada Lovelace$/)

  await press('button', /^Approve$/)
  await byRole('status', 'Approved Ada Lovelace.')
  await press('button', 'Close')

  await byRole('row', /Ada Lovelace.* Active/)
  expect([world.find(ada.id)!.status, told]).to.deep.equal(['active', ['user-status-change', 'user-status-changed']])
})

it('closes the details of whom it deletes there, and hands the focus to the row beside', async () => {
  const { ada, table, press } = await createTable()
  await press('button', /^Ada Lovelace$/)

  await press('button', 'Actions for Ada Lovelace')
  await press('menuitem', 'Delete…')
  await byRole('dialog', 'Delete Ada Lovelace?')
  await press('button', /^Delete user$/)

  await waitUntil(() => table.selected === '')
  await waitUntil(() => table.shadowRoot!.activeElement?.textContent.trim() === 'Cem Kaya')
  expect(table.shadowRoot!.querySelector(`[data-id="${ada.id}"]`) === null).to.equal(true)
})

it('opens no second stream of events for the details', async () => {
  const { world, press } = await createTable()

  await press('button', /^Ada Lovelace$/)
  await byRole('tabpanel', 'Details')

  expect(world.events.requests.length).to.equal(1)
})
