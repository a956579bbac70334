import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeApi, held, problem } from '../../test/fake-api.js'
import { fakeCrowd, fakeUser, UsersWorld } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './user-table.define.js'
import type { UserTable } from './user-table.js'

const ada = fakeUser({ name: 'Ada Lovelace', email: 'ada@example.com', tags: [{ key: 'plan', value: 'Pro' }] })
const bob = fakeUser({ name: 'Bob Hope', email: 'bob@example.com', status: 'invited' })
const cem = fakeUser({ name: 'Cem Kaya', email: 'cem@example.com', status: 'banned', lastAccessAt: '2026-01-02T00:00:00.000Z' })

const show = (world: UsersWorld, properties: Partial<UserTable> = {}) =>
  mount('user-table', { client: fakeApi(world.answers), ...properties })
const names = (table: UserTable) => [...table.shadowRoot!.querySelectorAll('tbody .who-name')].map(({ textContent }) => textContent.trim())
const lastList = (world: UsersWorld) => world.asked('GET /users').at(-1)!.query

it('lists the users of the profile, with how many there are of each', async () => {
  await show(new UsersWorld([ada, bob, cem]))

  await byRole('row', /Ada Lovelace ada@example\.com.* Active.* plan Pro/)
  await byRole('row', /Bob Hope.* Invited/)
  await byRole('tab', /^All ?3$/)
  await byRole('tab', /^Banned ?1$/)
  expect((await byRole('grid', 'Users')).getAttribute('aria-rowcount')).to.equal('4')
})

it('keeps the shape of the list while it loads', async () => {
  const world = new UsersWorld([ada])
  const answer = held()
  world.answers['GET /users'] = answer.answer
  const table = await show(world)
  await byRole('status', 'Loading users…')
  const bone = table.shadowRoot!.querySelector('tbody tr')!.getBoundingClientRect()

  answer.release({ items: [ada], next: null, previous: null })
  const row = (await byRole('row', 'Ada Lovelace')).getBoundingClientRect()

  expect([row.top, row.height]).to.deep.equal([bone.top, bone.height])
})

it('searches for what is typed once one has stopped, and Escape clears it', async () => {
  const world = new UsersWorld([ada, bob])
  const table = await show(world)
  await byRole('row', 'Bob Hope')

  ;(await byRole('searchbox', 'Search users')).focus()
  await sendKeys({ type: 'ada' })
  await waitUntil(() => names(table).length === 1)
  expect([names(table), lastList(world)['search'], world.asked('GET /users').length]).to.deep.equal([['Ada Lovelace'], 'ada', 2])
  await byRole('status', '1 matches')

  await sendKeys({ press: 'Escape' })
  await waitUntil(() => names(table).length === 2)
  expect(table.search).to.equal('')
})

it('brings the focus to the search box on a slash, but not while one types elsewhere', async () => {
  const table = await show(new UsersWorld([ada]))
  const other = await fixture<HTMLInputElement>(html`<input aria-label="Elsewhere" />`)
  await byRole('row', 'Ada')
  other.focus()
  await sendKeys({ press: '/' })
  expect([other.value, document.activeElement === other]).to.deep.equal(['/', true])

  other.blur()
  await sendKeys({ press: '/' })

  expect(table.shadowRoot!.activeElement?.ariaLabel).to.equal('Search users')
})

it('shows one status by its tab, and by the arrow keys', async () => {
  const world = new UsersWorld([ada, bob, cem])
  const table = await show(world)
  await byRole('row', 'Bob Hope')

  ;(await byRole('tab', 'Active')).click()
  await waitUntil(() => names(table).join() === 'Ada Lovelace')
  ;(await byRole('tab', 'Active')).focus()
  await sendKeys({ press: 'ArrowRight' })
  await waitUntil(() => names(table).join() === 'Bob Hope')
  await sendKeys({ press: 'End' })
  await waitUntil(() => names(table).join() === 'Cem Kaya')

  expect([table.status, (await byRole('tab', 'Banned')).getAttribute('aria-selected')]).to.deep.equal(['banned', 'true'])
  await byRole('tabpanel', 'Banned')
})

it('shows those who are inactive among all when one asks for them, and counts them then', async () => {
  const dan = fakeUser({ name: 'Dan Inert', status: 'inactive' })
  const world = new UsersWorld([ada, bob, cem, dan])
  const table = await show(world)
  await byRole('tab', /^All ?3$/)
  expect([names(table).includes('Dan Inert'), lastList(world)['status']]).to.deep.equal([false, 'active invited pending banned'])

  const toggle = (await byRole('checkbox', 'Show inactive')) as HTMLInputElement
  toggle.click()
  await byRole('row', 'Dan Inert')
  await byRole('tab', /^All ?4$/)
  expect([table.showInactive, table.userFilter, lastList(world)['status']]).to.deep.equal([true, { search: '' }, undefined])
  ;(await byRole('tab', 'Inactive')).click()
  await waitUntil(() => names(table).join() === 'Dan Inert')

  expect(toggle.isConnected).to.equal(false)
})

