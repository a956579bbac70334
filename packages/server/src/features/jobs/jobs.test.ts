import { expect, it } from 'vitest'
import type { Context } from '../../core/context.js'
import { jobKinds } from '../../job-kinds.js'
import { createTestApp, type TestApp } from '../../test/create-test-app.js'
import { insertUsers, makeUser } from '../../test/make.js'
import { refusalOf } from '../../test/refusal.js'
import { createJobRunner, type JobKinds } from './job-runner.service.js'

const TAGGED = { tagsAll: ['plan:pro'] }

/** A tenant's owner and `count` active users, all with one tag. */
async function createCrowd(count = 3) {
  const world = await createTestApp()
  await insertUsers(world, world.acme, count)
  return { ...world, owner: await world.as('owner') }
}

const noFailure = (_: object, error: unknown) => {
  throw error
}

/** Another process at the same database. */
const runner = ({ system }: Pick<TestApp, 'system'>, changes: Partial<Context> = {}, kinds: JobKinds = jobKinds) =>
  createJobRunner({ ...system, ...changes }, kinds, noFailure)

const idsOf = async ({ db }: TestApp, jobId: string) =>
  (await db.selectFrom('jobRows').select('userId').where('jobId', '=', jobId).orderBy('seq').execute()).map(({ userId }) => userId)

it('goes on after a crash where the last batch was committed, without a lost or doubled user', async () => {
  const world = await createCrowd(900)
  const { owner, db } = world
  const { id } = await owner.jobs.create({ action: 'deactivate', filter: TAGGED })
  const crash = () => Promise.reject(new Error('The power is gone.'))

  await runner(world)()
  const { done } = await owner.jobs.get(id)
  await createJobRunner({ ...world.system, beforeCommit: crash }, jobKinds, () => undefined)()
  expect(await owner.jobs.get(id)).toMatchObject({ state: 'running', done })
  await world.runJobs()

  expect(done).toBeGreaterThan(0)
  expect(done).toBeLessThan(900)
  expect(await owner.jobs.get(id)).toMatchObject({ state: 'done', done: 900, skipped: 0, failed: 0 })
  expect(new Set(await idsOf(world, id)).size).toBe(900)
  const entries = await db.selectFrom('auditEntries').select('subjectId').where('action', '=', 'user.deactivated').execute()
  expect([entries.length, new Set(entries.map(({ subjectId }) => subjectId)).size]).toEqual([900, 900])
})

it('passes nobody twice when several processes run the same job', async () => {
  const world = await createCrowd(250)
  const { owner, db } = world
  const { id } = await owner.jobs.create({ action: 'ban', filter: TAGGED })

  const processes = [runner(world), runner(world), runner(world)]
  await Promise.all(
    processes.map(async (round) => {
      while ((await owner.jobs.get(id)).finishedAt === null) await round()
    }),
  )

  expect(await owner.jobs.get(id)).toMatchObject({ state: 'done', done: 250, skipped: 0, failed: 0 })
  expect(await db.selectFrom('auditEntries').select('id').where('action', '=', 'user.banned').execute()).toHaveLength(250)
})

it('runs two jobs on the same users, and every change by hand in between', async () => {
  const world = await createCrowd(300)
  const { owner } = world
  const { items } = await owner.users.list({ limit: 100, sort: 'name' })
  const jobs = [
    await owner.jobs.create({ action: 'deactivate', filter: TAGGED }),
    await owner.jobs.create({ action: 'addTags', filter: { ...TAGGED }, tags: [{ key: 'wave', value: '1' }] }),
  ]

  const edits = items.slice(0, 30).map(({ id }) => owner.users.changeStatus(id, { action: 'ban' }).catch(() => undefined))
  await Promise.all([world.runJobs(), createJobRunner(world.system, jobKinds, noFailure)(), ...edits])
  await world.runJobs()

  const [first, second] = await Promise.all(jobs.map(({ id }) => owner.jobs.get(id)))
  expect(second).toMatchObject({ state: 'done', done: 300, failed: 0 })
  expect(first!.done + first!.skipped).toBe(300)
  const statuses = await world.db.selectFrom('users').select(['status']).where('profileId', '=', world.acme.id).execute()
  expect(statuses.filter(({ status }) => status === 'active')).toEqual([])
  expect((await owner.users.list({ tagsAll: ['wave:1'], total: 'true' })).total).toBe(300)
})

