import type { User } from '@foyer/shared'
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { byRole } from '../../test/by-role.js'
import { typeInto } from '../../test/type-into.js'
import { fakeApi, held, problem } from '../../test/fake-api.js'
import { fakeUser, UsersWorld } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import { UserTable } from './user-table.define.js'

const people = (status: User['status']) => [fakeUser({ name: 'Ada Lovelace', status }), fakeUser({ name: 'Bob Hope' })]

/** A table with Ada, who has this status, and what it says happens. */
async function withAda(status: User['status'] = 'active', properties: Partial<UserTable> = {}) {
  const world = new UsersWorld(people(status))
  const table = await mount('user-table', { client: fakeApi(world.answers), showInactive: true, ...properties })
  const told: string[] = []
  for (const name of ['user-status-change', 'user-status-changed', 'user-delete', 'user-deleted'] as const) {
    table.addEventListener(name, ({ type, user }) => told.push(`${type} ${user.name} ${user.status}`))
  }
  await byRole('row', 'Ada Lovelace')
  return { world, table, told, ada: world.users[0]! }
}

async function press(role: string, name: string | RegExp) {
  const button = await byRole(role, name)
  button.focus()
  button.click()
}

/** Opens Ada's menu and answers what is in it. */
async function menu(): Promise<string[]> {
  await press('button', 'Actions for Ada Lovelace')
  const panel = await byRole('menu', 'Actions for Ada Lovelace')
  return [...panel.querySelectorAll<HTMLElement>('[role="menuitem"]')].map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())
}

const EVERYTHING = ['users:read', 'users:create', 'users:edit', 'users:delete', 'users:act-as', 'notifications:create']

for (const [status, steps] of [
  ['pending', 'Approve, Ban…, Reject…'],
  ['invited', 'Send invitation, Deactivate, Ban…, Delete…'],
  ['active', 'Reset password…, Log in as…, Deactivate, Ban…, Delete…'],
  ['inactive', 'Send invitation, Reactivate, Delete…'],
  ['banned', 'Unban, Delete…'],
] as const) {
  it(`offers what may be done with somebody ${status}, and no more`, async () => {
    await withAda(status, { permissions: EVERYTHING })

    expect((await menu()).join(', ')).to.equal(`Open details, Edit, Tags, Send notification, ${steps}`)
  })
}

it('shows what the viewer may not do, with the reason, and does not do it', async () => {
  const { world, told } = await withAda('active', { permissions: ['users:read', 'users:edit'] })

  expect(await menu()).to.deep.equal([
    'Open details',
    'Edit',
    'Tags',
    'Send notification Needs the right to send notifications',
    'Reset password…',
    'Log in as… Needs the right to act as users',
    'Deactivate',
    'Ban…',
    'Delete… Needs the right to delete users',
  ])
  const remove = await byRole('menuitem', 'Delete…')
  expect(remove.ariaDisabled).to.equal('true')
  remove.click()
  const add = await byRole('button', 'Add user')
  add.click()

  expect([add.title, told, world.asked('POST /users').length]).to.deep.equal(['Needs the right to add users', [], 0])
  expect(document.querySelector('user-table')!.shadowRoot!.querySelector('foyer-user-form[open]') === null).to.equal(true)
})

it('leaves the status a word where the viewer may not change it', async () => {
  const { table } = await withAda('active', { permissions: ['users:read'] })

  expect(table.shadowRoot!.querySelector('.status-select') === null).to.equal(true)
  await byRole('row', /Ada Lovelace.* Active/)
})

