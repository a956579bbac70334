import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { held, problem, type Answers } from '../../test/fake-api.js'
import { inboxWorld, note, notesPage, readNote, readPath } from '../../test/inbox-world.js'
import { mount } from '../../test/mount.js'
import { expectRest } from '../../test/rest.js'
import { NotificationBell } from './notification-bell.define.js'

const three = [note(3), note(2), readNote(1)]

const badge = (bell: NotificationBell) => bell.renderRoot.querySelector('.badge')?.textContent ?? ''
const unreadTitles = (bell: NotificationBell) =>
  [...bell.renderRoot.querySelectorAll('.unread .feed-title bdi')].map(({ textContent }) => textContent)

async function openBell(answers: Answers = {}): Promise<NotificationBell> {
  const bell = await mount('notification-bell', { session: inboxWorld(three, answers).session })
  ;(await byRole('button', /^Notifications/)).click()
  await byRole('dialog', 'Notifications')
  await Promise.all(
    bell.renderRoot
      .querySelector('[popover]')!
      .getAnimations()
      .map(({ finished }) => finished),
  )
  return bell
}

it('keeps the room for the list while it loads', async () => {
  const { answer, release } = held()
  const bell = await openBell({ 'GET /me/notifications': answer })
  await byRole('status', 'Loading…')
  const box = () => JSON.stringify(bell.renderRoot.querySelector('.feed-item')!.getBoundingClientRect())
  const loading = box()
  await expectAccessible(bell)

  release(notesPage([readNote(1)]))

  await byRole('article', 'Message 1')
  expect(box()).to.equal(loading)
})

it('says that there is nothing, or what the page puts there', async () => {
  const bell = await openBell({ 'GET /me/notifications': () => notesPage([]), 'GET /me/notifications/unread': () => ({ unread: 0 }) })

  await byRole('heading', 'Nothing new')

  expect(bell.renderRoot.querySelector('[role="tab"]')).to.equal(null)
  const own = document.createElement('p')
  own.slot = 'empty'
  bell.append(own)
  expect(own.assignedSlot?.name).to.equal('empty')
  await waitUntil(() => !bell.renderRoot.querySelector('.nothing')!.checkVisibility())
})

it('says that nothing is unread', async () => {
  await openBell({ 'GET /me/notifications': ({ url }) => notesPage(url.includes('unread=true') ? [] : [readNote(1)]) })

  ;(await byRole('tab', 'Unread')).click()

  await byRole('heading', 'Nothing unread')
})

it('says so when what draws the list cannot be had, and has it the next time', async () => {
  const { panel } = NotificationBell
  NotificationBell.panel = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
  const bell = await openBell()

  await byRole('alert', /The server cannot be reached/)
  await expectAccessible(bell)
  NotificationBell.panel = panel
  ;(await byRole('button', 'Try again')).click()

  await byRole('article', 'Message 3')
  expect(bell.renderRoot.querySelector('.feed-heading')!.matches(':focus')).to.equal(true)
})

it('explains a failure with its request, and offers another try', async () => {
  let isWell = false
  const bell = await openBell({ 'GET /me/notifications': () => (isWell ? notesPage(three) : problem(500, 'internal')) })
  await byRole('alert', /Notifications did not load Something failed on our side\. .*request-1/)
  await expectAccessible(bell)

  isWell = true
  ;(await byRole('button', 'Try again')).click()

  await byRole('article', 'Message 3')
})

it('keeps what it knows when a newer list does not come', async () => {
  let isWell = true
  const bell = await openBell({ 'GET /me/notifications': () => (isWell ? notesPage(three) : problem(500, 'internal')) })
  await byRole('article', 'Message 3')

  isWell = false
  ;(await byRole('tab', 'Unread')).click()
  await byRole('alert', 'Notifications did not load')
  ;(await byRole('tab', 'All')).click()

  await byRole('article', 'Message 3')
  expect(unreadTitles(bell)).to.deep.equal(['Message 3', 'Message 2'])
})

it('says so when older ones do not come, and fetches them when asked', async () => {
  let isWell = false
  const older = () => (isWell ? notesPage([readNote(1)]) : problem(503, 'unavailable'))
  const bell = await openBell({
    'GET /me/notifications': ({ url }) => (url.includes('cursor') ? older() : notesPage([note(3), note(2)], { next: 'older' })),
  })
  await byRole('alert', 'Older ones did not load. The server does not answer right now.')

  isWell = true
  ;(await byRole('button', 'Try again')).click()

  await byRole('article', 'Message 1')
  expect(bell.renderRoot.querySelectorAll('article').length).to.equal(3)
})

it('says since when it is offline, keeps what it knows, and tries when asked', async () => {
  let tries = 0
  const bell = await openBell({ 'GET /me/events': () => (tries++, problem(503, 'unavailable', { retryAfter: 60 })) })
  await byRole('status', /Offline since \d+:\d\d/)
  await byRole('article', 'Message 3')
  await expectAccessible(bell)

  ;(await byRole('button', 'Try now')).click()

  await waitUntil(() => tries === 2)
})

