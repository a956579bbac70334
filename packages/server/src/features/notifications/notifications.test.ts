import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { accountOf, journal } from '../../test/journal.js'
import { makeUser, signedIn } from '../../test/make.js'
import { race } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

/** Somebody with an inbox, and a member who writes to it. */
async function createTestInbox() {
  const world = await createTestApp()
  const { browser: page, user } = await signedIn(world, world.acme, 'ada@example.com')
  const editor = await world.as('editor')
  const send = (title: string) => editor.notifications.create(user.id, { title })
  const titles = async (query = {}) => (await page.me.notifications.list(query)).items.map(({ title }) => title)
  return { ...world, page, user, editor, send, titles }
}

describe('notifying a user', () => {
  it('puts the message into their inbox, unread', async () => {
    const { page, user, editor } = await createTestInbox()

    const sent = await editor.notifications.create(user.id, { title: ' Hello ', message: 'Two\nlines.\tAnd <b>text</b>.' })

    expect(sent).toEqual({
      id: expect.any(String),
      seq: 1,
      title: 'Hello',
      message: 'Two\nlines.\tAnd <b>text</b>.',
      createdAt: '2026-11-22T09:00:00.000Z',
      readAt: null,
    })
    expect(await page.me.notifications.list()).toEqual({ items: [sent], next: null, previous: null, unread: 1 })
    expect(await page.me.notifications.unread()).toEqual({ unread: 1 })
  })

  it('numbers an inbox without a gap, however many come at once and whatever fails between', async () => {
    const { user, page, editor, as, globex, send } = await createTestInbox()
    const other = await as('editor', globex)

    const { done, refusals } = await race(60, (n) => {
      if (n % 6 === 0) return other.notifications.create(user.id, { title: 'Not here' })
      return n % 6 === 1 ? editor.notifications.create(user.id, { title: '' }) : send(`No. ${String(n)}`)
    })

    expect([done.length, refusals.length]).toEqual([40, 20])
    const { items } = await page.me.notifications.list({ limit: 100 })
    expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, n) => 40 - n))
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set(done.map(({ id }) => id)))
  })

  it('names the field at fault', async () => {
    const { editor, user, page } = await createTestInbox()
    const send = (input: object) => faultsOf(editor.notifications.create(user.id, { title: 'Hello', ...input }))

    expect(await send({ title: '  ' })).toEqual([400, 'title'])
    expect(await send({ title: 'x'.repeat(121) })).toEqual([400, 'title'])
    expect(await send({ title: 'two\nlines' })).toEqual([400, 'title'])
    expect(await send({ message: 'x'.repeat(2001) })).toEqual([400, 'message'])
    expect(await send({ message: 'a\u0000b' })).toEqual([400, 'message'])
    expect(await send({ readAt: null })).toEqual([400, 'readAt'])
    expect(await faultsOf(editor.notifications.create('7', { title: 'Hello' }))).toEqual([400, 'userId'])
    expect(await page.me.notifications.unread()).toEqual({ unread: 0 })
  })

  it('refuses a viewer, the user themselves and a stranger', async () => {
    const { as, user, page } = await createTestInbox()
    const [viewer, stranger] = [await as('viewer'), await as(null)]

    await expect(viewer.notifications.create(user.id, { title: 'Hello' })).rejects.toMatchObject({ status: 403 })
    await expect(page.notifications.create(user.id, { title: 'Hello' })).rejects.toMatchObject({ status: 403 })
    await expect(stranger.notifications.create(user.id, { title: 'Hello' })).rejects.toMatchObject({ status: 401 })
  })

  it('leaves an audit entry', async () => {
    const world = await createTestInbox()

    const { id } = await world.send('Hello')

    const entry = { actorKind: 'user', actorId: accountOf(world.editor), subjectId: id }
    expect(await journal(world, world.acme, 'notification.created')).toEqual([entry])
  })
})

