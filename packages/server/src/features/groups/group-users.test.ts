import { expect, it } from 'vitest'
import type { Client } from '@foyer/shared/client'
import { newId } from '../../core/id.js'
import { createTestApp, type Tenant, type TestApp } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { listen } from '../../test/listen.js'
import { insertUsers, makeUser } from '../../test/make.js'
import { race, tally } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

/** What one hears who comes after another. */
const LATE = ['user_not_found', 'version_conflict', 'status_conflict']

/** An owner, a group, and users of these names. */
async function createCrew(...names: string[]) {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const group = await owner.groups.create({ name: 'Crew' })
  const users = []
  for (const name of names) users.push(await owner.users.create({ name, email: `${name.toLowerCase()}@example.com` }))
  return { ...world, owner, group, users, ids: users.map(({ id }) => id) }
}

/** The names in the group in the order of its list, read one by one. */
async function namesIn(owner: Client, group: string): Promise<string[]> {
  const names = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await owner.users.list({ group, limit: 1, ...(cursor && { cursor }) })
    names.push(...page.items.map(({ name }) => name))
    cursor = page.next
  }
  return names
}

/** What a group says of its size, and how many rows there are. */
async function sizesOf({ db }: TestApp, { id }: Tenant, groupId: string): Promise<[told: number, held: number]> {
  const group = await db
    .selectFrom('groups')
    .select('count')
    .where('profileId', '=', id)
    .where('id', '=', groupId)
    .executeTakeFirstOrThrow()
  const rows = await db.selectFrom('groupMembers').select('userId').where('profileId', '=', id).where('groupId', '=', groupId).execute()
  return [group.count, rows.length]
}

it('takes users in and lets them go, one and several, and counts them', async () => {
  const world = await createCrew('Ada', 'Bo', 'Carl')
  const { owner, group, ids } = world
  const [ada, bo, carl] = ids as [string, string, string]

  await owner.groups.addUser(group.id, ada)
  await owner.groups.addUser(group.id, ada)
  const added = await owner.groups.addUsers(group.id, { userIds: [ada, bo, carl, bo] })
  const removed = await owner.groups.removeUsers(group.id, { userIds: [bo] })
  await owner.groups.removeUser(group.id, carl)
  await owner.groups.removeUser(group.id, carl)

  expect(added).toEqual({ changed: 2, missing: [], group: { ...group, count: 3 } })
  expect(removed).toEqual({ changed: 1, missing: [], group: { ...group, count: 2 } })
  expect(await sizesOf(world, world.acme, group.id)).toEqual([1, 1])
  expect((await journal(world, world.acme, 'user.group_joined')).map(({ subjectId }) => subjectId).toSorted()).toEqual(ids.toSorted())
  expect((await journal(world, world.acme, 'user.group_left')).map(({ subjectId }) => subjectId).toSorted()).toEqual([bo, carl].toSorted())
  expect(await journal(world, world.acme, 'group.users_added')).toMatchObject([{ subjectId: group.id }, { subjectId: group.id }])
})

it('does what can be done, and names the users that this profile does not have', async () => {
  const world = await createCrew('Ada')
  const { owner, group, ids, globex } = world
  const foreign = (await makeUser(world, globex, 'active')).id
  const absent = newId(world.clock.now())
  const userIds = [foreign, ...ids, absent]

  const added = await owner.groups.addUsers(group.id, { userIds })
  const removed = await owner.groups.removeUsers(group.id, { userIds })
  const refusals = [foreign, absent].map((id) => refusalOf(owner.groups.addUser(group.id, id)))

  expect(added).toMatchObject({ changed: 1, missing: [foreign, absent], group: { count: 1 } })
  expect(removed).toMatchObject({ changed: 1, missing: [foreign, absent], group: { count: 0 } })
  for (const refusal of await Promise.all(refusals)) expect(refusal).toMatchObject({ status: 404, code: 'user_not_found' })
  expect(await faultsOf(owner.groups.addUsers(group.id, { userIds: Array.from({ length: 501 }, () => absent) }))).toEqual([400, 'userIds'])
  expect(await faultsOf(owner.groups.addUsers(group.id, { userIds: [] }))).toEqual([400, 'userIds'])
})

it('takes no user into a group of another profile, nor into one that is gone', async () => {
  const world = await createCrew('Ada')
  const { owner, ids, globex } = world
  const other = await world.as('owner', globex)
  const [theirs, gone] = [await other.groups.create({ name: 'Theirs' }), await owner.groups.create({ name: 'Gone' })]
  await owner.groups.delete(gone.id)

  for (const { id } of [theirs, gone]) {
    expect(await refusalOf(owner.groups.addUsers(id, { userIds: ids }))).toMatchObject({ status: 404, code: 'group_not_found' })
    expect(await faultsOf(owner.groups.setOfUser(ids[0]!, { groupIds: [id] }))).toEqual([400, 'groupIds'])
  }
  expect((await owner.groups.ofUser(ids[0]!)).items).toEqual([])
  expect((await other.groups.get(theirs.id)).count).toBe(0)
})