it('leaves no trace of a user whose change fails half-way, and goes on with the next', async () => {
  const world = await createCrowd()
  const { owner, db } = world
  const { id } = await owner.jobs.create({ action: 'deactivate', filter: TAGGED })
  const [, second] = (await owner.users.list({ sort: 'created' })).items
  const bulk = jobKinds['bulk']!
  const act: typeof bulk.act = async (ctx, spec, userId) => {
    const before = await bulk.act(ctx, spec, userId)
    if (userId === second!.id) throw new Error('A bug.')
    return before
  }
  const told: unknown[] = []

  const round = createJobRunner(world.system, { bulk: { ...bulk, act } }, (failure) => told.push(failure))
  while (await round());

  expect(await owner.jobs.get(id)).toMatchObject({ state: 'done', done: 2, failed: 1 })
  expect((await owner.jobs.rows(id, { outcome: 'failed' })).items).toMatchObject([{ userId: second!.id, reason: 'unexpected' }])
  expect((await owner.users.get(second!.id)).status).toBe('active')
  expect(await db.selectFrom('auditEntries').select('id').where('action', '=', 'user.deactivated').execute()).toHaveLength(2)
  expect(told).toEqual([{ job: id, userId: second!.id }])
})

it('tries failed rows anew as another job', async () => {
  const world = await createCrowd(0)
  const { owner, acme, clock, runJobs } = world
  const guest = await makeUser(world, acme, 'invited')
  for (let n = 0; n < 2; n++) {
    await owner.jobs.create({ action: 'invite', ids: [guest.id] })
    await runJobs()
    clock.move(1)
  }
  const [refused] = (await owner.jobs.list()).items
  clock.move(3600)

  const later = await world.as('owner')
  const again = await later.jobs.retry(refused!.id)
  await runJobs()

  expect(refused).toMatchObject({ done: 0, failed: 1 })
  expect(await later.jobs.get(again.id)).toMatchObject({ retryOf: refused!.id, total: 1, done: 1, failed: 0 })
  expect(await refusalOf(later.jobs.retry(again.id))).toMatchObject({ status: 409, code: 'nothing_failed' })
})

it('ends where it stands when it is cancelled, and what it did can be taken back', async () => {
  const world = await createCrowd(900)
  const { owner, runJobs } = world
  const { id } = await owner.jobs.create({ action: 'deactivate', filter: TAGGED })
  await runner(world)()

  const cancelled = await owner.jobs.cancel(id)
  await runJobs()

  expect(cancelled).toMatchObject({ state: 'cancelled', finishedAt: expect.any(String) as string })
  expect((await owner.jobs.get(id)).done).toBe(cancelled.done)
  expect((await owner.users.list({ ...TAGGED, status: 'active' })).items).not.toEqual([])
  expect(await refusalOf(owner.jobs.cancel(id))).toMatchObject({ status: 409, code: 'job_over' })
  await owner.jobs.undo(id)
  await runJobs()
  expect((await owner.users.list({ ...TAGGED, status: 'inactive' })).items).toEqual([])
})

it('stops when whoever started it has lost the right', async () => {
  const world = await createCrowd(900)
  const { owner, acme, store, runJobs } = world
  const { id } = await owner.jobs.create({ action: 'deactivate', filter: TAGGED })
  await runner(world)()

  await store.writer.updateTable('memberships').set({ role: 'viewer' }).where('profileId', '=', acme.id).execute()
  await runJobs()

  const job = await (await world.as('viewer')).jobs.get(id)
  expect(job).toMatchObject({ state: 'failed', reason: 'permission_lost' })
  expect(job.done).toBeLessThan(900)
})

it('stops when the account that started it is banned', async () => {
  const world = await createCrowd()
  const { owner, store, runJobs, as } = world
  const { id, startedBy } = await owner.jobs.create({ action: 'deactivate', filter: TAGGED })

  await store.writer.updateTable('users').set({ status: 'banned' }).where('id', '=', startedBy.id).execute()
  await runJobs()

  expect(await (await as('viewer')).jobs.get(id)).toMatchObject({ state: 'failed', reason: 'permission_lost', done: 0 })
})

it('runs three jobs of a profile at once and keeps the next waiting, but no other profile', async () => {
  const world = await createCrowd(400)
  const { owner, globex, clock } = world
  await insertUsers(world, globex, 10)
  const theirs = await world.as('owner', globex)
  const create = async (client: typeof owner) => {
    clock.move(1)
    return (await client.jobs.create({ action: 'addTags', filter: TAGGED, tags: [{ key: String(clock.now().getTime()), value: '' }] })).id
  }
  const ours = [await create(owner), await create(owner), await create(owner), await create(owner)]
  const other = await create(theirs)

  await runner(world)()

  const states = await Promise.all(ours.map(async (id) => (await owner.jobs.get(id)).state))
  expect(states).toEqual(['running', 'running', 'running', 'queued'])
  expect((await theirs.jobs.get(other)).state).not.toBe('queued')
  await world.runJobs()
  expect((await owner.jobs.list()).items.map(({ state, done }) => [state, done])).toEqual(Array(4).fill(['done', 400]))
})