describe('an inbox', () => {
  it('lists the newest first, page by page, both ways', async () => {
    const { send, titles, page } = await createTestInbox()
    for (const title of ['one', 'two', 'three', 'four', 'five']) await send(title)

    const first = await page.me.notifications.list({ limit: 2 })
    const second = await page.me.notifications.list({ limit: 2, cursor: first.next! })
    const last = await page.me.notifications.list({ limit: 2, cursor: 'last' })

    expect([first, second, last].map(({ items }) => items.map(({ title }) => title))).toEqual([
      ['five', 'four'],
      ['three', 'two'],
      ['two', 'one'],
    ])
    expect(await titles({ limit: 2, cursor: second.previous! })).toEqual(['five', 'four'])
    expect([first.previous, last.next]).toEqual([null, null])
  })

  it('keeps what was read, and shows the unread alone when asked', async () => {
    const { send, titles, page, clock } = await createTestInbox()
    const [one, two] = [await send('one'), await send('two')]
    clock.move(60)

    const read = await page.me.notifications.read(one.id)
    clock.move(60)
    const again = await page.me.notifications.read(one.id)

    expect(read).toEqual({ ...one, readAt: '2026-11-22T09:01:00.000Z' })
    expect(again).toEqual(read)
    expect(await titles()).toEqual(['two', 'one'])
    expect(await titles({ unread: 'true' })).toEqual(['two'])
    expect((await page.me.notifications.list()).items).toEqual([two, read])
    expect(await page.me.notifications.unread()).toEqual({ unread: 1 })
  })

  it('is read as a whole, and what was read before keeps its time', async () => {
    const { send, page, clock } = await createTestInbox()
    const one = await send('one')
    await send('two')
    await page.me.notifications.read(one.id)
    clock.move(60)

    const answer = await page.me.notifications.readAll()

    expect(answer).toEqual({ unread: 0 })
    const { items, unread } = await page.me.notifications.list()
    expect([unread, ...items.map(({ readAt }) => readAt)]).toEqual([0, '2026-11-22T09:01:00.000Z', '2026-11-22T09:00:00.000Z'])
  })

  it('counts the unread to a hundred and no further', async () => {
    const { store, page, user, acme } = await createTestInbox()
    const rows = Array.from({ length: 130 }, (_, n) => ({ profileId: acme.id, userId: user.id, seq: n + 1, id: `id-${String(n)}` }))
    const rest = { title: 'Hello', message: '', createdAt: '2026-11-22T09:00:00.000Z', readAt: null }
    await store.writer
      .insertInto('notifications')
      .values(rows.map((row) => ({ ...row, ...rest })))
      .execute()

    expect(await page.me.notifications.unread()).toEqual({ unread: 100 })

    expect(await page.me.notifications.readAll()).toEqual({ unread: 0 })
    expect(await page.me.notifications.unread()).toEqual({ unread: 0 })
  })

  it('is one’s own: another’s notification is as one that is not there', async () => {
    const world = await createTestInbox()
    const { browser: other } = await signedIn(world, world.acme)
    const { browser: abroad } = await signedIn(world, world.globex)
    const sent = await world.send('For Ada')
    const absent = sent.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))

    const answers = [
      await refusalOf(other.me.notifications.read(sent.id)),
      await refusalOf(abroad.me.notifications.read(sent.id)),
      await refusalOf(world.page.me.notifications.read(absent)),
    ]
    for (const stranger of [other, abroad]) await stranger.me.notifications.readAll()

    expect(answers).toEqual(
      answers.map(() => ({ status: 404, code: 'notification_not_found', title: 'No such notification.', fields: {} })),
    )
    expect(await other.me.notifications.list()).toMatchObject({ items: [], unread: 0 })
    expect(await world.page.me.notifications.list()).toMatchObject({ items: [sent], unread: 1 })
  })

  it('is closed to members and strangers', async () => {
    const { as } = await createTestInbox()
    const [owner, stranger] = [(await as('owner')).me.notifications, (await as(null)).me.notifications]
    const id = '019aa1fc-0000-7001-8001-00000000dead'

    for (const [inbox, status] of [
      [owner, 403],
      [stranger, 401],
    ] as const) {
      await expect(inbox.list()).rejects.toMatchObject({ status })
      await expect(inbox.unread()).rejects.toMatchObject({ status })
      await expect(inbox.read(id)).rejects.toMatchObject({ status })
      await expect(inbox.readAll()).rejects.toMatchObject({ status })
    }
  })

  it('leaves an audit entry for what was read', async () => {
    const world = await createTestInbox()
    const { id } = await world.send('Hello')

    await world.page.me.notifications.read(id)
    await world.page.me.notifications.readAll()

    const who = { actorKind: 'user', actorId: world.user.id }
    expect(await journal(world, world.acme, 'notification.read')).toEqual([{ ...who, subjectId: id }])
    expect(await journal(world, world.acme, 'inbox.read')).toEqual([{ ...who, subjectId: world.user.id }])
  })
})