it('tells nobody that there are no users where all are inactive, and shows them when asked', async () => {
  const table = await show(new UsersWorld([fakeUser({ name: 'Dan Inert', status: 'inactive' })]))
  await byRole('heading', 'Nobody matches')

  ;(await byRole('button', 'Reset filters')).click()

  await byRole('row', 'Dan Inert')
  expect(table.showInactive).to.equal(true)
})

it('sorts by a column, the other way on a second press, and by what has no column', async () => {
  const world = new UsersWorld([ada, bob, cem])
  const table = await show(world)
  await byRole('row', 'Ada')

  ;(await byRole('button', /^Name$/)).click()
  await waitUntil(() => names(table)[0] === 'Cem Kaya')
  expect((await byRole('columnheader', 'Name')).ariaSort).to.equal('descending')
  ;(await byRole('button', /^Last access$/)).click()
  await waitUntil(() => lastList(world)['sort'] === 'lastAccess')
  expect([lastList(world)['order'], names(table)[0]]).to.deep.equal(['desc', 'Cem Kaya'])

  ;(await byRole('button', 'Sort Last access Newest first')).click()
  ;(await byRole('menuitemradio', 'Created')).click()
  await waitUntil(() => lastList(world)['sort'] === 'created')
  expect(lastList(world)['order']).to.equal('desc')
})

it('filters by a tag that is pressed, and takes the filter away again', async () => {
  const world = new UsersWorld([ada, bob])
  const table = await show(world)

  ;(await byRole('button', 'Filter by plan Pro')).click()
  await waitUntil(() => names(table).join() === 'Ada Lovelace')
  expect([table.filter, lastList(world)['tagsAll']]).to.deep.equal([{ tagsAll: ['plan:Pro'] }, 'plan:Pro'])
  ;(await byRole('button', 'Remove filter: Tags plan Pro')).click()
  await waitUntil(() => names(table).length === 2)

  table.filter = { tagsAll: ['plan:Pro'] }
  table.search = 'nobody'
  await byRole('heading', 'Nobody matches')
  ;(await byRole('button', 'Reset filters')).click()
  await waitUntil(() => names(table).length === 2)
  expect([table.filter, table.search]).to.deep.equal([{}, ''])
})

it('invites the first user where there is none', async () => {
  await show(new UsersWorld([]))

  await byRole('heading', 'No users yet')
  ;(await byRole('tabpanel')).querySelectorAll('button')[0]!.click()

  await byRole('dialog', 'Add a user')
})

it('says who may help when users are not for the viewer, or the session is over', async () => {
  const world = new UsersWorld([ada])
  let status = 403
  world.answers['GET /users'] = () => problem(status, status === 403 ? 'forbidden' : 'unauthenticated')
  await show(world)
  await byRole('alert', /You cannot see users here Ask an admin of the profile .*Request request-1/)

  status = 401
  ;(await byRole('button', 'Try again')).click()

  await byRole('alert', /Sign in to see the users Your session has ended/)
})

it('offers another try with the request when the list did not load', async () => {
  const world = new UsersWorld([ada])
  world.answers['GET /users'] = () => problem(500, 'internal')
  await show(world)
  await byRole('alert', /The list did not load Something failed on our side\. Nothing was changed\. .*Request request-1/)

  delete world.answers['GET /users']
  ;(await byRole('button', 'Try again')).click()

  await byRole('row', 'Ada Lovelace')
})

it('counts down while the server wants a pause, and goes on by itself', async () => {
  const world = new UsersWorld([ada])
  world.answers['GET /users'] = () => problem(429, 'too_many_requests', { retryAfter: 2 })
  const table = await show(world)
  await byRole('timer', /A short pause .* in 2 seconds/)
  await waitUntil(() => table.shadowRoot!.textContent.includes('in 1 second.'), 'It did not count.', { timeout: 3000 })

  delete world.answers['GET /users']

  await waitUntil(() => names(table).length === 1, 'It did not go on.', { timeout: 3000 })
})

it('keeps what it has while the browser is offline, says since when, and catches up after', async () => {
  const world = new UsersWorld([ada])
  const table = await show(world)
  await byRole('row', 'Ada Lovelace')
  await waitUntil(() => world.events.requests.length === 1)

  dispatchEvent(new Event('offline'))
  await byRole('status', /^Offline\. This is how it was at .* Try now$/)
  await byRole('row', 'Ada Lovelace')
  world.change(ada.id, { name: 'Ada King' })
  dispatchEvent(new Event('online'))

  await byRole('row', 'Ada King')
  await waitUntil(() => table.shadowRoot!.querySelector('.foot')!.textContent.includes('Live'))
})

it('lets the page say what is shown instead of a list', async () => {
  const { answers } = new UsersWorld([])
  const own = html`<button slot="empty">Bring friends</button>`
  await fixture(html`<user-table .client=${fakeApi(answers)} heading="Members">${own}</user-table>`)

  await byRole('heading', 'Members')
  const { assignedSlot, offsetHeight } = await byRole('button', 'Bring friends')

  expect([assignedSlot?.name, offsetHeight > 0]).to.deep.equal(['empty', true])
})

