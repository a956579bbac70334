import type { Notification } from '@foyer/shared'
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { byRole } from '../../test/by-role.js'
import { fakeApi, fakeEvents, signedIn } from '../../test/fake-api.js'
import { inboxWorld, note, notesPage, readNote, readPath } from '../../test/inbox-world.js'
import { mount } from '../../test/mount.js'
import './notification-bell.define.js'
import type { NotificationBell } from './notification-bell.js'

const three = [note(3), note(2), readNote(1)]
const many = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => note(from - index))

const badge = (bell: NotificationBell) => bell.renderRoot.querySelector('.badge')?.textContent ?? ''
const focused = (bell: NotificationBell) => bell.shadowRoot!.activeElement as HTMLElement
const articles = (bell: NotificationBell) => [...bell.renderRoot.querySelectorAll<HTMLElement>('article')]
const titles = (bell: NotificationBell) => articles(bell).map((item) => item.querySelector('bdi')!.textContent)
const isOpen = (bell: NotificationBell) => bell.renderRoot.querySelector('[popover]')!.matches(':popover-open')
const query = (request: Request | undefined) => Object.fromEntries(new URL(request!.url).searchParams)

async function openBell(items: Notification[] = three, answers = {}): Promise<NotificationBell> {
  const bell = await mount('notification-bell', { session: inboxWorld(items, answers).session })
  ;(await byRole('button', /^Notifications/)).click()
  await byRole('dialog', 'Notifications')
  return bell
}

it('tells how many are unread before anybody opens it', async () => {
  const bell = await mount('notification-bell', { session: inboxWorld(three).session })

  const button = await byRole('button', 'Notifications, 2 unread')

  expect(badge(bell)).to.equal('2')
  expect(bell.unread).to.equal(2)
  expect([button.ariaHasPopup, button.ariaExpanded]).to.deep.equal(['dialog', 'false'])
})

it('is not there while nobody is signed in', async () => {
  const { session } = inboxWorld(three, { 'POST /auth/sign-out': () => undefined })
  const bell = await mount('notification-bell', { session })
  ;(await byRole('button', 'Notifications')).click()
  await byRole('article', 'Message 3')

  await session.signOut()
  await waitUntil(() => !bell.matches(':state(signed-in)'))

  expect([bell.offsetWidth, bell.offsetHeight, bell.shadowRoot!.childElementCount]).to.deep.equal([0, 0, 0])
})

it('shows nothing of one person to the next', async () => {
  const { session } = inboxWorld(three)
  const bell = await mount('notification-bell', { session })
  ;(await byRole('button', 'Notifications')).click()
  await byRole('article', 'Message 3')

  const grace = signedIn('token-2')
  session.accept({ ...grace, user: { ...grace.user, id: '01890000-0000-7000-8000-000000000002' } })
  await bell.updateComplete

  expect(isOpen(bell)).to.equal(false)
  expect(titles(bell)).to.deep.equal([])
})

it('works with a client of the page’s own', async () => {
  const client = fakeApi({
    'GET /me': () => signedIn().user,
    'GET /me/notifications/unread': () => ({ unread: 5 }),
    'GET /me/events': fakeEvents().answer,
  })

  await mount('notification-bell', { client })

  await byRole('button', 'Notifications, 5 unread')
})

it('lists them as a feed, with the whole time at hand', async () => {
  const bell = await openBell()

  const feed = await byRole('feed', 'Notifications')
  const first = await byRole('article', 'Unread: Message 3')

  expect(titles(bell)).to.deep.equal(['Message 3', 'Message 2', 'Message 1'])
  expect(articles(bell).map((item) => [item.ariaPosInSet, item.ariaSetSize])).to.deep.equal([
    ['1', '3'],
    ['2', '3'],
    ['3', '3'],
  ])
  expect(feed.contains(first)).to.equal(true)
  expect(first.querySelector('time')!.textContent.trim()).to.equal('1 hr')
  expect(first.querySelector('time')!.title).to.match(/\d{4}.*\d:\d\d:\d\d/)
})

it('marks one as read when it is pressed, and the count falls', async () => {
  const bell = await openBell(three, { [readPath(three[0]!)]: () => readNote(3) })
  const told: string[] = []
  for (const name of ['notification-open', 'notification-opened', 'notifications-mark', 'notifications-marked'] as const) {
    bell.addEventListener(name, ({ type, notification }) => told.push(`${type} ${notification?.title ?? 'all'}`))
  }

  ;(await byRole('button', 'Message 3')).click()

  await byRole('button', 'Notifications, 1 unread')
  await byRole('article', /^Message 3/)
  await waitUntil(() => told.length === 4)
  expect(told).to.deep.equal([
    'notification-open Message 3',
    'notifications-mark Message 3',
    'notification-opened Message 3',
    'notifications-marked Message 3',
  ])
})

it('marks one as read by its own button, and keeps the focus there', async () => {
  const bell = await openBell(three, { [readPath(three[1]!)]: () => readNote(2) })
  const item = await byRole('article', 'Message 2')

  item.querySelector<HTMLElement>('[aria-label="Mark as read"]')!.focus()
  await sendKeys({ press: 'Enter' })

  await byRole('article', /^Message 2/)
  expect(item.contains(focused(bell))).to.equal(true)
  expect(badge(bell)).to.equal('1')
})

