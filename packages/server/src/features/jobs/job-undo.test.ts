import { expect, it } from 'vitest'
import { jobKinds } from '../../job-kinds.js'
import { createTestApp } from '../../test/create-test-app.js'
import { insertUsers, makeUser } from '../../test/make.js'
import { refusalOf } from '../../test/refusal.js'
import { createJobRunner } from './job-runner.service.js'

const TAGGED = { tagsAll: ['plan:pro'] }

/** A tenant's owner and three active users, all with one tag. */
async function createCrowd() {
  const world = await createTestApp()
  await insertUsers(world, world.acme, 3)
  return { ...world, owner: await world.as('owner') }
}

it('takes back what it changed, but leaves those whom somebody changed since', async () => {
  const world = await createCrowd()
  const { owner, acme, runJobs } = world
  const guest = await makeUser(world, acme, 'invited')
  const { id } = await owner.jobs.create({ action: 'deactivate', filter: {}, reason: 'A mistake' })
  await runJobs()
  const [first] = (await owner.users.list({ ...TAGGED, sort: 'created' })).items
  await owner.users.edit(first!, { name: 'Changed' })

  const undo = await owner.jobs.undo(id)
  await runJobs()

  expect(await owner.jobs.get(undo.id)).toMatchObject({ undoOf: id, state: 'done', total: 4, done: 3, skipped: 1 })
  expect((await owner.jobs.rows(undo.id, { outcome: 'skipped' })).items).toMatchObject([{ userId: first!.id, reason: 'changed_since' }])
  expect(await owner.users.get(guest.id)).toMatchObject({ status: 'invited', statusReason: '' })
  expect((await owner.users.get(first!.id)).status).toBe('inactive')
  expect((await owner.users.list({ ...TAGGED, status: 'active' })).items).toHaveLength(2)
  expect(await refusalOf(owner.jobs.undo(id))).toMatchObject({ status: 409, code: 'undo_over' })
  expect(await refusalOf(owner.jobs.undo(undo.id))).toMatchObject({ status: 409, code: 'undo_over' })
})

it('tries an undo anew that failed, and not the change', async () => {
  const world = await createCrowd()
  const { owner, clock, db, runJobs } = world
  const { id } = await owner.jobs.create({ action: 'removeTags', filter: TAGGED, tags: [{ key: 'plan', value: '' }] })
  await runJobs()
  const bulk = jobKinds['bulk']!
  const undo = await owner.jobs.undo(id)
  const broken = { ...bulk, undo: () => Promise.reject(new Error('A bug.')) }
  const round = createJobRunner(world.system, { bulk: broken }, () => undefined)
  while (await round());
  expect(await owner.jobs.get(undo.id)).toMatchObject({ state: 'done', done: 0, failed: 3, undoUntil: null })

  const again = await owner.jobs.retry(undo.id)
  await runJobs()

  expect(await owner.jobs.get(again.id)).toMatchObject({ undoOf: undo.id, retryOf: undo.id, done: 3, failed: 0 })
  expect((await owner.users.list(TAGGED)).items).toHaveLength(3)
  expect(await refusalOf(owner.jobs.retry(undo.id))).toMatchObject({ status: 409, code: 'undo_over' })
  clock.move(1)
  await runJobs()
  expect(await db.selectFrom('jobRows').select('seq').where('before', 'is not', null).execute()).toEqual([])
})

it('keeps what an undo could not give back for an hour, and nothing of whoever is gone', async () => {
  const world = await createCrowd()
  const { owner, clock, db, runJobs } = world
  const { id } = await owner.jobs.create({ action: 'deactivate', filter: TAGGED })
  await runJobs()
  const [first] = (await owner.users.list({})).items
  await owner.users.delete(first!.id)
  const undo = await owner.jobs.undo(id)
  const bulk = jobKinds['bulk']!
  const broken: typeof bulk.undo = async (ctx, spec, userId, before) => {
    if (userId === first!.id) await bulk.undo(ctx, spec, userId, before)
    throw new Error('A bug.')
  }
  const round = createJobRunner(world.system, { bulk: { ...bulk, undo: broken } }, () => undefined)
  while (await round());
  const kept = () => db.selectFrom('jobRows').select('userId').where('jobId', '=', undo.id).where('before', 'is not', null).execute()

  expect(await kept()).toHaveLength(2)
  clock.move(3600)
  await runJobs()

  expect(await kept()).toEqual([])
  expect(await refusalOf((await world.as('owner')).jobs.retry(undo.id))).toMatchObject({ status: 409, code: 'undo_over' })
})

it('takes back tags and fields too', async () => {
  const { owner, runJobs } = await createCrowd()
  const { id } = await owner.jobs.create({ action: 'removeTags', filter: TAGGED, tags: [{ key: 'plan', value: '' }] })
  await runJobs()
  expect((await owner.users.list({})).items.flatMap(({ tags }) => tags)).toEqual([])

  await owner.jobs.undo(id)
  await runJobs()

  expect((await owner.users.list(TAGGED)).items).toHaveLength(3)
})

it('can be undone for ten seconds, if it can be undone, and then forgets what was before', async () => {
  const world = await createCrowd()
  const { owner, clock, db, runJobs } = world
  const kept = () => db.selectFrom('jobRows').select('seq').where('before', 'is not', null).execute()
  const [first, ...rest] = (await owner.users.list({})).items.map(({ id }) => id)
  const deleted = await owner.jobs.create({ action: 'delete', ids: [first!] })
  const banned = await owner.jobs.create({ action: 'ban', ids: rest })
  await runJobs()

  expect(await refusalOf(owner.jobs.undo(deleted.id))).toMatchObject({ status: 409, code: 'undo_over' })
  expect(await kept()).toHaveLength(2)
  clock.move(10)
  expect(await refusalOf(owner.jobs.undo(banned.id))).toMatchObject({ status: 409, code: 'undo_over' })
  await runJobs()

  expect(await kept()).toEqual([])
  expect((await owner.jobs.rows(banned.id)).items).toHaveLength(2)
})
