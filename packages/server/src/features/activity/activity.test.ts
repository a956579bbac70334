import { expect, it } from 'vitest'
import { within } from '../../core/context.js'
import { newId } from '../../core/id.js'
import { createTestApp, type TestApp } from '../../test/create-test-app.js'
import { makeUser, signedIn } from '../../test/make.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'
import { forgetActivities } from './activity.service.js'

const DAY = 86_400
const NOBODY = '019aa1fc-0000-7001-8001-00000000dead'

/** Somebody signed in on acme's page, and who administers them. */
async function createVisitor() {
  const world = await createTestApp()
  const { browser: page, user } = await signedIn(world, world.acme)
  const entry = (name: string, ago = 0) => ({ id: newId(world.clock.now()), kind: 'page' as const, name, ago })
  return { ...world, owner: await world.as('owner'), page, user, entry }
}

const namesOf = async (owner: Awaited<ReturnType<TestApp['as']>>, id: string) =>
  (await owner.users.activity(id, { limit: 100 })).items.map(({ kind, name }) => name || kind)

it('tells what a user did, newest first, with the sign-ins', async () => {
  const { owner, page, user, clock, entry } = await createVisitor()
  clock.move(200)

  await page.me.report([entry('/prices', 5000), { ...entry('Exported a report', 1000), kind: 'feature' }])

  const { items, next } = await owner.users.activity(user.id)
  expect(items).toMatchObject([
    { kind: 'feature', name: 'Exported a report', origin: 'https://acme.example', at: '2026-11-22T09:03:19.000Z' },
    { kind: 'page', name: '/prices', at: '2026-11-22T09:03:15.000Z' },
    { kind: 'sign_in', name: '', origin: 'https://acme.example', at: '2026-11-22T09:00:00.000Z' },
  ])
  expect(next).toBeNull()
  expect(await owner.users.get(user.id)).toMatchObject({ lastAccessAt: '2026-11-22T09:03:20.000Z' })
})

it('keeps once what is reported twice, and again at once', async () => {
  const { owner, page, user, entry } = await createVisitor()
  const [first, second] = [entry('/a'), entry('/b')]

  await page.me.report([first, first])
  await Promise.all(Array.from({ length: 10 }, () => page.me.report([{ ...first, name: '/other' }, second])))

  expect((await namesOf(owner, user.id)).toSorted()).toEqual(['/a', '/b', 'sign_in'])
})