describe('the welcome message', () => {
  it('greets who signs up, under the profile’s name of that day; an empty one greets nobody', async () => {
    const { as, browse, codeFor } = await createTestApp()
    const owner = await as('owner')
    const [first, second] = [browse(), browse()]

    await owner.profile.edit(await owner.profile.get(), { name: 'Acme Ltd', welcomeMessage: 'Come in.' })
    await first.join({ email: 'ada@example.com' }, codeFor)
    await owner.profile.edit(await owner.profile.get(), { welcomeMessage: '' })
    await second.join({ email: 'bo@example.com' }, codeFor)

    expect((await first.me.notifications.list()).items).toMatchObject([{ title: 'Welcome to Acme Ltd', message: 'Come in.', seq: 1 }])
    expect((await second.me.notifications.list()).items).toEqual([])
  })

  it('can be as long as a name may be', async () => {
    const { as, browse, codeFor } = await createTestApp()
    const owner = await as('owner')
    await owner.profile.edit(await owner.profile.get(), { name: 'A'.repeat(120) })
    const page = browse()

    await page.join({ email: 'ada@example.com' }, codeFor)

    expect((await page.me.notifications.list()).items).toMatchObject([{ title: `Welcome to ${'A'.repeat(120)}` }])
  })
})

it('notifies users in any status, who find it when they come back', async () => {
  const world = await createTestApp()
  const editor = await world.as('editor')
  const user = await makeUser(world, world.acme, 'inactive')

  expect(await editor.notifications.create(user.id, { title: 'Come back' })).toMatchObject({ seq: 1 })
})

describe('what was sent to a user', () => {
  it('is shown to those who send, page by page, with what was read', async () => {
    const { editor, user, page, send } = await createTestInbox()
    for (const title of ['One', 'Two', 'Three']) await send(title)
    await page.me.notifications.read((await page.me.notifications.list()).items[0]!.id)

    const first = await editor.notifications.ofUser(user.id, { limit: 2 })
    const second = await editor.notifications.ofUser(user.id, { limit: 2, cursor: first.next! })

    expect(first.items.map(({ title, readAt }) => [title, readAt !== null])).toEqual([
      ['Three', true],
      ['Two', false],
    ])
    expect([second.items.map(({ title }) => title), second.next, first.unread]).toEqual([['One'], null, 2])
    expect(await faultsOf(editor.notifications.ofUser(user.id, { limit: 51 }))).toEqual([400, 'limit'])
  })

  it('takes no cursor of another user, nor of their own inbox', async () => {
    const world = await createTestInbox()
    const { editor, user, page, send } = world
    for (const title of ['One', 'Two']) await send(title)
    const other = await makeUser(world, world.acme, 'active')
    const { next } = await editor.notifications.ofUser(user.id, { limit: 1 })
    const own = (await page.me.notifications.list({ limit: 1 })).next!

    expect(await faultsOf(editor.notifications.ofUser(other.id, { limit: 1, cursor: next! }))).toEqual([400, 'cursor'])
    expect(await faultsOf(editor.notifications.ofUser(user.id, { limit: 1, cursor: own }))).toEqual([400, 'cursor'])
  })

  it('is told to nobody else, and of a foreign user as of one who is not there', async () => {
    const world = await createTestInbox()
    const { editor, user, page, as, globex, send } = world
    await send('Hello')
    const foreign = await makeUser(world, globex, 'active')
    const nobody = '019aa1fc-0000-7001-8001-00000000dead'

    expect(await refusalOf((await as('viewer')).notifications.ofUser(user.id))).toMatchObject({ status: 403 })
    expect(await refusalOf(page.notifications.ofUser(user.id))).toMatchObject({ status: 403 })
    expect(await refusalOf((await as('owner', globex)).notifications.ofUser(user.id))).toMatchObject({ code: 'user_not_found' })
    expect(await refusalOf(editor.notifications.ofUser(foreign.id))).toEqual(await refusalOf(editor.notifications.ofUser(nobody)))
  })
})
