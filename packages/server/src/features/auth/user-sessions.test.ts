import { expect, it } from 'vitest'
import { createTestApp } from '../../test/create-test-app.js'
import { makeUser, signedIn } from '../../test/make.js'
import { refusalOf } from '../../test/refusal.js'

const ADA = 'ada@example.com'
const FIREFOX = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0' }
const NOBODY = '019aa1fc-0000-7001-8001-00000000dead'

/** Ada, signed in on two browsers, and who administers her. */
async function createSignedInTwice() {
  const world = await createTestApp()
  const { browse, acme, codeFor, as } = world
  const [home, work] = [browse(acme, acme.origin, FIREFOX), browse()]
  const { user } = await home.join({ email: ADA }, codeFor)
  world.clock.move(60)
  await work.signIn(ADA)
  return { ...world, owner: await as('owner'), home, work, user }
}

it('lists where a user is signed in, the last one used first', async () => {
  const { owner, home, user, clock } = await createSignedInTwice()
  clock.move(60)
  await home.refresh()

  const { items } = await owner.users.sessions.list(user.id)

  expect(items).toMatchObject([
    { browser: 'Firefox', system: 'Linux', address: '', origin: 'https://acme.example', current: false },
    { browser: '', system: '', createdAt: '2026-11-22T09:01:00.000Z', lastUsedAt: '2026-11-22T09:01:00.000Z' },
  ])
  expect(items[0]).toMatchObject({ createdAt: '2026-11-22T09:00:00.000Z', lastUsedAt: '2026-11-22T09:02:00.000Z' })
  expect((await home.me.sessions.list()).items.map(({ current }) => current)).toEqual([true, false])
})

it('leaves out sessions that were ended, or unused for a week', async () => {
  const { as, home, work, user, clock } = await createSignedInTwice()
  const count = async () => (await (await as('owner')).users.sessions.list(user.id)).items.length

  await work.auth.signOut()
  expect(await count()).toBe(1)
  clock.move(7 * 86_400 - 61)
  expect(await count()).toBe(1)
  clock.move(1)
  expect(await count()).toBe(0)
  expect(await refusalOf(home.refresh())).toMatchObject({ status: 401 })
})

it('ends one session at once, and then all', async () => {
  const { owner, home, work, user, db } = await createSignedInTwice()
  const [atWork] = (await owner.users.sessions.list(user.id)).items

  await owner.users.sessions.delete(user.id, atWork!.id)

  expect(await refusalOf(work.me.get())).toMatchObject({ status: 401 })
  expect(await home.me.get()).toMatchObject({ email: ADA })
  expect(await refusalOf(owner.users.sessions.delete(user.id, atWork!.id))).toMatchObject({ status: 404, code: 'session_not_found' })
  await owner.users.sessions.deleteAll(user.id)
  await owner.users.sessions.deleteAll(user.id)
  expect(await refusalOf(home.me.get())).toMatchObject({ status: 401 })
  expect(await refusalOf(home.refresh())).toMatchObject({ status: 401 })
  const ended = db.selectFrom('auditEntries').select('actorKind').where('action', '=', 'session.ended').where('subjectId', '=', user.id)
  expect(await ended.execute()).toHaveLength(3)
})

it('lets users end their own sessions, and nobody else’s', async () => {
  const world = await createSignedInTwice()
  const { home, work } = world
  const other = await signedIn(world, world.acme)
  const [theirs] = (await other.browser.me.sessions.list()).items

  expect(await refusalOf(home.me.sessions.delete(theirs!.id))).toMatchObject({ status: 404, code: 'session_not_found' })
  await home.me.sessions.deleteOthers()

  expect(await refusalOf(work.me.get())).toMatchObject({ status: 401 })
  expect(await other.browser.me.get()).toMatchObject({ name: 'Ada Lovelace' })
  const [own] = (await home.me.sessions.list()).items
  await home.me.sessions.delete(own!.id)
  expect(await refusalOf(home.me.get())).toMatchObject({ status: 401 })
})

it('tells nothing about another profile’s users, and nothing to viewers', async () => {
  const world = await createSignedInTwice()
  const { owner, user, as } = world
  const foreign = await makeUser(world, world.globex, 'active')
  const [session] = (await owner.users.sessions.list(user.id)).items
  const elsewhere = await as('owner', world.globex)

  expect(await refusalOf(owner.users.sessions.list(foreign.id))).toEqual(await refusalOf(owner.users.sessions.list(NOBODY)))
  expect(await refusalOf(elsewhere.users.sessions.list(user.id))).toMatchObject({ status: 404, code: 'user_not_found' })
  expect(await refusalOf(elsewhere.users.sessions.delete(foreign.id, session!.id))).toMatchObject({ code: 'session_not_found' })
  expect(await refusalOf(elsewhere.users.sessions.deleteAll(user.id))).toMatchObject({ code: 'user_not_found' })
  expect(await refusalOf((await as('viewer')).users.sessions.list(user.id))).toMatchObject({ status: 403 })
})