it('pages through a timeline, forwards and back, and takes no other user’s cursor', async () => {
  const world = await createVisitor()
  const { owner, page, user, entry } = world
  for (let n = 0; n < 30; n += 10) await page.me.report(Array.from({ length: 10 }, (_, m) => entry(String(n + m), (n + m) * 1000)))

  const first = await owner.users.activity(user.id, { limit: 12 })
  const second = await owner.users.activity(user.id, { limit: 12, cursor: first.next! })
  const third = await owner.users.activity(user.id, { limit: 12, cursor: second.next! })
  const back = await owner.users.activity(user.id, { limit: 12, cursor: third.previous! })

  const all = [...first.items, ...second.items, ...third.items]
  expect(new Set(all.map(({ id }) => id)).size).toBe(31)
  expect(all.map(({ at }) => at)).toEqual(
    all
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
  expect([third.next, back.items]).toEqual([null, second.items])
  const other = await makeUser(world, world.acme, 'active')
  expect(await faultsOf(owner.users.activity(other.id, { limit: 12, cursor: first.next! }))).toEqual([400, 'cursor'])
})

it('narrows a timeline to one kind, whose cursors fit no other', async () => {
  const { owner, page, user, entry } = await createVisitor()
  await page.me.report([entry('/a'), entry('/b'), { ...entry('Export'), kind: 'feature' }])

  const pages = await owner.users.activity(user.id, { kind: 'page', limit: 1 })
  const features = await owner.users.activity(user.id, { kind: 'feature' })
  const rest = await owner.users.activity(user.id, { kind: 'page', limit: 1, cursor: pages.next! })

  expect([...pages.items, ...rest.items].map(({ name }) => name).toSorted()).toEqual(['/a', '/b'])
  expect([rest.next, features.items.map(({ name }) => name)]).toEqual([null, ['Export']])
  expect(await faultsOf(owner.users.activity(user.id, { kind: 'feature', limit: 1, cursor: pages.next! }))).toEqual([400, 'cursor'])
  expect(await faultsOf(owner.users.activity(user.id, { kind: 'nap' as never }))).toEqual([400, 'kind'])
})

it('refuses what no page of ours sends, naming it', async () => {
  const { page, entry } = await createVisitor()
  const report = (...entries: object[]) => faultsOf(page.me.report(entries as never))

  expect(await report()).toEqual([400, 'entries'])
  expect((await report(...Array.from({ length: 51 }, () => entry('/'))))[0]).toBe(400)
  for (const wrong of [
    { kind: 'sign_in' },
    { ago: -1 },
    { ago: DAY * 1000 + 1 },
    { name: '' },
    { name: 'x'.repeat(201) },
    { id: '7' },
    { at: 'now' },
  ]) {
    expect([wrong, (await report({ ...entry('/'), ...wrong }))[0]]).toEqual([wrong, 400])
  }
})

it('takes so many reports of one user in each hour of the clock, and no more', async () => {
  const world = await createVisitor()
  world.clock.move(3500)
  const { browser: page } = await signedIn(world, world.acme)
  await page.me.report([world.entry('/')])
  const row = world.store.writer.updateTable('attempts').set({ count: 1200 }).where('restedAt', '=', '2026-11-22T10:00:00.000Z')
  expect((await row.executeTakeFirst()).numUpdatedRows).toBe(1n)

  expect(await refusalOf(page.me.report([world.entry('/')]))).toMatchObject({ status: 429 })

  world.clock.move(100)
  await page.me.report([world.entry('/')])
})

it('forgets what is older than the profile wants to know, and nothing of other profiles', async () => {
  const world = await createVisitor()
  const { owner, user, clock, system, store, acme, globex } = world
  const theirs = await signedIn(world, globex)
  const at = clock.now().toISOString()
  const many = Array.from({ length: 2500 }, () => ({ id: newId(clock.now()), kind: 'page' as const, name: '/', origin: '', at }))
  for (let n = 0; n < 2500; n += 500) {
    const rows = many.slice(n, n + 500).map((row) => ({ ...row, profileId: acme.id, userId: user.id }))
    await store.writer.insertInto('activities').values(rows).execute()
  }
  await owner.profile.edit(await owner.profile.get(), { activityDays: 30 })
  const left = async (id: string) => (await store.reader.selectFrom('activities').select('id').where('profileId', '=', id).execute()).length

  clock.move(30 * DAY)
  expect(await forgetActivities(within(system, acme.id))).toBe(0)
  clock.move(1)
  expect(await forgetActivities(system)).toBe(2501)

  expect([await left(acme.id), await left(globex.id)]).toEqual([0, 1])
  clock.move(60 * DAY)
  expect(await forgetActivities(system)).toBeGreaterThan(0)
  expect([await left(globex.id), theirs.user.status]).toEqual([0, 'active'])
})

it('tells owners what was done with a user, and by whom', async () => {
  const world = await createVisitor()
  const { owner, user, page, clock } = world
  clock.move(1)
  await owner.users.edit(await owner.users.get(user.id), { company: 'Analytical Engines' })
  clock.move(1)
  await page.me.edit(await page.me.get(), { name: 'Countess' })

  const { items } = await owner.users.audit(user.id)

  expect(items.map(({ action, actorKind, actorName }) => [action, actorKind, actorName])).toEqual([
    ['user.edited', 'user', 'Countess'],
    ['user.edited', 'user', 'owner'],
    expect.any(Array),
    expect.any(Array),
  ])
  expect(
    items
      .slice(2)
      .map(({ action }) => action)
      .toSorted(),
  ).toEqual(['session.started', 'user.created'])
  const first = await owner.users.audit(user.id, { limit: 2 })
  expect((await owner.users.audit(user.id, { limit: 2, cursor: first.next! })).items).toEqual(items.slice(2))
})

it('tells nothing of another profile’s users, and the audit to owners alone', async () => {
  const world = await createVisitor()
  const { owner, user, globex, as } = world
  const foreign = await makeUser(world, globex, 'active')
  const elsewhere = await as('owner', globex)

  for (const read of ['activity', 'audit'] as const) {
    expect(await refusalOf(owner.users[read](foreign.id))).toEqual(await refusalOf(owner.users[read](NOBODY)))
    expect(await refusalOf(elsewhere.users[read](user.id))).toMatchObject({ status: 404, code: 'user_not_found' })
  }
  for (const role of ['admin', 'editor', 'viewer'] as const) {
    expect([role, await refusalOf((await as(role)).users.audit(user.id))]).toMatchObject([role, { status: 403 }])
    expect((await (await as(role)).users.activity(user.id)).items).toHaveLength(1)
  }
})
