import { describe, expect, it } from 'vitest'
import type { User, UserQuery } from '@foyer/shared'
import { createCountingBus } from '../../test/counting-bus.js'
import { createTestApp } from '../../test/create-test-app.js'
import { insertUsers, operators } from '../../test/make.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'
import { liftEndedBans } from './user-status.service.js'
import { accountOf } from '../../test/journal.js'
import { listen } from '../../test/listen.js'

const names = (page: { items: User[] }) => page.items.map(({ name }) => name)

/** Four users, made a minute apart; some came back since, in another order. */
async function createTestList() {
  const world = await createTestApp()
  const editor = await world.as('editor')
  const people = [
    { name: 'Zoë', email: 'b@example.com', tags: [{ key: 'plan', value: 'pro' }] },
    { name: 'Émile', email: 'd@example.com', tags: [{ key: 'plan', value: 'free' }] },
    {
      name: 'anna',
      email: 'c@example.com',
      tags: [
        { key: 'plan', value: 'pro' },
        { key: 'vip', value: '' },
      ],
    },
    { name: 'Bo', email: 'a@example.com', tags: [] },
  ]
  for (const person of people) {
    await editor.users.create(person)
    world.clock.move(60)
  }
  for (const [name, at] of [
    ['Zoë', '2026-11-22T12:00:00.000Z'],
    ['Bo', '2026-11-22T11:00:00.000Z'],
  ] as const) {
    await world.store.writer.updateTable('users').set({ lastAccessAt: at, lastAccessKey: at }).where('name', '=', name).execute()
  }
  return { ...world, editor, users: (await world.as('viewer')).users }
}