it('deactivates at once, tells it, and takes it back', async () => {
  const { world, told, ada } = await withAda()

  await press('button', 'Status: Active')
  await press('menuitem', 'Deactivate')
  await byRole('row', /Ada Lovelace.* Inactive/)
  await byRole('status', 'Deactivated Ada Lovelace. Undo')
  await byRole('tab', /^Inactive ?1$/)
  await press('button', 'Undo')

  await byRole('row', /Ada Lovelace.* Active/)
  expect(world.asked(`POST /users/${ada.id}/status`).map(({ body }) => body)).to.deep.equal([
    { action: 'deactivate' },
    { action: 'reactivate' },
  ])
  expect(told).to.deep.equal([
    'user-status-change Ada Lovelace active',
    'user-status-changed Ada Lovelace inactive',
    'user-status-change Ada Lovelace inactive',
    'user-status-changed Ada Lovelace active',
  ])
})

it('says so when the dialogs cannot be had, and has them the next time', async () => {
  const { dialogs } = UserTable
  UserTable.dialogs = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
  await withAda()

  await press('button', 'Add user')
  await byRole('status', 'The server cannot be reached. Look at your connection.')
  UserTable.dialogs = dialogs
  await press('button', 'Add user')

  await byRole('dialog', 'Add a user')
})

it('says so when the details cannot be drawn, and draws them the next time', async () => {
  const { details } = UserTable
  UserTable.details = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
  const { table } = await withAda()

  await press('button', /^Ada Lovelace$/)
  await byRole('status', 'The server cannot be reached. Look at your connection.')
  expect(table.selected).to.equal('')
  UserTable.details = details
  await press('button', /^Ada Lovelace$/)

  const name = await byRole('heading', 'Ada Lovelace')
  await waitUntil(() => name.matches(':focus'))
})

it('does it once however often it is asked', async () => {
  const { world, ada } = await withAda()
  const answer = held()
  let asked = 0
  world.answers[`POST /users/${ada.id}/status`] = () => (asked++, answer.answer())

  for (let at = 0; at < 3; at++) {
    await press('button', 'Status: Active')
    await press('menuitem', 'Deactivate')
  }
  answer.release(world.change(ada.id, { status: 'inactive' }))

  await byRole('row', /Ada Lovelace.* Inactive/)
  expect(asked).to.equal(1)
})

it('keeps its hands off when the page says so', async () => {
  const { world, table } = await withAda()
  table.addEventListener('user-status-change', (event) => event.preventDefault())
  table.addEventListener('user-delete', (event) => event.preventDefault())
  table.addEventListener('user-select', (event) => event.preventDefault())

  await press('button', 'Status: Active')
  await press('menuitem', 'Deactivate')
  await menu()
  await press('menuitem', 'Delete…')
  await press('button', 'Delete user')
  await press('button', 'Keep user')
  await press('button', /^Ada Lovelace$/)

  expect([table.selected, world.heard.filter(({ method }) => method !== 'GET')]).to.deep.equal(['', []])
})

it('says why a step was refused, and shows how things are', async () => {
  const { world, ada } = await withAda()
  world.change(ada.id, { status: 'banned' })
  world.answers[`POST /users/${ada.id}/status`] = () => problem(409, 'status_conflict')

  await press('button', 'Status: Active')
  await press('menuitem', 'Deactivate')

  await byRole('status', 'The status has changed meanwhile, and this step no longer fits.')
  await byRole('row', /Ada Lovelace.* Banned/)
})

it('bans until a day with a reason, and takes it back', async () => {
  const { world, ada } = await withAda()
  await menu()
  await press('menuitem', 'Ban…')
  await byRole('dialog', 'Ban Ada Lovelace?')
  await press('radio', 'Until a day')
  await press('button', 'Ban user')
  await waitUntil(() =>
    document
      .querySelector('user-table')!
      .shadowRoot!.querySelector('foyer-user-ban')!
      .shadowRoot!.textContent.includes('Choose a day to come'),
  )

  const day = (await byRole('dialog')).getRootNode() as ShadowRoot
  const input = (day.host.getRootNode() as ShadowRoot).querySelector<HTMLInputElement>('[type="date"]')!
  input.value = '2999-12-01'
  input.dispatchEvent(new Event('input'))
  await typeInto('Reason', 'Spam')
  await press('button', 'Ban user')
  await byRole('row', /Ada Lovelace.* Banned/)
  expect(world.asked(`POST /users/${ada.id}/status`)[0]!.body).to.deep.equal({
    action: 'ban',
    until: new Date('2999-12-01T00:00').toISOString(),
    reason: 'Spam',
  })

  await press('button', 'Undo')
  await byRole('row', /Ada Lovelace.* Active/)
})

