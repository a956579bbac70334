import type { Notification } from '@foyer/shared'
import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { byRole } from '../../test/by-role.js'
import { inboxWorld, note, notesPage, readNote } from '../../test/inbox-world.js'
import { mount } from '../../test/mount.js'
import './notification-bell.define.js'
import type { NotificationBell } from './notification-bell.js'

const many = Array.from({ length: 20 }, (_, index) => note(20 - index))

const find = (bell: NotificationBell, selector: string) => bell.renderRoot.querySelector<HTMLElement>(selector)
const badge = (bell: NotificationBell) => find(bell, '.badge')?.textContent ?? ''
const titles = (bell: NotificationBell) => [...bell.renderRoot.querySelectorAll('.feed-title bdi')].map(({ textContent }) => textContent)

async function send({ events, isLive }: ReturnType<typeof inboxWorld>, notification: Notification, unread: number) {
  await isLive()
  events.send('notification', notification, String(notification.seq))
  events.send('unread', { unread })
}

it('lights up when something arrives, says so, and tells the page', async () => {
  const world = inboxWorld([])
  const bell = await mount('notification-bell', { session: world.session })
  const received: Notification[] = []
  bell.addEventListener('notification-received', ({ notification }) => received.push(notification))
  await byRole('button', /^Notifications$/)
  await world.isLive()

  await send(world, note(1, { title: 'Welcome' }), 1)

  await byRole('button', 'Notifications, 1 unread')
  await byRole('status', 'New notification: Welcome')
  expect(received.map(({ title }) => title)).to.deep.equal(['Welcome'])
})

it('puts what arrives on top at once while the reader is there', async () => {
  const world = inboxWorld(many)
  const bell = await mount('notification-bell', { session: world.session })
  ;(await byRole('button', 'Notifications')).click()
  await byRole('article', 'Message 20')

  await send(world, note(21), 21)

  await waitUntil(() => titles(bell)[0] === 'Message 21')
  expect(find(bell, '.pill')).to.equal(null)
})

it('keeps what arrives behind a pill while the reader is further down', async () => {
  const world = inboxWorld(many)
  const bell = await mount('notification-bell', { session: world.session })
  ;(await byRole('button', 'Notifications')).click()
  await byRole('article', 'Message 20')
  const scroller = find(bell, '.feed-scroll')!
  scroller.scrollTop = 300

  await send(world, note(21), 21)
  await send(world, note(22), 22)
  const pill = await byRole('button', '2 new')
  expect([titles(bell)[0], scroller.scrollTop]).to.deep.equal(['Message 20', 300])
  pill.click()

  await waitUntil(() => titles(bell)[0] === 'Message 22')
  await waitUntil(() => scroller.scrollTop === 0)
  expect(bell.shadowRoot!.activeElement).to.equal(find(bell, 'article'))
})

it('lets in what waits when the reader comes up again', async () => {
  const world = inboxWorld(many)
  const bell = await mount('notification-bell', { session: world.session })
  ;(await byRole('button', 'Notifications')).click()
  await byRole('article', 'Message 20')
  find(bell, '.feed-scroll')!.scrollTop = 300
  await send(world, note(21), 21)
  await byRole('button', '1 new')

  find(bell, '.feed-scroll')!.scrollTop = 0

  await waitUntil(() => titles(bell)[0] === 'Message 21')
})

it('keeps what arrives while the list is on its way', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const world = inboxWorld([], { 'GET /me/notifications': () => promise })
  const bell = await mount('notification-bell', { session: world.session })
  await world.isLive()
  ;(await byRole('button', 'Notifications')).click()
  await byRole('status', 'Loading…')

  await send(world, note(3), 1)
  await byRole('button', '1 unread')
  resolve(notesPage([readNote(2), readNote(1)]))

  await byRole('article', 'Message 3')
  expect(titles(bell)).to.deep.equal(['Message 3', 'Message 2', 'Message 1'])
  expect(badge(bell)).to.equal('1')
})

it('follows what is read in another place', async () => {
  let items = [note(2), note(1)]
  const world = inboxWorld(items, { 'GET /me/notifications': () => notesPage(items) })
  const bell = await mount('notification-bell', { session: world.session })
  ;(await byRole('button', 'Notifications')).click()
  await byRole('article', 'Unread: Message 2')

  items = [readNote(2), note(1)]
  await world.isLive()
  world.events.send('unread', { unread: 1 })
  await byRole('article', /^Message 2/)
  world.events.send('unread', { unread: 0 })

  await waitUntil(() => find(bell, '.unread') === null)
  expect(badge(bell)).to.equal('')
})

it('goes on after the last one it knows when the stream breaks, and takes nothing twice', async () => {
  const world = inboxWorld([note(3)])
  const bell = await mount('notification-bell', { session: world.session })
  const received: string[] = []
  bell.addEventListener('notification-received', ({ notification }) => received.push(notification.title))
  await send(world, note(4), 2)
  await byRole('button', '2 unread')

  world.events.break()
  await waitUntil(() => world.events.requests.length === 2, '', { timeout: 2000 })
  for (const again of [note(4), note(5), readNote(6)]) await send(world, again, 3)

  await byRole('button', '3 unread')
  await aTimeout(20)
  expect(world.events.requests.map(({ headers }) => headers.get('last-event-id'))).to.deep.equal([null, '4'])
  expect(received).to.deep.equal(['Message 4', 'Message 5'])
})

it('finds what it missed when the stream comes back', async () => {
  let items = [readNote(1)]
  const world = inboxWorld(items, { 'GET /me/notifications': () => notesPage(items) })
  const bell = await mount('notification-bell', { session: world.session })
  const received: string[] = []
  bell.addEventListener('notification-received', ({ notification }) => received.push(notification.title))
  ;(await byRole('button', 'Notifications')).click()
  await byRole('article', 'Message 1')

  items = [note(2), readNote(1)]
  await world.isLive()
  world.events.break()

  await waitUntil(() => titles(bell)[0] === 'Message 2', '', { timeout: 2000 })
  expect(received).to.deep.equal(['Message 2'])
})

it('shares one stream among all bells of one person, and hands it over', async () => {
  const world = inboxWorld([note(3)])
  const first = await mount('notification-bell', { session: world.session })
  await world.isLive()
  const second = await mount('notification-bell', { session: world.session })
  await waitUntil(() => badge(second) === '1')

  await send(world, note(4), 2)
  await waitUntil(() => badge(first) === '2' && badge(second) === '2')
  expect(world.events.requests.length).to.equal(1)
  first.remove()
  await waitUntil(() => world.events.requests.length === 2)
  await send(world, note(5), 3)

  await waitUntil(() => badge(second) === '3')
  expect(world.events.requests[1]!.headers.get('last-event-id')).to.equal('4')
})

it('stops listening when it leaves the page, and goes on when it returns', async () => {
  const world = inboxWorld([note(3)])
  const bell = await mount('notification-bell', { session: world.session })
  const place = bell.parentElement!
  await world.isLive()

  bell.remove()
  await aTimeout(20)
  expect(world.events.requests[0]!.signal.aborted).to.equal(true)
  place.append(bell)

  await waitUntil(() => world.events.requests.length === 2)
  await send(world, note(4), 2)
  await byRole('button', '2 unread')
})
