import { STATUS_ACTIONS, type Job, type UserStatus } from '@foyer/shared'
import { expect, it } from 'vitest'
import { newId } from '../../core/id.js'
import { createTestApp, type TestApp } from '../../test/create-test-app.js'
import { defineFields, insertUsers, makeUser } from '../../test/make.js'
import { faultsOf } from '../../test/refusal.js'

/** A tenant's owner, three active users, and a way to run a change of many to its end. */
async function createCrowd() {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const users = []
  for (const name of ['ada', 'bob', 'cyd']) users.push(await makeUser(world, world.acme, 'active', `${name}@example.com`))
  const ids = users.map(({ id }) => id)
  const run = async (change: Parameters<typeof owner.jobs.create>[0]): Promise<Job> => {
    const { id } = await owner.jobs.create(change)
    await world.runJobs()
    return owner.jobs.get(id)
  }
  const rows = async ({ id }: Job) => (await owner.jobs.rows(id, { limit: 100 })).items
  const outcomes = async (job: Job) => (await rows(job)).map(({ outcome, reason }) => reason ?? outcome)
  const statuses = async () => Promise.all(ids.map(async (id) => (await owner.users.get(id)).status))
  return { ...world, owner, users, ids, run, rows, outcomes, statuses }
}

const auditOf = ({ db }: Pick<TestApp, 'db'>, action: string) =>
  db.selectFrom('auditEntries').select(['subjectId', 'actorKind', 'actorId']).where('action', '=', action).execute()

it('changes the users that are named, and leaves an audit entry for each as if it were made by hand', async () => {
  const { db, owner, ids, run, statuses } = await createCrowd()

  const job = await run({ action: 'deactivate', reason: 'Contract ended', ids: ids.slice(0, 2) })

  expect(job).toMatchObject({ state: 'done', action: 'deactivate', total: 2, done: 2, skipped: 0, failed: 0 })
  expect(await statuses()).toEqual(['inactive', 'inactive', 'active'])
  expect((await owner.users.get(ids[0]!)).statusReason).toBe('Contract ended')
  expect((await auditOf({ db }, 'user.deactivated')).map(({ subjectId }) => subjectId).sort()).toEqual(ids.slice(0, 2).sort())
  expect(new Set((await auditOf({ db }, 'user.deactivated')).map(({ actorKind }) => actorKind))).toEqual(new Set(['user']))
  expect(await owner.users.counts()).toMatchObject({ active: 1, inactive: 2 })
})

it('passes everybody once whom a filter matches, although the change empties the filter', async () => {
  const world = await createCrowd()
  const { acme, owner, run } = world
  await insertUsers(world, acme, 450)

  const job = await run({ action: 'deactivate', filter: { status: 'active' } })

  expect(job).toMatchObject({ state: 'done', total: 453, done: 453, skipped: 0, failed: 0 })
  expect((await owner.users.list({ status: 'active' })).items).toEqual([])
  const passed = await world.db.selectFrom('jobRows').select('userId').where('jobId', '=', job.id).execute()
  expect(new Set(passed.map(({ userId }) => userId)).size).toBe(453)
})

it('leaves out whoever comes after the job was made', async () => {
  const world = await createCrowd()
  const { acme, owner, clock, runJobs } = world
  const { id } = await owner.jobs.create({ action: 'deactivate', filter: {} })
  clock.move(1)
  const late = await makeUser(world, acme, 'active')

  await runJobs()

  expect(await owner.jobs.get(id)).toMatchObject({ total: 3, done: 3 })
  expect((await owner.users.get(late.id)).status).toBe('active')
})

it('tells of ids that are nobody’s, another tenant’s or named twice, and does the rest', async () => {
  const world = await createCrowd()
  const { globex, owner, ids, clock, run, rows } = world
  const foreign = await makeUser(world, globex, 'active')
  const absent = newId(clock.now())

  const job = await run({ action: 'ban', ids: [...ids, ids[0]!, foreign.id, absent] })

  expect(job).toMatchObject({ state: 'done', total: 6, done: 3, skipped: 1, failed: 2 })
  const told = (await rows(job)).filter(({ outcome }) => outcome !== 'done')
  expect(Object.fromEntries(told.map(({ userId, reason }) => [userId, reason]))).toEqual({
    [ids[0]!]: 'duplicate',
    [foreign.id]: 'user_not_found',
    [absent]: 'user_not_found',
  })
  const unfamiliar = (await rows(job)).filter(({ reason }) => reason === 'user_not_found').map(({ userId: _, ...row }) => row)
  expect(unfamiliar[0]).toEqual(unfamiliar[1])
  expect((await (await world.as('owner', globex)).users.get(foreign.id)).status).toBe('active')
  expect(await owner.jobs.count({ ids: [...ids, foreign.id, absent] })).toEqual({ total: 3 })
})