it('offers no way back from a ban that would make somebody more than they were', async () => {
  await withAda('pending')

  await menu()
  await press('menuitem', 'Ban…')
  await press('button', 'Ban user')

  await byRole('status', /^Banned Ada Lovelace\.$/)
})

it('deletes after saying what is lost, and hands the focus on', async () => {
  const { world, table, told, ada } = await withAda('active')
  table.selected = ada.id
  await byRole('complementary', 'Ada')
  table.selected = ''
  await menu()
  await press('menuitem', 'Delete…')
  await byRole('dialog', 'Delete Ada Lovelace?')
  expect(table.shadowRoot!.querySelector('foyer-user-farewell')!.shadowRoot!.activeElement?.textContent.trim()).to.equal('Keep user')

  await press('button', 'Delete user')

  await byRole('status', 'Deleted Ada Lovelace.')
  await waitUntil(() => table.shadowRoot!.activeElement?.textContent.trim() === 'Bob Hope')
  expect([world.users.length, told]).to.deep.equal([1, ['user-delete Ada Lovelace active', 'user-deleted Ada Lovelace active']])
})

it('rejects a request, which deletes it', async () => {
  const { world, table, told } = await withAda('pending', { status: 'pending' })

  await menu()
  await press('menuitem', 'Reject…')
  await byRole('dialog', 'Reject Ada Lovelace?')
  await press('button', 'Reject user')

  await byRole('heading', 'Nobody matches')
  expect([world.users.length, table.status]).to.deep.equal([1, 'pending'])
  expect(told).to.deep.equal(['user-status-change Ada Lovelace pending', 'user-status-changed Ada Lovelace pending'])
})

it('keeps the question open when the server refuses, with the request', async () => {
  const { world, ada } = await withAda()
  world.answers[`DELETE /users/${ada.id}`] = () => problem(500, 'internal')

  await menu()
  await press('menuitem', 'Delete…')
  await press('button', 'Delete user')

  await byRole('alert', /That did not work Something failed on our side\. Nothing was changed\. Request request-1/)
  await byRole('dialog', 'Delete Ada Lovelace?')
})

it('closes the details of somebody who is deleted by others', async () => {
  const { world, table, ada } = await withAda()
  table.selected = ada.id
  await byRole('complementary', 'Ada')

  world.remove(ada.id)
  world.events.send('users', {})

  await byRole('status', 'This user is not here any more.')
  expect(table.selected).to.equal('')
})

it('shows the details of somebody who is not in the list, and follows them', async () => {
  const { world, table, ada } = await withAda('banned')
  table.status = 'active'
  await waitUntil(() => !table.shadowRoot!.querySelector(`[data-id="${ada.id}"]`))

  table.selected = ada.id
  await byRole('complementary', 'Ada Lovelace')
  await byRole('button', 'Status: Banned')
  world.change(ada.id, { status: 'inactive' })
  world.events.send('users', {})

  await byRole('button', 'Status: Inactive')
})

it('works through the details by keyboard alone', async () => {
  const { table } = await withAda()
  ;(await byRole('button', /^Ada Lovelace$/)).focus()
  await sendKeys({ press: 'Enter' })
  await byRole('complementary', 'Ada')

  ;(await byRole('button', /^Deactivate$/)).focus()
  await sendKeys({ press: 'Enter' })

  await byRole('button', 'Status: Inactive')
  await byRole('button', /^Reactivate$/)
  expect(table.selected).to.not.equal('')
})