it('does nothing when the page wants a press for itself', async () => {
  const bell = await openBell()
  let opened = 0
  bell.addEventListener('notification-open', (event) => event.preventDefault())
  bell.addEventListener('notification-opened', () => opened++)

  ;(await byRole('button', 'Message 3')).click()
  await bell.updateComplete

  expect([badge(bell), opened]).to.deep.equal(['2', 0])
})

it('leaves them unread when the page says so', async () => {
  const bell = await openBell()
  bell.addEventListener('notifications-mark', (event) => event.preventDefault())

  ;(await byRole('button', 'Message 2')).click()
  ;(await byRole('button', 'Mark all read')).click()
  await bell.updateComplete

  expect(badge(bell)).to.equal('2')
})

it('marks all as read', async () => {
  const bell = await openBell(three, { 'POST /me/notifications/read': () => ({ unread: 0 }) })

  ;(await byRole('button', 'Mark all read')).click()

  await byRole('button', /^Notifications$/)
  await waitUntil(() => !bell.renderRoot.querySelector('.unread'))
  expect((await byRole('button', 'Mark all read')).ariaDisabled).to.equal('true')
  expect(bell.matches(':state(unread)')).to.equal(false)
})

it('asks the server nothing when there is nothing to mark', async () => {
  const bell = await openBell([readNote(1)])
  let marks = 0
  bell.addEventListener('notifications-mark', () => marks++)

  ;(await byRole('button', 'Mark all read')).click()
  ;(await byRole('button', 'Message 1')).click()

  expect(marks).to.equal(0)
})

it('keeps to the unread ones on their tab, by keyboard', async () => {
  const asked: unknown[] = []
  const list = (request: Request) => {
    asked.push(query(request))
    return notesPage(query(request)['unread'] ? three.slice(0, 2) : three)
  }
  const bell = await openBell(three, { 'GET /me/notifications': list })
  await byRole('article', 'Message 1')

  ;(await byRole('tab', 'All')).focus()
  await sendKeys({ press: 'ArrowRight' })
  await waitUntil(() => titles(bell).length === 2)

  expect(focused(bell).id).to.equal('tab-unread')
  expect((await byRole('tab', 'Unread')).ariaSelected).to.equal('true')
  expect(asked).to.deep.equal([{ limit: '25' }, { limit: '25', unread: 'true' }])
  await sendKeys({ press: 'ArrowLeft' })
  await waitUntil(() => titles(bell).length === 3)
})

it('leaves a read one on the unread tab until the tab is shown again', async () => {
  const answers = {
    'GET /me/notifications': () => notesPage(three),
    [readPath(three[0]!)]: () => readNote(3),
  }
  const bell = await openBell(three, answers)
  ;(await byRole('tab', 'Unread')).click()
  await byRole('article', 'Message 3')

  ;(await byRole('button', 'Message 3')).click()
  await byRole('button', 'Notifications, 1 unread')

  expect(titles(bell)).to.include('Message 3')
})

it('fetches older ones on the way down', async () => {
  const asked: unknown[] = []
  const list = (request: Request) => {
    asked.push(query(request)['cursor'])
    return asked.length === 1 ? notesPage(many(60, 36), { next: 'older' }) : notesPage(many(35, 30))
  }
  const bell = await openBell([], { 'GET /me/notifications': list })
  await byRole('article', 'Message 60')
  expect(articles(bell)[0]!.ariaSetSize).to.equal('-1')
  expect(asked).to.deep.equal([undefined])

  bell.renderRoot.querySelector('.feed-scroll')!.scrollTop = 99_999

  await waitUntil(() => articles(bell).length === 31)
  expect(titles(bell).at(-1)).to.equal('Message 30')
  expect(articles(bell)[0]!.ariaSetSize).to.equal('31')
  expect(asked).to.deep.equal([undefined, 'older'])
})

it('opens on its heading, and gives the focus back on Escape', async () => {
  const bell = await mount('notification-bell', { session: inboxWorld(three).session })
  const button = await byRole('button', 'Notifications')

  button.focus()
  await sendKeys({ press: 'Enter' })
  await byRole('article', 'Message 3')
  expect(focused(bell).textContent).to.equal('Notifications')
  expect(button.ariaExpanded).to.equal('true')
  await sendKeys({ press: 'Escape' })
  await bell.updateComplete

  expect([isOpen(bell), button.ariaExpanded, focused(bell)]).to.deep.equal([false, 'false', button])
})

it('closes on a second press, and when the page says so', async () => {
  const bell = await mount('notification-bell', { session: inboxWorld(three).session })
  const button = await byRole('button', 'Notifications')
  const states: boolean[] = []

  for (const press of [() => button.click(), () => button.click(), () => button.click(), () => bell.close()]) {
    press()
    await new Promise((resolve) => setTimeout(resolve, 20))
    states.push(isOpen(bell))
  }

  expect(states).to.deep.equal([true, false, true, false])
})

it('goes from one to the next with Page Down and Page Up', async () => {
  const bell = await openBell()
  await byRole('article', 'Message 3')
  const seen: unknown[] = []

  for (const press of ['PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageUp']) {
    await sendKeys({ press })
    seen.push(articles(bell).indexOf(focused(bell)))
  }

  expect(seen).to.deep.equal([0, 1, 2, 2, 1])
})