const ACTIONS = {
  activate: { pending: 'active', invited: 'status_conflict', active: 'unchanged', inactive: 'invited', banned: 'active' },
  deactivate: { pending: 'status_conflict', invited: 'inactive', active: 'inactive', inactive: 'unchanged', banned: 'status_conflict' },
  ban: { pending: 'banned', invited: 'banned', active: 'banned', inactive: 'status_conflict', banned: 'unchanged' },
  delete: { pending: 'gone', invited: 'gone', active: 'gone', inactive: 'gone', banned: 'gone' },
  invite: { pending: 'status_conflict', invited: 'invited', active: 'status_conflict', inactive: 'inactive', banned: 'status_conflict' },
} as const

it.each(Object.entries(ACTIONS))('keeps to the status table: %s', async (action, expected) => {
  const world = await createCrowd()
  const { acme, owner, run, rows } = world
  const statuses = Object.keys(STATUS_ACTIONS) as UserStatus[]
  const users = new Map<string, UserStatus>()
  for (const status of statuses) users.set((await makeUser(world, acme, status)).id, status)

  const job = await run({ action: action as keyof typeof ACTIONS, ids: [...users.keys()] })

  const after: Record<string, string> = {}
  for (const { userId, outcome, reason } of await rows(job)) {
    const now = await owner.users.get(userId).then(
      ({ status }) => status,
      () => 'gone' as const,
    )
    after[users.get(userId)!] = outcome === 'done' ? now : reason!
    if (outcome !== 'done') expect([outcome, now]).toEqual(['skipped', users.get(userId)])
  }
  expect(after).toEqual(expected)
  expect(job.failed).toBe(0)
})

it('adds and removes tags, and says who has thirty already', async () => {
  const { owner, users, ids, run, rows } = await createCrowd()
  const thirty = Array.from({ length: 30 }, (_, n) => ({ key: `tag ${String(n)}`, value: '' }))
  await owner.users.edit(users[0]!, { tags: thirty })
  await owner.users.edit(users[1]!, { tags: [{ key: 'plan', value: 'pro' }] })

  const added = await run({ action: 'addTags', ids, tags: [{ key: 'plan', value: 'pro' }] })
  const removed = await run({ action: 'removeTags', filter: {}, tags: [{ key: 'plan', value: '' }] })

  expect((await rows(added)).map(({ outcome, reason, detail }) => [outcome, reason, detail]).sort()).toEqual([
    ['done', null, null],
    ['failed', 'invalid_tags', 'Use at most 30 tags.'],
    ['skipped', 'unchanged', 'Nothing was to change.'],
  ])
  expect(removed).toMatchObject({ done: 2, skipped: 1 })
  expect((await owner.users.get(ids[0]!)).tags).toHaveLength(30)
  expect((await owner.users.get(ids[1]!)).tags).toEqual([])
})

it('sets a field of the schema, and the tag that follows it', async () => {
  const { owner, ids, run } = await createCrowd()
  await defineFields(owner, { key: 'plan', label: 'Plan', type: 'select', options: ['free', 'pro'], keptAsTag: true })

  const job = await run({ action: 'setField', ids, field: 'plan', value: 'pro' })

  expect(job).toMatchObject({ done: 3 })
  expect(await owner.users.get(ids[2]!)).toMatchObject({ fields: { plan: 'pro' }, tags: [{ key: 'plan', value: 'pro' }] })
  expect((await owner.users.list({ tagsAll: ['plan:pro'] })).items).toHaveLength(3)
  expect(await faultsOf(owner.jobs.create({ action: 'setField', ids, field: 'plan', value: 'gold' }))).toEqual([400, 'value'])
  expect(await faultsOf(owner.jobs.create({ action: 'setField', ids, field: 'nope', value: 'x' }))).toEqual([400, 'field'])
  expect(await faultsOf(owner.jobs.create({ action: 'addTags', ids, tags: [{ key: 'plan', value: 'x' }] }))).toEqual([400, 'tags'])
})

it('sets what every user has, as a single edit would, and takes it back', async () => {
  const { db, owner, users, ids, run, runJobs } = await createCrowd()
  const { version, types } = await owner.userSchema.get()
  await owner.userSchema.edit({ version }, { types: [...types, 'staff'], fields: [] })
  await owner.users.edit(users[0]!, { company: 'Acme', phone: '+49 30 1' })
  const companies = async () => (await owner.users.list({})).items.map(({ company }) => company).sort()

  const set = await run({ action: 'setDetail', ids, detail: 'company', value: 'Acme' })
  expect([set.done, set.skipped, await companies()]).toEqual([2, 1, ['Acme', 'Acme', 'Acme']])
  await owner.jobs.undo(set.id)
  await runJobs()
  expect(await companies()).toEqual(['', '', 'Acme'])
  await run({ action: 'setDetail', ids, detail: 'type', value: 'staff' })
  await run({ action: 'setDetail', ids, detail: 'phone', value: null })

  expect((await owner.users.list({ type: 'staff' })).items.map(({ phone }) => phone)).toEqual(['', '', ''])
  expect(await auditOf({ db }, 'user.edited')).toHaveLength(1 + 2 + 2 + 3 + 1)
})