describe('listing users', () => {
  it('sorts by each column, both ways; who never came stands before who did', async () => {
    const { users } = await createTestList()
    const orders: Record<UserQuery['sort'], string[]> = {
      name: ['anna', 'Bo', 'Émile', 'Zoë'],
      email: ['Bo', 'Zoë', 'anna', 'Émile'],
      created: ['Zoë', 'Émile', 'anna', 'Bo'],
      type: ['Zoë', 'Émile', 'anna', 'Bo'],
      status: ['Zoë', 'Émile', 'anna', 'Bo'],
      lastSignIn: ['Zoë', 'Émile', 'anna', 'Bo'],
      lastAccess: ['Émile', 'anna', 'Bo', 'Zoë'],
    }

    for (const [sort, expected] of Object.entries(orders) as [UserQuery['sort'], string[]][]) {
      expect(names(await users.list({ sort }))).toEqual(expected)
      expect(names(await users.list({ sort, order: 'desc' }))).toEqual(expected.toReversed())
    }
  })

  it('starts at a value of the column it is sorted by', async () => {
    const { users } = await createTestList()

    expect(names(await users.list({ from: 'É' }))).toEqual(['Émile', 'Zoë'])
    expect(names(await users.list({ from: 'c', order: 'desc' }))).toEqual(['Bo', 'anna'])
    expect(names(await users.list({ sort: 'email', from: 'C@' }))).toEqual(['anna', 'Émile'])
    expect(names(await users.list({ sort: 'created', from: '2026-11-22T09:02:00Z' }))).toEqual(['anna', 'Bo'])
    expect(names(await users.list({ sort: 'created', from: '2026-11-22T09:01:30Z', order: 'desc' }))).toEqual(['Émile', 'Zoë'])
    expect(names(await users.list({ sort: 'lastAccess', from: '2026-11-22T11:30:00Z' }))).toEqual(['Zoë'])
  })

  it('shows one status', async () => {
    const { users, editor } = await createTestList()
    const { id } = (await users.list({ from: 'Bo' })).items[0]!
    await editor.users.changeStatus(id, { action: 'ban' })

    expect(names(await users.list({ status: 'banned' }))).toEqual(['Bo'])
    expect(names(await users.list({ status: 'invited', sort: 'email' }))).toEqual(['Zoë', 'anna', 'Émile'])
    expect(names(await users.list({ status: 'pending' }))).toEqual([])
  })

  it('shows one tag, or one value of it, in every order', async () => {
    const { users } = await createTestList()

    for (const sort of ['name', 'email', 'created', 'lastAccess'] as const) {
      expect(names(await users.list({ sort, tagsAll: ['plan'] })).toSorted()).toEqual(['Zoë', 'anna', 'Émile'])
      expect(names(await users.list({ sort, tagsAll: ['plan:pro'] })).toSorted()).toEqual(['Zoë', 'anna'])
      expect(names(await users.list({ sort, tagsAll: ['vip:'] }))).toEqual(['anna'])
    }
    expect(names(await users.list({ tagsAll: ['plan:pro'], order: 'desc' }))).toEqual(['Zoë', 'anna'])
    expect(names(await users.list({ tagsAll: ['plan:pro'], sort: 'created' }))).toEqual(['Zoë', 'anna'])
    expect(names(await users.list({ tagsAll: ['plan:pro'], from: 'b' }))).toEqual(['Zoë'])
  })

  it('keeps a tagged user in their place when they are renamed', async () => {
    const { users, editor } = await createTestList()
    const [anna] = (await users.list({ tagsAll: ['plan:pro'] })).items

    await editor.users.edit(anna!, { name: 'Zz' })

    expect(names(await users.list({ tagsAll: ['plan:pro'] }))).toEqual(['Zoë', 'Zz'])
  })

  it('combines search, status and tag, and counts what they leave', async () => {
    const { users } = await createTestList()

    const found = await users.list({ search: 'example', status: 'invited', tagsAll: ['plan:pro'], limit: 1, total: 'true' })

    expect([names(found), found.total]).toEqual([['anna'], 2])
    expect((await users.list({ total: 'true', tagsAll: ['plan'], sort: 'email' })).total).toBe(3)
    expect(await users.list()).not.toHaveProperty('total')
  })

  it('names the part of the query at fault', async () => {
    const { users } = await createTestList()
    const faults: [string, object][] = [
      ['limit', { limit: 0 }],
      ['limit', { limit: 101 }],
      ['limit', { limit: 1.5 }],
      ['limit', { limit: 'ten' }],
      ['sort', { sort: 'passwordHash' }],
      ['order', { order: 'up' }],
      ['status', { status: 'gone' }],
      ['tagsAll.0', { tagsAll: [''] }],
      ['search', { search: 'x'.repeat(101) }],
      ['total', { total: 'maybe' }],
      ['from', { from: 'not a date', sort: 'created' }],
      ['from', { from: '1969-01-01', sort: 'lastAccess' }],
      ['cursor', { cursor: 'x' }],
      ['offset', { offset: 3 }],
    ]

    for (const [part, query] of faults) expect(await faultsOf(users.list(query))).toEqual([400, part])
  })

  it('never shows another profile, not even by tag or status', async () => {
    const { as, globex } = await createTestList()
    const { users } = await as('owner', globex)

    const nobody = { items: [], next: null, previous: null }
    for (const query of [{}, { status: 'invited' }, { search: 'zoë' }, { emailVerified: false }, { type: 'standard' }] as const) {
      expect(await users.list({ ...query, total: 'true' })).toEqual({ ...nobody, total: 0 })
    }
    for (const part of ['tagsAll', 'tagsAny', 'tagsMissing'])
      expect(await faultsOf(users.list({ [part]: ['plan:pro'] }))).toEqual([400, part])
    expect(await users.counts()).toMatchObject({ invited: 0 })
  })

  it('refuses a stranger, and a user of the profile', async () => {
    const { as, browse, codeFor } = await createTestList()
    const page = browse()
    await page.join({ email: 'ada@example.com' }, codeFor)

    await expect((await as(null)).users.list()).rejects.toMatchObject({ status: 401 })
    await expect(page.users.list()).rejects.toMatchObject({ status: 403 })
    await expect(page.users.counts()).rejects.toMatchObject({ status: 403 })
  })
})

