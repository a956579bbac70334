import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { fakeApi, problem } from '../../test/fake-api.js'
import { fakeCrowd, UsersWorld } from '../../test/fake-users.js'
import { fakeGroup } from '../../test/groups-world.js'
import './user-table.define.js'
import type { UserTable } from './user-table.js'

/** A table in a window of this many pixels, over a profile with two groups. */
async function within(width: number, change: (world: UsersWorld) => void = () => undefined) {
  await setViewport({ width, height: 800 })
  const world = new UsersWorld(fakeCrowd(3))
  world.groups = [fakeGroup('Field crew', 2), fakeGroup('Night shift', 1)]
  change(world)
  const table = await fixture<UserTable>(html`<user-table .client=${fakeApi(world.answers)}></user-table>`)
  await byRole('row', 'Member 0000')
  return { world, table }
}

const rail = (table: UserTable) => table.shadowRoot!.querySelector('foyer-group-list')
const asked = (world: UsersWorld) => world.asked('GET /users').map(({ query }) => query['group'])

it('has the groups beside it, of which one is chosen and put away again', async () => {
  const { world, table } = await within(1280)

  ;(await byRole('button', /^Field crew/)).click()
  await waitUntil(() => asked(world).at(-1) === world.groups[0]!.id)

  expect(table.filter).to.deep.equal({ group: world.groups[0]!.id })
  await byRole('button', /Field crew/)
  await expectAccessible(table)
  ;(await byRole('button', /^All users/)).click()
  await waitUntil(() => asked(world).at(-1) === undefined)
  expect(table.filter).to.deep.equal({})
})

it('puts the groups away when told, and remembers it', async () => {
  const { world, table } = await within(1280)
  await waitUntil(() => rail(table))

  const toggle = await byRole('button', 'Groups')
  expect(toggle.getAttribute('aria-pressed')).to.equal('true')
  toggle.focus()
  await customElements.whenDefined('foyer-user-view')
  ;(await byRole('button', 'Groups')).click()

  await waitUntil(() => !rail(table))
  await waitUntil(() => world.preferences.get('user-table'))
  expect(world.preferences.get('user-table')).to.deep.include({ rail: false })
})

it('asks once for what it is refused, however often it is drawn', async () => {
  await setViewport({ width: 1280, height: 800 })
  const world = new UsersWorld(fakeCrowd(3))
  const asked: string[] = []
  const refuse = ({ url }: Request) => (asked.push(new URL(url).pathname), problem(401, 'unauthenticated'))
  Object.assign(world.answers, { 'GET /groups': refuse })

  await fixture(html`<user-table .client=${fakeApi(world.answers)} .filter=${{ group: 'gone' }}></user-table>`)
  await byRole('row', 'Member 0000')
  await aTimeout(300)

  expect(asked.length).to.equal(1)
})

it('leaves them out where there is no room, no group, or the viewer wants none', async () => {
  const narrow = await within(700)
  expect(rail(narrow.table)).to.equal(null)
  expect(narrow.world.asked('GET /groups')).to.deep.equal([])

  const none = await within(1280, (world) => (world.groups = []))
  await waitUntil(() => none.world.asked('GET /groups').length > 0)
  const unwanted = await within(1280, (world) => world.preferences.set('user-table', { rail: false }))
  await waitUntil(() => unwanted.world.asked('GET /me/preferences/user-table').length > 0)
  await unwanted.table.updateComplete

  expect([rail(none.table), rail(unwanted.table)]).to.deep.equal([null, null])
})
