import type { Notification } from '@foyer/shared'
import { expect, waitUntil } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { expectAccessible } from '../../test/accessible.js'
import { byRole } from '../../test/by-role.js'
import { inboxWorld, note, readNote, readPath } from '../../test/inbox-world.js'
import { mount } from '../../test/mount.js'
import { watchPolicy } from '../../test/watch-policy.js'
import './notification-bell.define.js'
import type { NotificationBell } from './notification-bell.js'

const three = [note(3), note(2), readNote(1)]

const badge = (bell: NotificationBell) => bell.renderRoot.querySelector('.badge')?.textContent ?? ''
const titles = (bell: NotificationBell) => [...bell.renderRoot.querySelectorAll('.feed-title bdi')].map(({ textContent }) => textContent)
const panel = (bell: NotificationBell) => bell.renderRoot.querySelector('[popover]')!

async function openBell(items: Notification[] = three, answers = {}): Promise<NotificationBell> {
  const bell = await mount('notification-bell', { session: inboxWorld(items, answers).session })
  ;(await byRole('button', /^Notifications/)).click()
  await byRole('dialog', 'Notifications')
  await Promise.all(
    panel(bell)
      .getAnimations()
      .map(({ finished }) => finished),
  )
  return bell
}

it('does not move when the number grows', async () => {
  const { session, events, isLive } = inboxWorld(three)
  const bell = await mount('notification-bell', { session })
  const button = await byRole('button', 'Notifications')
  await isLive()
  const boxes: unknown[] = []

  for (const [unread, shown] of [
    [0, ''],
    [9, '9'],
    [10, '10'],
    [99, '99'],
    [100, '99+'],
  ] as const) {
    events.send('unread', { unread })
    await waitUntil(() => badge(bell) === shown)
    boxes.push([button, button.querySelector('.icon')!, bell].map((element) => JSON.stringify(element.getBoundingClientRect())).join())
  }

  expect(new Set(boxes).size).to.equal(1)
  await byRole('button', 'Notifications, more than 99 unread')
})

it('is 400 pixels wide under the end of the bell, and a sheet in a narrow window', async () => {
  await setViewport({ width: 900, height: 700 })
  const bell = await openBell()
  bell.parentElement!.style.setProperty('margin-inline-start', '600px')
  await byRole('article', 'Message 3')
  const box = () => panel(bell).getBoundingClientRect()
  await waitUntil(() => Math.abs(box().right - bell.getBoundingClientRect().right) < 1 || (dispatchEvent(new Event('resize')), false))

  expect([box().width, box().top - bell.getBoundingClientRect().bottom]).to.deep.equal([400, 8])
  await setViewport({ width: 400, height: 700 })
  bell.parentElement!.style.removeProperty('margin-inline-start')

  await waitUntil(() => box().width === 400 && box().left === 0 && Math.round(box().bottom) === 700)
  await byRole('button', 'Close')
  await setViewport({ width: 800, height: 600 })
})

it('turns round where one reads from right to left', async () => {
  const bell = await mount('notification-bell', { session: inboxWorld(three).session, dir: 'rtl' })
  const middleOf = (selector: string) => {
    const { left, right } = bell.renderRoot.querySelector(selector)!.getBoundingClientRect()
    return (left + right) / 2
  }

  ;(await byRole('button', 'Notifications')).click()
  await byRole('article', 'Message 3')

  expect(middleOf('.badge')).to.be.lessThan(middleOf('.bell'))
  expect(middleOf('time')).to.be.lessThan(middleOf('.feed-icon'))
})

it('speaks another language', async () => {
  const bell = await mount('notification-bell', { lang: 'de-AT', session: inboxWorld(three).session })

  ;(await byRole('button', 'Mitteilungen, 2 ungelesen')).click()

  await byRole('button', 'Alle als gelesen markieren')
  await byRole('article', 'Ungelesen: Message 3')
  expect(bell.renderRoot.querySelector('time')!.textContent.trim()).to.equal('1 Std.')
})

it('shows hostile text as text', async () => {
  const title = '<img src=x onerror="document.title=1">'
  const bell = await openBell([note(1, { title, message: '<script>document.title = 2</script>\nsecond line' })])

  const item = await byRole('article', title)

  expect(item.querySelector('img, script')).to.equal(null)
  expect(item.querySelector('.feed-text')!.textContent).to.equal('<script>document.title = 2</script>\nsecond line')
  expect(titles(bell)).to.deep.equal([title])
})

it('is accessible closed, open and empty', async () => {
  const closed = await mount('notification-bell', { session: inboxWorld(three).session })
  await byRole('button', 'Notifications, 2 unread')
  await expectAccessible(closed)
  closed.remove()

  const full = await openBell()
  await byRole('article', 'Message 3')
  await expectAccessible(full)
  ;(await byRole('tab', 'Unread')).click()
  await expectAccessible(full)
  full.remove()

  await expectAccessible(await openBell([]))
})

it('keeps a strict content security policy', async () => {
  const violations = watchPolicy()

  await openBell(three, { [readPath(three[0]!)]: () => readNote(3) })
  ;(await byRole('button', 'Message 3')).click()
  await byRole('button', 'Notifications, 1 unread')

  expect(await violations()).to.deep.equal([])
})
