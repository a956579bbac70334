import { hash } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'
import { operators, signedIn } from '../test/make.js'
import { refusalOf } from '../test/refusal.js'
import { belongingsOf, makeTwin } from '../test/twins.js'

const ada = { email: 'ada@example.com', name: 'Ada Lovelace', password: 'correct horse battery' }
const bo = { email: 'bo@example.com', name: 'Bo', password: 'correct horse battery' }

/** Two profiles with the same users, sessions, codes and messages under the same ids; only the first is worked with. */
async function createTwins() {
  const world = await createTestApp()
  const [owner, page, newcomer] = [await world.as('owner'), world.browse(), world.browse()]
  const { user } = await page.join(ada, world.codeFor)
  const made = await owner.users.create(bo, { idempotencyKey: 'once' })
  await owner.users.edit(await owner.users.get(user.id), { tags: [{ key: 'plan', value: 'pro' }] })
  const asked = await newcomer.auth.signUp({ ...bo, email: 'new@example.com' })
  if (asked.state !== 'challenge') throw new Error('Sign-up did not ask for a code.')
  const code = await world.codeFor('new@example.com')
  await makeTwin(world, world.acme, world.globex)
  const twin = await belongingsOf(world, world.globex)

  const answer = (code: string) => newcomer.auth.answer({ challengeId: asked.challenge.id, code })
  const leavesTheTwinAlone = async (act: () => Promise<unknown>) => {
    await act()
    expect([act.toString(), await belongingsOf(world, world.globex)]).toEqual([act.toString(), twin])
  }
  return { ...world, owner, page, user, made, challenge: asked.challenge, newcomer, code, answer, leavesTheTwinAlone }
}

describe('of two profiles that have the same ids, one', () => {
  it('is read without the other', async () => {
    const { owner, page, user, made, as, globex } = await createTwins()

    const { items, total } = await owner.users.list({ total: 'true' })
    expect([items.map(({ name, tags }) => [name, tags]), total]).toEqual([
      [
        ['Ada Lovelace', [{ key: 'plan', value: 'pro' }]],
        ['Bo', []],
      ],
      2,
    ])
    for (const query of [
      { tag: 'plan' },
      { tag: 'plan:pro' },
      { tag: 'plan:pro', sort: 'email' },
      { search: 'ada' },
      { search: 'lovelace', status: 'active' },
    ] as const) {
      expect([query, await owner.users.list({ ...query, total: 'true' })]).toMatchObject([query, { items: [{ id: user.id }], total: 1 }])
    }
    expect(await owner.users.counts()).toMatchObject({ active: 2 })
    expect(await owner.users.create(bo, { idempotencyKey: 'once' })).toEqual(made)
    expect(await page.me.get()).toMatchObject({ email: ada.email })
    expect(await page.me.notifications.list()).toMatchObject({ items: [{ title: 'Welcome to Acme' }], unread: 1 })
    const other = await as('owner', globex)
    await other.users.edit({ id: user.id, version: 2 }, { name: 'Zora' })
    expect((await owner.users.list()).items.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Bo'])
    expect([await owner.users.get(user.id), await page.me.get()]).toMatchObject([{ name: 'Ada Lovelace' }, { name: 'Ada Lovelace' }])
  })

  it('changes its users without the other’s', async () => {
    const { owner, user, made, leavesTheTwinAlone } = await createTwins()

    await leavesTheTwinAlone(async () => owner.users.edit(await owner.users.get(user.id), { name: 'Countess' }))
    await leavesTheTwinAlone(async () => owner.users.edit(await owner.users.get(user.id), { tags: [], fields: { city: 'Basel' } }))
    for (const action of ['ban', 'unban', 'deactivate', 'invite', 'reactivate'] as const) {
      await leavesTheTwinAlone(() => owner.users.changeStatus(user.id, { action }))
    }
    await leavesTheTwinAlone(() => owner.notifications.create(user.id, { title: 'Hello' }))
    await leavesTheTwinAlone(() => owner.users.delete(user.id))
    await leavesTheTwinAlone(() => owner.users.delete(made.id))
    await leavesTheTwinAlone(async () => owner.profile.edit(await owner.profile.get(), { origins: [] }))
  })

  it('serves its users without the other’s', async () => {
    const { page, leavesTheTwinAlone, browse, store, acme, user } = await createTwins()
    const [welcome] = (await page.me.notifications.list()).items

    await leavesTheTwinAlone(() => page.me.notifications.read(welcome!.id))
    await leavesTheTwinAlone(() => page.me.notifications.readAll())
    await leavesTheTwinAlone(() => page.refresh())
    await leavesTheTwinAlone(() => page.auth.stepUp(ada.password))
    await leavesTheTwinAlone(() => browse().signIn(ada.email))
    const weak = await hash(ada.password, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    await store.writer.updateTable('users').set({ passwordHash: weak }).where('profileId', '=', acme.id).where('id', '=', user.id).execute()
    await leavesTheTwinAlone(() => browse().signIn(ada.email))
    await leavesTheTwinAlone(() => page.auth.signOut())
  })

  it('takes codes without the other’s', async () => {
    const { newcomer, answer, code, challenge, codeFor, clock, browse, made, leavesTheTwinAlone } = await createTwins()

    await leavesTheTwinAlone(() => refusalOf(answer(code === '000000' ? '000001' : '000000')))
    clock.move(30)
    await leavesTheTwinAlone(() => newcomer.auth.resend(challenge.id))
    await leavesTheTwinAlone(async () => answer(await codeFor('new@example.com')))
    const page = browse()
    const asked = await page.auth.signIn({ email: bo.email, password: bo.password })
    if (asked.state !== 'challenge') throw new Error('The address was taken as proved.')
    await leavesTheTwinAlone(async () => page.auth.answer({ challengeId: asked.challenge.id, code: await codeFor(bo.email) }))
    expect(made.emailVerifiedAt).toBeNull()
  })

  it('gives its members their role there, not the other’s', async () => {
    const world = await createTestApp()
    const { browser: console, user: account } = await signedIn(world, operators)
    const at = '2026-11-22T09:00:00.000Z'
    for (const [{ id }, role] of [
      [world.globex, 'owner'],
      [world.acme, 'viewer'],
    ] as const) {
      await world.store.writer.insertInto('memberships').values({ profileId: id, accountId: account.id, role, createdAt: at }).execute()
    }

    expect((await console.me.profiles.enter(world.acme.id)).permissions).toEqual(['users:read', 'profile:read'])
    expect((await console.me.profiles.enter(world.globex.id)).permissions).toContain('users:delete')
  })
})

it('takes no session cookie of another profile', async () => {
  const { browse, codeFor, acme, globex } = await createTestApp()
  const [page, other] = [browse(acme), browse(globex)]
  await page.join(ada, codeFor)
  await other.join(ada, codeFor)
  const [name] = other.cookies.keys()

  other.cookies.set(name!, [...page.cookies.values()][0]!)

  expect(await refusalOf(other.refresh())).toMatchObject({ status: 401 })
  await other.auth.signOut()
  expect(await page.refresh()).toMatchObject({ state: 'signed_in' })
})