it.each([
  ['type', 'gold', 'value'],
  ['type', null, 'value'],
  ['phone', 'call me', 'value'],
  ['timezone', 'Mars/Olympus', 'value'],
  ['language', 7, 'value'],
  ['company', ['a'], 'value'],
  ['company', 'x'.repeat(121), 'value'],
  ['email', 'all@example.com', 'detail'],
  ['version', 1, 'detail'],
])('refuses to set %s to %j', async (detail, value, named) => {
  const { owner, ids } = await createCrowd()

  const refused = await faultsOf(owner.jobs.create({ action: 'setDetail', ids, detail: detail as 'type', value }))

  expect(refused).toEqual([400, named])
})

it('leaves out whoever is protected from deletion, anonymous, or oneself', async () => {
  const world = await createCrowd()
  const { owner, users, ids, db, store, run, outcomes } = world
  await owner.users.edit(users[0]!, { tags: [{ key: '_deletion_protection', value: 'Our best customer.' }] })
  await store.writer.updateTable('users').set({ type: 'anonymous', typeKey: 'anonymous' }).where('id', '=', ids[1]!).execute()

  const job = await run({ action: 'delete', ids })

  expect((await outcomes(job)).sort()).toEqual(['anonymous', 'deletion_protected', 'done'])
  expect(await db.selectFrom('users').select('id').where('id', 'in', ids).execute()).toHaveLength(2)
})

it('invites by mail, and tells whom it could not write to', async () => {
  const world = await createCrowd()
  const { acme, mails, run, rows } = world
  const guest = await makeUser(world, acme, 'invited', 'guest@example.com')

  await run({ action: 'invite', ids: [guest.id] })
  const again = await run({ action: 'invite', ids: [guest.id] })

  expect((await mails()).filter(({ to }) => to === 'guest@example.com')).toHaveLength(1)
  expect(await rows(again)).toMatchObject([{ outcome: 'failed', reason: 'too_many_requests' }])
})

it('adds to a group and removes from it, and can take that back', async () => {
  const { owner, ids, run, outcomes, runJobs } = await createCrowd()
  const { id: group } = await owner.groups.create({ name: 'Beta' })
  const size = async () => (await owner.groups.get(group)).count

  await run({ action: 'addToGroup', ids: [ids[0]!], group })
  const added = await run({ action: 'addToGroup', ids, group })
  expect([await size(), (await outcomes(added)).sort()]).toEqual([3, ['done', 'done', 'unchanged']])
  await owner.jobs.undo(added.id)
  await runJobs()
  expect(await size()).toBe(1)
  const removed = await run({ action: 'removeFromGroup', filter: { group }, group })

  expect([await size(), removed.done]).toEqual([0, 1])
  await owner.jobs.undo(removed.id)
  await runJobs()
  expect((await owner.users.list({ group })).items.map(({ id }) => id)).toEqual([ids[0]])
})

it('resets passwords by mail, of those who are active', async () => {
  const world = await createCrowd()
  const { acme, mails, ids, run, rows } = world
  const guest = await makeUser(world, acme, 'invited')

  const job = await run({ action: 'resetPassword', ids: [...ids, guest.id] })

  expect(job).toMatchObject({ done: 3, skipped: 1, undoUntil: null })
  expect((await rows(job)).find(({ userId }) => userId === guest.id)).toMatchObject({ reason: 'status_conflict' })
  expect((await mails()).filter(({ text }) => text.includes('/new-password#'))).toHaveLength(3)
})

it.each([
  [{ action: 'ban', ids: [] }, 'ids'],
  [{ action: 'ban' }, 'ids'],
  [{ action: 'ban', filter: {}, ids: [newId(new Date(0))] }, 'ids'],
  [{ action: 'delete', filter: {}, reason: 'why' }, 'reason'],
  [{ action: 'addTags', filter: {} }, 'tags'],
  [{ action: 'ban', filter: {}, until: '2020-01-01T00:00:00Z' }, 'until'],
  [{ action: 'addToGroup', filter: {}, group: newId(new Date(0)) }, 'group'],
  [{ action: 'setDetail', filter: {}, detail: 'company' }, 'value'],
  [{ action: 'setField', filter: {}, field: 'plan', detail: 'company', value: 'x' }, 'detail'],
  [{ action: 'ban', filter: { group: newId(new Date(0)) } }, 'group'],
  [{ action: 'ban', filter: { tagsAll: ['nope'] } }, 'tagsAll'],
] as const)('refuses %j naming %s', async (change, name) => {
  const { owner } = await createCrowd()

  const refused = await faultsOf(owner.jobs.create(change as never))

  expect(refused).toEqual([400, name])
  expect((await owner.jobs.list()).items).toEqual([])
})

it('counts exactly beyond what a list tells', async () => {
  const world = await createCrowd()
  const { acme, owner } = world
  await insertUsers(world, acme, 6000)

  const filters = [{}, { type: 'standard' }, { tagsAll: ['plan:pro'] }, { search: 'cyd' }, { createdTo: '2000-01-01' }]
  const counts = await Promise.all(filters.map((filter) => owner.jobs.count({ filter })))

  // The first is told by the counters, which users put straight into the tables are not in.
  expect(counts.map(({ total }) => total)).toEqual([3, 6003, 6000, 1, 0])
})