it('sets the groups of a user, who leaves those that are not named', async () => {
  const world = await createCrew('Ada')
  const { owner, group, ids } = world
  const [user] = ids as [string]
  const [day, night] = [await owner.groups.create({ name: 'Day' }), await owner.groups.create({ name: 'Night' })]

  await owner.groups.setOfUser(user, { groupIds: [group.id, night.id] })
  const { items } = await owner.groups.setOfUser(user, { groupIds: [night.id, day.id, day.id] })

  expect(items.map(({ name, count }) => [name, count])).toEqual([
    ['Day', 1],
    ['Night', 1],
  ])
  expect(await owner.groups.ofUser(user)).toEqual({ items })
  expect((await owner.groups.get(group.id)).count).toBe(0)
  expect(await owner.groups.setOfUser(user, { groupIds: [] })).toEqual({ items: [] })
})

it('keeps its order when somebody is renamed, by an administrator, by themselves, or by taking up an invitation', async () => {
  const { owner, group, users, ids, browse, codeFor } = await createCrew('Aaa', 'Bob', 'Carl', 'Dora', 'Zoe')
  await owner.groups.addUsers(group.id, { userIds: ids })

  const page = browse()
  await page.join({ email: 'aaa@example.com', name: 'Xavier' }, codeFor)
  await owner.users.edit(users[1]!, { name: 'Yves' })
  const invited = await namesIn(owner, group.id)
  await page.me.edit(await page.me.get(), { name: 'Carla' })

  expect(invited).toEqual(['Carl', 'Dora', 'Xavier', 'Yves', 'Zoe'])
  expect(await namesIn(owner, group.id)).toEqual(['Carl', 'Carla', 'Dora', 'Yves', 'Zoe'])
})

it('forgets who is deleted, and leaves everybody when it is deleted itself', async () => {
  const world = await createCrew('Ada', 'Bo')
  const { owner, group, ids } = world
  await owner.groups.addUsers(group.id, { userIds: ids })

  await owner.users.delete(ids[0]!)
  const sizes = await sizesOf(world, world.acme, group.id)
  await owner.groups.delete(group.id)

  expect(sizes).toEqual([1, 1])
  expect(await owner.groups.ofUser(ids[1]!)).toEqual({ items: [] })
  expect((await owner.users.list()).items).toHaveLength(1)
  expect(await faultsOf(owner.users.list({ group: group.id }))).toEqual([400, 'group'])
})

it('is deleted with thousands in it', async () => {
  const world = await createCrew()
  const { owner, group, acme, store } = world
  await insertUsers(world, acme, 2500)
  const users = await world.db.selectFrom('users').select(['id', 'nameKey']).where('profileId', '=', acme.id).execute()
  for (const half of [users.slice(0, 1250), users.slice(1250)])
    await store.writer
      .insertInto('groupMembers')
      .values(half.map(({ id, nameKey }) => ({ profileId: acme.id, groupId: group.id, userId: id, nameKey })))
      .execute()
  await store.writer.updateTable('groups').set({ count: 2500 }).where('id', '=', group.id).execute()

  await owner.groups.delete(group.id)

  expect(await world.db.selectFrom('groupMembers').select('userId').execute()).toEqual([])
  expect((await owner.users.list({ total: 'true' })).total).toBe(1001)
})

it('counts exactly while many come, go, are deleted and renamed at once', async () => {
  const names = Array.from({ length: 12 }, (_, n) => `User ${String(n)}`)
  const world = await createCrew(...names.map((name) => name.replace(' ', '')))
  const { owner, group, ids, users, acme } = world
  const other = await owner.groups.create({ name: 'Other' })

  const { refusals } = await race(60, async (n) => {
    const id = ids[(n * 7) % 12]!
    const some = [ids[n % 12]!, ids[(n + 5) % 12]!, id]
    if (n % 6 === 0) return owner.groups.addUsers(group.id, { userIds: some })
    if (n % 6 === 1) return owner.groups.removeUsers(group.id, { userIds: some })
    if (n % 6 === 2) return owner.groups.setOfUser(id, { groupIds: n % 4 === 0 ? [group.id, other.id] : [other.id] })
    if (n % 6 === 3) return owner.groups.addUsers(other.id, { userIds: some.toReversed() })
    if (n % 6 === 4) return owner.users.edit(users[n % 12]!, { name: `Zed ${String(n)}` })
    return n > 40 ? owner.users.delete(ids[n % 12]!) : owner.groups.addUser(group.id, id)
  })

  expect(Object.keys(tally(refusals)).filter((code) => !LATE.includes(code))).toEqual([])
  for (const { id } of [group, other]) {
    const [told, held] = await sizesOf(world, acme, id)
    expect(told).toBe(held)
    expect(await namesIn(owner, id)).toEqual((await namesIn(owner, id)).toSorted())
    expect((await owner.users.list({ group: id, total: 'true' })).total).toBe(held)
  }
})

it('tells whoever watches the profile’s users', async () => {
  const { as, owner, group, ids } = await createCrew('Ada')
  const heard = await listen((await as('viewer')).events.users)
  await heard.until('users', 1)

  await owner.groups.addUser(group.id, ids[0]!)
  await heard.until('users', 2)
  await owner.groups.edit(group, { name: 'Night' })
  await heard.until('users', 3)
  await owner.groups.delete(group.id)
  await heard.until('users', 4)

  expect(heard.heard).toHaveLength(4)
})
