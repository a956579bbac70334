import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { byRole } from '../../test/by-role.js'
import { fakeApi, held, problem } from '../../test/fake-api.js'
import { fakeCrowd, fakeUser, UsersWorld } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import './user-table.define.js'
import type { UserTable } from './user-table.js'

/** A table whose stream is open. */
async function live(world: UsersWorld, properties: Partial<UserTable> = {}) {
  const table = await mount('user-table', { client: fakeApi(world.answers), showInactive: true, ...properties })
  await waitUntil(() => world.events.requests.length === 1 && rows(table).length > 0)
  return { table, scroller: table.shadowRoot!.querySelector<HTMLElement>('.scroller')! }
}

const rows = (table: UserTable) => [...table.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr[data-id]')]
const nameOf = (row: HTMLElement) => row.querySelector('.who-name')!.textContent.trim()
const names = (table: UserTable) => rows(table).map(nameOf)
const topOf = (table: UserTable, name: string) =>
  rows(table)
    .find((row) => nameOf(row) === name)!
    .getBoundingClientRect().top

it('shows a new user at once, without a reload', async () => {
  const world = new UsersWorld(fakeCrowd(3))
  const { table } = await live(world)

  world.users.push(fakeUser({ name: 'Aaron First' }))
  world.events.send('users', {})

  await byRole('row', 'Aaron First')
  await byRole('tab', /^All ?4$/)
  expect(names(table)[0]).to.equal('Aaron First')
})

it('takes away at once who is gone, and changes who changed', async () => {
  const world = new UsersWorld(fakeCrowd(3))
  const { table } = await live(world)

  world.remove(world.users[0]!.id)
  world.change(world.users[0]!.id, { status: 'banned' })
  world.events.send('users', {})

  await waitUntil(() => names(table).length === 2)
  await byRole('row', /Member 0001.* Banned/)
})

it('leaves a reader further down where they are, and lets what is new wait behind a pill', async () => {
  const world = new UsersWorld(fakeCrowd(120))
  const { table, scroller } = await live(world)
  scroller.scrollTop = 900
  await aTimeout(50)
  const before = topOf(table, 'Member 0022')
  const bottom = scroller.scrollHeight

  world.users.push(fakeUser({ name: 'Aaron First' }), fakeUser({ name: 'Aaron Second' }))
  world.change(world.users[22]!.id, { status: 'inactive' })
  world.events.send('users', {})
  await byRole('row', /Member 0022.* Inactive/)
  const pill = await byRole('button', '2 new users')
  expect([topOf(table, 'Member 0022'), scroller.scrollHeight, names(table).includes('Aaron First')]).to.deep.equal([before, bottom, false])

  pill.click()
  await byRole('row', 'Aaron First')
  expect(scroller.scrollTop).to.equal(0)
  await waitUntil(() => !table.shadowRoot!.querySelector('.pill'))
})

it('says that the list changed when somebody is gone, or another order is right', async () => {
  const world = new UsersWorld(fakeCrowd(120))
  const { table, scroller } = await live(world)
  scroller.scrollTop = 900
  await aTimeout(50)

  world.change(world.users[22]!.id, { name: 'Zoe Last' })
  world.events.send('users', {})

  await byRole('button', 'List changed')
  expect(names(table)).to.include('Member 0022')
})

it('answers a burst of hints with a few requests', async () => {
  const world = new UsersWorld(fakeCrowd(3))
  const { table } = await live(world)
  const before = world.asked('GET /users').length

  for (let at = 0; at < 20; at++) {
    world.events.send('users', {})
    await aTimeout(10)
  }
  world.users.push(fakeUser({ name: 'Aaron First' }))
  await aTimeout(700)

  expect(names(table)[0]).to.equal('Aaron First')
  expect(world.asked('GET /users').length - before).to.be.within(1, 2)
})

it('does not announce what it is about to show', async () => {
  const world = new UsersWorld(fakeCrowd(3))
  const { table } = await live(world)
  const answer = held()
  world.answers['GET /users'] = answer.answer

  world.users.push(fakeUser({ name: 'Aaron First' }))
  world.events.send('users', {})
  await byRole('tab', /^All ?4$/)
  expect(table.shadowRoot!.querySelector('.pill')?.textContent).to.equal(undefined)
  answer.release({ items: world.users, next: null, previous: null })

  await byRole('row', 'Aaron First')
})

it('says when it could not look, and tries again when asked', async () => {
  const world = new UsersWorld(fakeCrowd(120))
  const { scroller } = await live(world)
  scroller.scrollTop = 900
  await aTimeout(50)
  world.answers['GET /users'] = () => problem(500, 'internal')
  world.events.send('users', {})
  await byRole('status', /Something failed on our side.* Try again/)

  delete world.answers['GET /users']
  world.change(world.users[22]!.id, { status: 'inactive' })
  ;(await byRole('button', 'Try again')).click()

  await byRole('row', /Member 0022.* Inactive/)
})

it('takes everything away when the viewer may no longer see it', async () => {
  const world = new UsersWorld(fakeCrowd(120))
  const { table, scroller } = await live(world)
  scroller.scrollTop = 900
  await aTimeout(50)

  world.answers['GET /users'] = () => problem(403, 'forbidden')
  world.events.send('users', {})

  await byRole('alert', 'You cannot see users here')
  expect(names(table)).to.deep.equal([])
})

it('shows other users when the page brings another client', async () => {
  const { table } = await live(new UsersWorld(fakeCrowd(3)))

  const other = new UsersWorld([fakeUser({ name: 'Somebody Else' })])
  const answer = held()
  other.answers['GET /users'] = answer.answer

  table.client = fakeApi(other.answers)
  await byRole('status', 'Loading users…')
  expect(names(table)).to.deep.equal([])
  answer.release({ items: other.users, next: null, previous: null })

  await byRole('row', 'Somebody Else')
  await byRole('tab', /^All ?1$/)
  expect(names(table)).to.deep.equal(['Somebody Else'])
})
