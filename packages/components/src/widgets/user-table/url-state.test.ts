import { expect, waitUntil } from '@open-wc/testing'
import { byRole } from '../../test/by-role.js'
import { fakeApi } from '../../test/fake-api.js'
import { fakeCrowd, fakeUser, UsersWorld } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import { addressOf, shownIn } from './url-state.controller.js'
import './bulk/bulk.define.js'
import './user-table.define.js'

const bob = fakeUser({ name: 'Bob Hope', status: 'invited', type: 'staff' })

it('keeps what is shown in the address beside what the page keeps there, and follows the way back', async () => {
  const before = location.href
  const table = await mount('user-table', { client: fakeApi(new UsersWorld([bob]).answers), urlState: true })
  await byRole('row', 'Bob Hope')
  history.pushState(null, '', `${location.pathname}?page=7&users-search=bob#here`)

  Object.assign(table, {
    search: 'hope',
    status: 'invited',
    showInactive: true,
    filter: { type: 'staff', tagsAny: ['a:b', 'c'] },
    sort: 'created',
  })
  await waitUntil(() => new URL(location.href).searchParams.get('users-search') === 'hope')
  const address = new URL(location.href)
  expect([address.searchParams.get('page'), address.hash, address.searchParams.get('users-order')]).to.deep.equal(['7', '#here', null])
  expect(shownIn(address.searchParams)).to.deep.equal({
    search: 'hope',
    status: 'invited',
    showInactive: true,
    filter: { type: 'staff', tagsAny: ['a:b', 'c'] },
    sort: 'created',
    order: 'asc',
    selected: '',
  })

  history.replaceState(null, '', before)
  dispatchEvent(new PopStateEvent('popstate'))
  expect([table.search, table.status, table.filter, table.sort]).to.deep.equal(['', '', {}, 'name'])
})

it('keeps whom one selected in the address, reads them from there, and nothing that is none', async () => {
  const before = location.href
  const people = fakeCrowd(3)
  history.replaceState(null, '', `${location.pathname}?users-picked=${people[1]!.id}.nobody`)
  const table = await mount('user-table', { client: fakeApi(new UsersWorld(people).answers), urlState: true })
  const picked = () => new URL(location.href).searchParams.get('users-picked')

  await byRole('status', '1 selected')
  ;(await byRole('checkbox', 'Select Member 0002')).click()
  await waitUntil(() => picked() === `${people[1]!.id}.${people[2]!.id}`)
  ;(await byRole('button', 'Select all 3 that match')).click()
  await waitUntil(() => picked() === 'all')
  ;(await byRole('button', 'Clear selection')).click()
  await waitUntil(() => picked() === null)

  table.remove()
  history.replaceState(null, '', before)
})

it('reads nothing of what is no address of ours, and leaves the address alone unless it is asked', async () => {
  const hostile = new URLSearchParams({ 'users-status': '__proto__', 'users-sort': 'x', 'users-order': '1', 'users-filter': '[{' })
  expect(shownIn(hostile)).to.deep.equal({
    search: '',
    status: '',
    showInactive: false,
    filter: {},
    sort: 'name',
    order: 'asc',
    selected: '',
  })
  expect(addressOf(new URL('https://a.example/?b=1&users-search=c'), shownIn(hostile)).href).to.equal('https://a.example/?b=1')

  const before = location.href
  const table = await mount('user-table', { client: fakeApi(new UsersWorld([bob]).answers), search: 'bob' })
  await table.updateComplete
  expect(location.href).to.equal(before)
})

it('works where the page has no say over its address', async () => {
  const replace = Object.getOwnPropertyDescriptor(History.prototype, 'replaceState')!
  const refuse = () => {
    throw new DOMException('sandboxed', 'SecurityError')
  }
  Object.defineProperty(History.prototype, 'replaceState', { ...replace, value: refuse })
  try {
    await mount('user-table', { client: fakeApi(new UsersWorld([bob]).answers), urlState: true, search: 'bob' })
    await byRole('row', 'Bob Hope')
  } finally {
    Object.defineProperty(History.prototype, 'replaceState', replace)
  }
})
