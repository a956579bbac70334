import { describe, expect, it } from 'vitest'
import type { Notification } from '@foyer/shared'
import { createCountingBus } from '../../test/counting-bus.js'
import { createTestApp } from '../../test/create-test-app.js'
import { listen } from '../../test/listen.js'
import { signedIn } from '../../test/make.js'
import { race } from '../../test/race.js'

/** Somebody with an inbox, and a member who writes to it. */
async function createTestInbox() {
  const world = await createTestApp()
  const { browser: page, user } = await signedIn(world, world.acme, 'ada@example.com')
  const owner = await world.as('owner')
  const send = (title: string) => owner.notifications.create(user.id, { title })
  return { ...world, page, user, owner, send }
}

const titles = ({ of }: Awaited<ReturnType<typeof listen>>) => of<Notification>('notification').map(({ title }) => title)

describe('an open stream', () => {
  it('tells the count at once, and each notification as it arrives', async () => {
    const { page, send } = await createTestInbox()
    await send('Earlier')

    const inbox = await listen(page.events.mine)
    await inbox.until('unread', 1)
    const sent = await send('Now')
    await inbox.until('unread', 2)

    expect(inbox.heard).toEqual([
      { event: 'unread', id: '', data: { unread: 1 } },
      { event: 'notification', id: '2', data: sent },
      { event: 'unread', id: '', data: { unread: 2 } },
    ])
  })

  it('tells the count when something was read elsewhere', async () => {
    const { page, send } = await createTestInbox()
    const { id } = await send('Hello')
    await send('Hello again')
    const inbox = await listen(page.events.mine)
    await inbox.until('unread', 1)

    await page.me.notifications.read(id)
    await inbox.until('unread', 2)
    await page.me.notifications.readAll()
    await inbox.until('unread', 3)

    expect(inbox.of('unread')).toEqual([{ unread: 2 }, { unread: 1 }, { unread: 0 }])
  })

  it('hears nothing of another’s inbox, in this profile or the next', async () => {
    const world = await createTestInbox()
    const [neighbour, foreigner] = [await signedIn(world, world.acme), await signedIn(world, world.globex)]
    const streams = await Promise.all([neighbour, foreigner].map(({ browser }) => listen(browser.events.mine)))
    const own = await listen(world.page.events.mine)

    await world.send('For Ada')
    await own.until('notification', 1)
    await world.owner.notifications.create(neighbour.user.id, { title: 'For the neighbour' })
    await streams[0]!.until('notification', 1)

    expect([...streams, own].map(titles)).toEqual([['For the neighbour'], [], ['For Ada']])
  })

  it('misses none of many that arrive at once', async () => {
    const { page, send } = await createTestInbox()
    const inbox = await listen(page.events.mine)

    await race(50, (n) => send(String(n)))
    await inbox.until('notification', 50)

    expect(inbox.of<Notification>('notification').map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
  })
})

describe('a stream that goes on', () => {
  it('tells exactly what was missed, in order', async () => {
    const { page, send } = await createTestInbox()
    for (const title of ['one', 'two', 'three']) await send(title)

    const inbox = await listen(page.events.mine, '1')
    await inbox.until('unread', 1)
    await send('four')
    await inbox.until('unread', 2)

    expect(titles(inbox)).toEqual(['two', 'three', 'four'])
    expect(inbox.heard.map(({ id }) => id)).toEqual(['2', '3', '', '4', ''])
  })

  it('tells everything from the beginning to who saw nothing, and nothing to who saw all', async () => {
    const { page, send } = await createTestInbox()
    for (const title of ['one', 'two']) await send(title)

    const [all, none] = [await listen(page.events.mine, '0'), await listen(page.events.mine, '2')]
    await Promise.all([all.until('unread', 1), none.until('unread', 1)])

    expect([titles(all), titles(none)]).toEqual([['one', 'two'], []])
  })

  it('catches up with however much was missed', async () => {
    const { page, user, store, acme, send } = await createTestInbox()
    const rows = Array.from({ length: 250 }, (_, n) => ({
      profileId: acme.id,
      userId: user.id,
      seq: n + 1,
      id: `019aa1fc-0000-7001-8001-${String(n).padStart(12, '0')}`,
    }))
    const rest = { title: 'Hello', message: '', createdAt: '2026-11-22T09:00:00.000Z', readAt: null }
    await store.writer
      .insertInto('notifications')
      .values(rows.map((row) => ({ ...row, ...rest })))
      .execute()
    await store.writer.updateTable('users').set({ inboxSeq: 250 }).where('id', '=', user.id).execute()

    const inbox = await listen(page.events.mine, '7')
    await inbox.until('notification', 243)
    await send('The newest')
    await inbox.until('notification', 244)

    expect(inbox.of<Notification>('notification').map(({ seq }) => seq)).toEqual(Array.from({ length: 244 }, (_, n) => n + 8))
  })

  it('starts from now at a place that is still to come, as after a restored backup', async () => {
    const { page, send } = await createTestInbox()
    await send('one')

    const inbox = await listen(page.events.mine, '700')
    await inbox.until('unread', 1)
    await send('two')
    await inbox.until('notification', 1)

    expect(titles(inbox)).toEqual(['two'])
  })

  it('names a place that is none', async () => {
    const { app, acme, page } = await createTestInbox()
    const ask = (id: string) =>
      app.request(`/v1/profiles/${acme.id}/me/events`, { headers: { authorization: `Bearer ${page.token()!}`, 'last-event-id': id } })

    for (const id of ['x', '-1', '1.5', '1'.repeat(16)]) {
      const answer = await ask(id)
      expect([answer.status, await answer.json()]).toMatchObject([400, { fields: { 'last-event-id': expect.any(String) } }])
    }
  })
})

describe('a stream ends', () => {
  it('at once when the session is ended', async () => {
    const { page, owner, user } = await createTestInbox()
    const inbox = await listen(page.events.mine)

    await owner.users.changeStatus(user.id, { action: 'deactivate' })

    expect(await inbox.ended).toBe('ended')
  })

  it('when its user is deleted, signs out, or the server stops, and not when another’s session ends', async () => {
    const world = await createTestInbox()
    const [deleted, other] = [await signedIn(world, world.acme), await signedIn(world, world.acme)]
    const leaving = world.browse()
    await leaving.join({ email: 'bo@example.com' }, world.codeFor)
    const [one, two, three] = await Promise.all([deleted.browser, leaving, other.browser].map(({ events }) => listen(events.mine)))

    await world.owner.users.delete(deleted.user.id)
    expect(await one!.ended).toBe('ended')
    await leaving.auth.signOut()
    expect(await two!.ended).toBe('ended')
    await world.owner.notifications.create(other.user.id, { title: 'Still there' })
    await three!.until('notification', 1)
    world.parts.bus.close()
    expect(await three!.ended).toBe('ended')
  })

  it('when its token does', async () => {
    const { page, clock, send } = await createTestInbox()
    clock.move(299.9)

    const inbox = await listen(page.events.mine)
    await send('In the last moment')
    await inbox.until('notification', 1)

    expect(await inbox.ended).toBe('ended')
  })

  it('and lets go of everything when its reader leaves, even in the middle of the news', async () => {
    const { bus, listeners } = createCountingBus()
    const world = await createTestApp({ bus })
    const { browser, user } = await signedIn(world, world.acme)
    const owner = await world.as('owner')
    const readers = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const url = `http://test/v1/profiles/${world.acme.id}/me/events`
        const answer = await browser.send(new Request(url, { headers: { authorization: `Bearer ${browser.token()!}` } }))
        return answer.body!.getReader()
      }),
    )
    await expect.poll(() => listeners()).toBe(30)

    await owner.notifications.create(user.id, { title: 'Hello' })
    await Promise.all(readers.map((reader) => reader.cancel()))

    await expect.poll(() => listeners(), { timeout: 2000 }).toBe(0)
  })
})

it('is closed to members and strangers', async () => {
  const { as } = await createTestInbox()

  await expect(listen((await as('owner')).events.mine)).rejects.toMatchObject({ status: 403 })
  await expect(listen((await as(null)).events.mine)).rejects.toMatchObject({ status: 401 })
})