describe('a large profile', () => {
  it('is counted to 1,001 and no further', async () => {
    const world = await createTestApp()
    await insertUsers(world, world.acme, 1200)
    await insertUsers(world, world.globex, 5)

    const { users } = await world.as('viewer')

    expect((await users.list({ total: 'true', limit: 1 })).total).toBe(1001)
    expect((await users.list({ total: 'true', limit: 1, tagsAll: ['plan:pro'] })).total).toBe(1001)
    expect((await (await world.as('viewer', world.globex)).users.list({ total: 'true', limit: 1 })).total).toBe(5)
  })

  it('asks to narrow a tag of more than 10,000 in an order that would have to be sorted', async () => {
    const world = await createTestApp()
    await insertUsers(world, world.acme, 10_001)
    const [{ users }, other] = [await world.as('owner'), await world.as('owner', world.globex)]

    const refusal = await refusalOf(users.list({ tagsAll: ['plan:pro'], sort: 'email' }))
    await other.users.create({ name: 'Ada', email: 'ada@example.com', tags: [{ key: 'plan', value: 'pro' }] })
    const elsewhere = await other.users.list({ tagsAll: ['plan:pro'], sort: 'email' })
    const byName = await users.list({ tagsAll: ['plan:pro'], cursor: 'last', limit: 1 })
    const newest = await users.list({ tagsAll: ['plan:pro'], sort: 'created', order: 'desc', limit: 1 })
    await users.delete(byName.items[0]!.id)

    expect(refusal).toMatchObject({ status: 400, code: 'narrow_first' })
    expect(names(elsewhere)).toEqual(['Ada'])
    expect([names(byName), newest.items.length]).toEqual([['User 10000'], 1])
    expect(names(await users.list({ tagsAll: ['plan:pro'], sort: 'email', limit: 1 }))).toEqual(['User 00000'])
  })
})

describe('watching users', () => {
  it('hints at every change in the profile, and at none elsewhere', async () => {
    const { as, globex, browse, codeFor, clock, system } = await createTestApp()
    const [owner, other] = [await as('owner'), await as('owner', globex)]
    const [here, there] = [await listen((await as('viewer')).events.users), await listen(other.events.users)]
    await Promise.all([here.until('users', 1), there.until('users', 1)])
    let hints = 1
    const hinted = async <Result>(act: () => Promise<Result>) => {
      const result = await act()
      await here.until('users', ++hints)
      return result
    }

    const user = await hinted(() => owner.users.create({ name: 'Ada', email: 'ada@example.com' }))
    const edited = await hinted(() => owner.users.edit(user, { name: 'Countess' }))
    await hinted(() => browse().join({ email: 'ada@example.com' }, codeFor))
    await hinted(() => browse().join({ email: 'bo@example.com' }, codeFor))
    await hinted(() => owner.users.changeStatus(user.id, { action: 'ban', until: '2026-11-22T09:01:00Z' }))
    clock.move(60)
    await hinted(() => liftEndedBans(system))
    await hinted(() => owner.users.delete(edited.id))

    expect(here.heard.map(({ data }) => data)).toEqual(Array.from({ length: 8 }, () => ({})))
    expect(there.heard).toHaveLength(1)
  })

  it('ends when the member’s own session is ended, in the profile where it lives', async () => {
    const { as } = await createTestApp()
    const [owner, viewer] = [await as('owner', operators), await as('viewer')]
    const watching = await listen(viewer.events.users)

    await owner.users.changeStatus(accountOf(viewer), { action: 'ban' })

    expect(await watching.ended).toBe('ended')
    await expect(viewer.users.list()).rejects.toMatchObject({ status: 401 })
  })

  it('lets go of everything when its reader leaves, at whatever moment', async () => {
    const { bus, listeners } = createCountingBus()
    const { as, app, acme } = await createTestApp({ bus })
    const headers = { authorization: `Bearer ${(await as('viewer')).token!}`, origin: acme.origin }
    const open = async () => (await app.request(`/v1/profiles/${acme.id}/events?topics=users`, { headers })).body!.getReader()
    const readers = await Promise.all(Array.from({ length: 20 }, open))
    await expect.poll(listeners).toBe(80)

    bus.publish({ profileId: acme.id, channel: 'users' })
    for (const reader of readers) {
      await Promise.resolve()
      void reader.cancel()
    }

    await expect.poll(listeners, { timeout: 2000 }).toBe(0)
  })

  it('refuses a stranger, and a topic that does not exist', async () => {
    const { as, app, acme } = await createTestApp()
    const viewer = await as('viewer')

    await expect(listen((await as(null)).events.users)).rejects.toMatchObject({ status: 401 })
    const answer = await app.request(`/v1/profiles/${acme.id}/events?topics=all`, { headers: { authorization: `Bearer ${viewer.token!}` } })
    expect([answer.status, await answer.json()]).toMatchObject([400, { fields: { topics: expect.any(String) } }])
  })
})