it('lets only those cancel, retry or undo who could have started it', async () => {
  const world = await createCrowd()
  const { owner, as, globex, runJobs } = world
  const [editor, viewer, stranger] = [await as('editor'), await as('viewer'), await as('owner', globex)]
  const [user] = (await owner.users.list({})).items
  const { id } = await owner.jobs.create({ action: 'delete', ids: [user!.id] })

  expect(await refusalOf(editor.jobs.create({ action: 'delete', ids: [user!.id] }))).toMatchObject({ status: 403 })
  expect(await refusalOf(viewer.jobs.create({ action: 'ban', filter: {} }))).toMatchObject({ status: 403 })
  for (const act of ['cancel', 'retry', 'undo'] as const) {
    expect(await refusalOf(editor.jobs[act](id))).toMatchObject({ status: 403 })
    expect(await refusalOf(viewer.jobs[act](id))).toMatchObject({ status: 403 })
    expect(await refusalOf(stranger.jobs[act](id))).toMatchObject({ status: 404, code: 'job_not_found' })
  }
  await runJobs()

  expect((await viewer.jobs.get(id)).state).toBe('done')
  expect(await refusalOf(stranger.jobs.rows(id))).toMatchObject({ status: 404 })
  expect((await stranger.jobs.list()).items).toEqual([])
})

it('pages jobs, newest first, and the rows of one', async () => {
  const { owner, clock, runJobs } = await createCrowd(5)
  const ids = []
  for (let n = 0; n < 3; n++) {
    ids.unshift((await owner.jobs.create({ action: 'addTags', filter: TAGGED, tags: [{ key: String(n), value: '' }] })).id)
    clock.move(1)
  }
  await runJobs()

  const first = await owner.jobs.list({ limit: 2 })
  const second = await owner.jobs.list({ limit: 2, cursor: first.next! })
  const rows = await owner.jobs.rows(ids[0]!, { limit: 3 })
  const rest = await owner.jobs.rows(ids[0]!, { limit: 3, cursor: rows.next! })

  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
  expect(new Set([...rows.items, ...rest.items].map(({ name }) => name))).toEqual(
    new Set(['0', '1', '2', '3', '4'].map((n) => `User 0000${n}`)),
  )
  expect(second.next).toBeNull()
  expect((await owner.jobs.rows(ids[0]!, { outcome: 'failed' })).items).toEqual([])
  expect(await refusalOf(owner.jobs.rows(ids[1]!, { cursor: rows.next! }))).toMatchObject({ status: 400 })
})

it('is forgotten thirty days after its end', async () => {
  const { owner, clock, runJobs, db } = await createCrowd()
  await owner.jobs.create({ action: 'ban', filter: TAGGED })
  await runJobs()

  clock.move(30 * 86_400 - 1)
  await runJobs()
  expect(await db.selectFrom('jobs').select('id').execute()).toHaveLength(1)
  clock.move(2)
  await runJobs()

  expect(await db.selectFrom('jobs').select('id').execute()).toEqual([])
  expect(await db.selectFrom('jobRows').select('seq').execute()).toEqual([])
})

it('makes one job of a repeated call', async () => {
  const { owner } = await createCrowd()

  const [first, second] = [
    await owner.jobs.create({ action: 'ban', filter: TAGGED }, { idempotencyKey: 'once' }),
    await owner.jobs.create({ action: 'ban', filter: TAGGED }, { idempotencyKey: 'once' }),
  ]

  expect(second).toEqual(first)
  expect((await owner.jobs.list()).items).toHaveLength(1)
})

it('tells who watches that it came further, and lists that they are to be read again', async () => {
  const { owner, acme, parts, runJobs } = await createCrowd()
  const told: string[] = []
  parts.bus.subscribe(acme.id, ['jobs', 'users'], (channel) => told.push(channel))
  const abort = new AbortController()
  const events = owner.events.jobs({ signal: abort.signal })
  const first = await events.next()

  await owner.jobs.create({ action: 'deactivate', filter: TAGGED })
  await runJobs()

  const second = await events.next()
  abort.abort()
  expect([first.value, second.value]).toMatchObject([{ event: 'jobs' }, { event: 'jobs' }])
  expect(new Set(told)).toEqual(new Set(['jobs', 'users']))
  expect(told.filter((channel) => channel === 'users').length).toBeLessThan(3)
})