it('leaves out what the page does not want', async () => {
  const { answers } = new UsersWorld([ada])
  const table = await fixture<UserTable>(html`<user-table .client=${fakeApi(answers)} no-heading no-search no-create></user-table>`)
  await byRole('row', 'Ada')

  expect(table.shadowRoot!.querySelectorAll('.title, .search, [part="add"]').length).to.equal(0)
  expect((await byRole('heading', 'Users')).className).to.equal('hidden')
})

it('shows names with markup as text, and runs nothing', async () => {
  const violations = watchPolicy()
  const evil = '<img src=x onerror="document.title=`owned`"><b>bold</b>'
  const user = fakeUser({
    name: evil,
    email: `${evil}@example.com`,
    externalId: evil,
    tags: [{ key: evil, value: evil }],
    fields: { [evil]: evil },
  })
  const table = await show(new UsersWorld([user]), { selected: user.id })

  await byRole('complementary', evil)
  table.selected = ''
  await byRole('row', evil)

  expect(table.shadowRoot!.querySelectorAll('img, tbody b b').length).to.equal(0)
  expect(document.title).to.equal('Foyer')
  expect(await violations()).to.deep.equal([])
})

it('speaks another language', async () => {
  await show(new UsersWorld([ada, bob]), { lang: 'de-AT' })

  await byRole('searchbox', 'Benutzer suchen')
  await byRole('row', /Ada Lovelace.* Aktiv/)
  await byRole('tab', /^Eingeladen/)
})

it('is the mirror of itself where lines run from right to left', async () => {
  await setViewport({ width: 1280, height: 800 })
  const table = await show(new UsersWorld([ada]), { dir: 'rtl', selected: ada.id })
  const name = (await byRole('button', /^Ada Lovelace$/)).getBoundingClientRect()

  const menu = (await byRole('button', 'Actions for Ada Lovelace')).getBoundingClientRect()
  await aTimeout(200)
  const drawer = (await byRole('complementary')).getBoundingClientRect()

  expect(menu.right).to.be.lessThan(name.left)
  expect(drawer.right).to.be.lessThan(name.left)
  expect(drawer.left).to.be.closeTo(table.getBoundingClientRect().left, 1.5)
})

it('makes cards of the rows where it is narrow, with nothing cut off', async () => {
  const user = fakeUser({ ...ada, name: 'Wolfeschlegelsteinhausenbergerdorff the Very Long', status: 'inactive' })
  const table = await show(new UsersWorld([user]), { showInactive: true })
  table.style.inlineSize = '360px'
  const menu = await byRole('button', /Actions for Wolf/)
  await aTimeout(50)

  const { right, bottom } = menu.getBoundingClientRect()
  const status = (await byRole('button', 'Status: Inactive')).getBoundingClientRect()
  const scroller = table.shadowRoot!.querySelector('.scroller')!

  expect(status.top).to.be.greaterThan(bottom - 8)
  expect(right).to.be.lessThan(table.getBoundingClientRect().right)
  expect(scroller.scrollWidth).to.equal(scroller.clientWidth)
  await byRole('button', '1 tag of Wolf')
})

it('is accessible when full', async () => {
  const table = await show(new UsersWorld([ada, bob, cem]), { filter: { tagsAll: ['plan:Pro'] } })
  await byRole('row', 'Ada')

  await expectAccessible(table)
})

it('is accessible when empty, and when refused', async () => {
  const world = new UsersWorld([])
  const table = await show(world)
  await byRole('heading', 'No users yet')
  await expectAccessible(table)

  world.answers['GET /users'] = () => problem(403, 'forbidden')
  world.events.send('users', {})
  await byRole('alert', 'You cannot see users here')

  await expectAccessible(table)
})

it('is accessible with details open, and with little permitted', async () => {
  await setViewport({ width: 1280, height: 800 })
  const user = { ...cem, bannedUntil: '2027-01-01T00:00:00.000Z', tags: ada.tags, fields: { phone: '1' } }
  const table = await show(new UsersWorld([user]), { selected: cem.id, permissions: ['users:read'] })
  await byRole('complementary', 'Cem')

  await expectAccessible(table)
})

it('is accessible with a menu open', async () => {
  const table = await show(new UsersWorld([ada]), { permissions: ['users:read'] })
  ;(await byRole('button', 'Actions for Ada')).click()
  await byRole('menuitem', 'Edit')

  await expectAccessible(table)
})

it('keeps a strict content security policy', async () => {
  const violations = watchPolicy()

  await show(new UsersWorld(fakeCrowd(120)))
  await byRole('row', 'Member 0000')
  ;(await byRole('button', 'Actions for Member 0000')).click()
  await byRole('menuitem', 'Edit')

  expect(await violations()).to.deep.equal([])
})
