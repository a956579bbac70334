import { describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/create-test-app.js'
import { operators, signedIn } from '../../test/make.js'
import { race } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

const ada = { email: 'ada@example.com', name: 'Ada Lovelace' }
const once = { idempotencyKey: 'order-7' }

/** The keys that are kept of one profile. */
const keysOf = ({ db, acme }: TestApp) =>
  db.selectFrom('idempotencyKeys').select(['key', 'sealed', 'bodyHash']).where('profileId', '=', acme.id).execute()

describe('a call repeated under its key', () => {
  it('creates once, and answers again what it answered, whatever happened since', async () => {
    const world = await createTestApp()
    const owner = await world.as('owner')

    const first = await owner.users.create(ada, once)
    await owner.users.edit(first, { name: 'Countess' })
    const again = await owner.users.create(ada, once)
    await owner.users.delete(first.id)

    expect(again).toEqual(first)
    expect(await owner.users.create(ada, once)).toEqual(first)
    expect((await owner.users.list()).items).toEqual([])
    expect(await world.mails()).toHaveLength(1)
  })

  it('works for everything that can be created', async () => {
    const world = await createTestApp()
    const owner = await world.as('owner')
    const { browser: console } = await signedIn(world, operators)
    const { user } = await signedIn(world, world.acme)
    const calls = [
      () => owner.users.create(ada, once),
      () => owner.notifications.create(user.id, { title: 'Hello' }, once),
      () => owner.profile.embedKeys.create({ kind: 'live' }, once),
      () => console.me.profiles.create({ name: 'Initech' }, once),
    ]

    for (const call of calls) expect(await call()).toEqual(await call())

    expect((await owner.profile.embedKeys.list()).items).toHaveLength(2)
    expect((await console.me.profiles.list()).items).toHaveLength(1)
  })

  it('is refused with another body', async () => {
    const { as } = await createTestApp()
    const editor = await as('editor')
    await editor.users.create(ada, once)

    const other = editor.users.create({ ...ada, email: 'bo@example.com' }, once)

    expect(await refusalOf(other)).toMatchObject({ status: 422, code: 'idempotency_conflict' })
    expect((await editor.users.list()).items).toHaveLength(1)
  })

  it('is refused while the first is at work, and creates once of many at once', async () => {
    const { as, mails } = await createTestApp()
    const editor = await as('editor')

    const { done, refusals } = await race(50, () => editor.users.create({ ...ada, password: 'correct horse battery' }, once))

    expect(refusals.filter(({ status, code }) => status !== 409 || code !== 'idempotency_in_flight')).toEqual([])
    expect([done.length > 0, refusals.length > 0, new Set(done.map(({ id }) => id)).size]).toEqual([true, true, 1])
    expect(await editor.users.counts()).toMatchObject({ active: 1 })
    expect(await mails()).toEqual([])
  })

  it('may be tried again after a refusal', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    const user = await editor.users.create(ada)

    expect(await refusalOf(editor.users.create(ada, once))).toMatchObject({ code: 'email_taken' })
    expect(await keysOf(world)).toEqual([])
    await (await world.as('owner')).users.delete(user.id)

    expect(await editor.users.create(ada, once)).toMatchObject({ email: ada.email })
  })

  it('may be tried again a minute after the first was lost with its server', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')
    await editor.users.create(ada, once)
    const lost = { email: 'bo@example.com', name: 'Bo' }
    await editor.users.create(lost, { idempotencyKey: 'lost' })
    await (await world.as('owner')).users.delete((await editor.users.list({ search: 'bo@' })).items[0]!.id)
    await world.store.writer.updateTable('idempotencyKeys').set({ sealed: null }).where('key', '=', 'lost').execute()

    world.clock.move(60)
    expect(await refusalOf(editor.users.create(lost, { idempotencyKey: 'lost' }))).toMatchObject({ code: 'idempotency_in_flight' })
    world.clock.move(1)

    expect(await editor.users.create(lost, { idempotencyKey: 'lost' })).toMatchObject({ email: lost.email })
    expect(await editor.users.create(ada, once)).toMatchObject({ email: ada.email })
  })
})

describe('a key', () => {
  it('belongs to one actor, one route and one profile', async () => {
    const world = await createTestApp()
    const [editor, colleague, other] = [await world.as('editor'), await world.as('editor'), await world.as('editor', world.globex)]
    const user = await editor.users.create(ada, once)

    expect(await refusalOf(colleague.users.create(ada, once))).toMatchObject({ code: 'email_taken' })
    expect((await other.users.create(ada, once)).id).not.toBe(user.id)
    expect(await editor.notifications.create(user.id, { title: 'Hello' }, once)).toMatchObject({ seq: 1 })
  })

  it('is of visible ASCII, and at most 200 characters long', async () => {
    const world = await createTestApp()
    const editor = await world.as('editor')

    for (const idempotencyKey of ['', 'a b', 'x'.repeat(201), 'é']) {
      expect(await faultsOf(editor.users.create(ada, { idempotencyKey }))).toEqual([400, 'idempotency-key'])
    }
    expect(await editor.users.create(ada, { idempotencyKey: '~'.repeat(200) })).toMatchObject({ email: ada.email })
  })

  it('is kept with the answer sealed, and without one where the call was not allowed', async () => {
    const world = await createTestApp()
    const [editor, viewer, stranger] = [await world.as('editor'), await world.as('viewer'), await world.as(null)]

    await refusalOf(viewer.users.create(ada, once))
    await refusalOf(stranger.users.create(ada, once))
    const before = await keysOf(world)
    await editor.users.create(ada, once)

    const [row, ...others] = await keysOf(world)
    expect([before, others]).toEqual([[], []])
    expect(Buffer.from(row!.sealed!, 'base64url').toString('latin1') + row!.bodyHash).not.toContain('ada@')
  })
})