it('says so when it was offline from the start, and needs no help once the server is back', async () => {
  let isReachable = false
  const { events } = inboxWorld([])
  const lost = (answer: (request: Request) => unknown) => (request: Request) =>
    isReachable ? answer(request) : Promise.reject(new TypeError('no network'))
  const bell = await openBell({
    'GET /me/notifications': lost(() => notesPage(three)),
    'GET /me/notifications/unread': lost(() => ({ unread: 2 })),
    'GET /me/events': lost(events.answer),
  })
  await byRole('alert', 'The server cannot be reached.')

  isReachable = true
  dispatchEvent(new Event('online'))

  await byRole('article', 'Message 3')
  expect(badge(bell)).to.equal('2')
})

it('waits as long as a busy server asks, and goes on by itself', async () => {
  let asked = 0
  const bell = await openBell({
    'GET /me/notifications': () => (asked++ ? notesPage(three) : problem(429, 'too_many_requests', { retryAfter: 1 })),
  })
  await byRole('heading', 'A short pause')
  await byRole('status', 'Try again in 1 second.')
  await expectAccessible(bell)

  await waitUntil(() => asked === 2, 'It did not go on.', { timeout: 3000 })

  await byRole('article', 'Message 3')
})

it('counts down over what it knows when the server is busy', async () => {
  let asked = 0
  const answer = () => (asked++ ? problem(429, 'too_many_requests', { retryAfter: 9 }) : notesPage(three))
  const { session, events, isLive } = inboxWorld(three, { 'GET /me/notifications': answer })
  await mount('notification-bell', { session })
  ;(await byRole('button', 'Notifications')).click()
  await byRole('article', 'Message 3')

  await isLive()
  events.send('unread', { unread: 1 })

  await byRole('status', /Many requests at once\. Next try in [89] sec/)
  await byRole('article', 'Message 3')
})

it('takes a mark back when the server refuses, and says so', async () => {
  const { answer, release } = held()
  const bell = await openBell({ [readPath(three[0]!)]: answer })
  ;(await byRole('button', 'Message 3')).click()
  await waitUntil(() => badge(bell) === '1')
  expect(unreadTitles(bell)).to.deep.equal(['Message 2'])

  release(problem(500, 'internal'))

  await byRole('status', 'Not marked as read. Something failed on our side.')
  expect(unreadTitles(bell)).to.deep.equal(['Message 3', 'Message 2'])
  expect(badge(bell)).to.equal('2')
})

it('takes all marks back when the server refuses, and tries again when asked', async () => {
  let isWell = false
  const bell = await openBell({ 'POST /me/notifications/read': () => (isWell ? { unread: 0 } : problem(503, 'unavailable')) })
  let marked = 0
  bell.addEventListener('notifications-marked', () => marked++)
  await byRole('article', 'Message 3')
  ;(await byRole('button', 'Mark all read')).click()
  await byRole('status', 'Not marked as read.')
  expect([unreadTitles(bell), badge(bell), marked]).to.deep.equal([['Message 3', 'Message 2'], '2', 0])

  isWell = true
  ;(await byRole('button', 'Try again')).click()

  await waitUntil(() => marked === 1)
  expect([unreadTitles(bell), badge(bell)]).to.deep.equal([[], ''])
})

it('does not let an older count undo a mark that is on its way', async () => {
  const { answer, release } = held()
  const { session, events, isLive } = inboxWorld(three, { [readPath(three[0]!)]: answer })
  const bell = await mount('notification-bell', { session })
  await isLive()
  ;(await byRole('button', 'Notifications')).click()
  ;(await byRole('button', 'Message 3')).click()
  await waitUntil(() => badge(bell) === '1')

  events.send('unread', { unread: 2 })
  await aTimeout(30)
  expect(badge(bell)).to.equal('1')
  events.send('unread', { unread: 1 })
  release(readNote(3))
  await aTimeout(30)

  expect(badge(bell)).to.equal('1')
})

it('counts down when the server was asked too often for older ones, and fetches them after', async () => {
  let asked = 0
  const older = () => (asked++ ? notesPage([readNote(1)]) : problem(429, 'too_many_requests', { retryAfter: 2 }))
  const bell = await openBell({
    'GET /me/notifications': ({ url }) => (url.includes('cursor') ? older() : notesPage([note(3), note(2)], { next: 'older' })),
  })
  await byRole('alert', /Older ones did not load\. .*Try again in 2 seconds/)
  await expectAccessible(bell)

  const again = await expectRest('Try again', () => asked)
  again.click()

  await byRole('article', 'Message 1')
})

it('counts down when the server was asked too often to mark, and marks after', async () => {
  let asked = 0
  const bell = await openBell({
    'POST /me/notifications/read': () => (asked++ ? { unread: 0 } : problem(429, 'too_many_requests', { retryAfter: 2 })),
  })
  await byRole('article', 'Message 3')
  ;(await byRole('button', 'Mark all read')).click()
  await byRole('status', /Not marked as read\. .*Try again in 2 seconds/)

  const again = await expectRest('Try again', () => asked)
  again.click()

  await waitUntil(() => asked === 2 && badge(bell) === '')
})
