import { hash } from '@node-rs/argon2'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'
import { listen } from '../test/listen.js'
import { defineFields, operators, signedIn } from '../test/make.js'
import { faultsOf, refusalOf } from '../test/refusal.js'
import { belongingsOf, makeTwin } from '../test/twins.js'

const ada = { email: 'ada@example.com', name: 'Ada Lovelace', password: 'correct horse battery' }
const bo = { email: 'bo@example.com', name: 'Bo', password: 'correct horse battery' }

/** Two profiles with users, sessions, codes and messages under the same ids; only the first is worked with. */
async function createTwins() {
  const world = await createTestApp()
  const [owner, page, newcomer] = [await world.as('owner'), world.browse(), world.browse()]
  const { user } = await page.join(ada, world.codeFor)
  const made = await owner.users.create(bo, { idempotencyKey: 'once' })
  await defineFields(owner, 'city')
  await owner.users.edit(await owner.users.get(user.id), { tags: [{ key: 'plan', value: 'pro' }] })
  const group = await owner.groups.create({ name: 'Crew' })
  await owner.groups.addUser(group.id, user.id)
  const asked = await newcomer.auth.signUp({ ...bo, email: 'new@example.com' })
  if (asked.state !== 'challenge') throw new Error('Sign-up did not ask for a code.')
  const code = await world.codeFor('new@example.com')
  await makeTwin(world, world.acme, world.globex)
  const twin = await belongingsOf(world, world.globex)
  world.clock.move(60)

  const answer = (code: string) => newcomer.auth.answer({ challengeId: asked.challenge.id, code })
  const leavesTheTwinAlone = async (act: () => Promise<unknown>) => {
    await act()
    expect([act.toString(), await belongingsOf(world, world.globex)]).toEqual([act.toString(), twin])
  }
  return { ...world, owner, page, user, made, group, challenge: asked.challenge, newcomer, code, answer, leavesTheTwinAlone }
}

describe('of two profiles that have the same ids, one', () => {
  it('is read without the other', async () => {
    const { owner, page, user, made } = await createTwins()
    const queries = [
      { tagsAll: ['plan'] },
      { tagsAny: ['plan:pro'] },
      { tagsAll: ['plan:pro'] },
      { tagsAll: ['plan:pro'], sort: 'email' },
      { search: 'ada' },
      { search: 'lovelace' },
    ] as const

    const { items, total } = await owner.users.list({ total: 'true' })

    expect(items.map(({ name, type, tags }) => [name, type, tags])).toEqual([
      ['Ada Lovelace', 'standard', [{ key: 'plan', value: 'pro' }]],
      ['Bo', 'standard', []],
    ])
    expect([total, await owner.users.counts(), await owner.users.get(user.id)]).toMatchObject([2, { active: 2 }, items[0]!])
    for (const query of queries) {
      expect([query, await owner.users.list({ ...query, total: 'true' })]).toMatchObject([query, { items: [items[0]], total: 1 }])
    }
    expect((await owner.users.list({ search: 'somebody' })).items).toEqual([])
    expect(await faultsOf(owner.users.list({ tagsAll: ['plan:other'] }))).toEqual([400, 'tagsAll'])
    expect(await faultsOf(owner.users.list({ type: 'other' }))).toEqual([400, 'type'])
    expect(await owner.users.create(bo, { idempotencyKey: 'once' })).toEqual(made)
    expect(await page.me.get()).toMatchObject({ name: 'Ada Lovelace' })
    expect(await page.me.notifications.list()).toMatchObject({ items: [{ title: 'Welcome to Acme' }], unread: 1 })
    expect(await page.me.notifications.unread()).toEqual({ unread: 1 })
  })

  it('changes its users without the other’s', async () => {
    const { owner, user, made, leavesTheTwinAlone } = await createTwins()

    await leavesTheTwinAlone(async () => owner.users.edit(await owner.users.get(user.id), { name: 'Countess' }))
    await leavesTheTwinAlone(async () => owner.users.edit(await owner.users.get(user.id), { tags: [], fields: { city: 'Basel' } }))
    for (const action of ['ban', 'unban', 'deactivate', 'invite', 'reactivate'] as const) {
      await leavesTheTwinAlone(() => owner.users.changeStatus(user.id, { action }))
    }
    expect(await owner.users.get(user.id)).toMatchObject({ status: 'active' })
    expect(await owner.notifications.create(user.id, { title: 'Hello' })).toMatchObject({ seq: 2 })
    await leavesTheTwinAlone(() => owner.notifications.create(user.id, { title: 'Hello' }))
    await leavesTheTwinAlone(() => owner.users.delete(user.id))
    await leavesTheTwinAlone(() => owner.users.delete(made.id))
    await leavesTheTwinAlone(async () => owner.profile.edit(await owner.profile.get(), { origins: [] }))
  })

  it('keeps its groups and tags without the other’s', async () => {
    const { owner, user, made, group, leavesTheTwinAlone } = await createTwins()
    const read = async () => [
      (await owner.groups.list()).items,
      (await owner.groups.ofUser(user.id)).items,
      [await owner.groups.get(group.id)],
    ]

    for (const groups of await read()) expect(groups).toEqual([{ ...group, count: 1 }])
    expect((await owner.tags.list()).items).toEqual([{ key: 'plan', value: 'pro', colour: null, count: 1 }])
    await leavesTheTwinAlone(() => owner.groups.addUsers(group.id, { userIds: [user.id, made.id] }))
    await leavesTheTwinAlone(() => owner.groups.removeUsers(group.id, { userIds: [made.id] }))
    await leavesTheTwinAlone(async () => owner.users.edit(await owner.users.get(user.id), { name: 'Countess' }))
    await leavesTheTwinAlone(() => owner.groups.edit(group, { name: 'Night' }))
    await leavesTheTwinAlone(() => owner.groups.setOfUser(user.id, { groupIds: [] }))
    await leavesTheTwinAlone(() => owner.groups.setOfUser(user.id, { groupIds: [group.id] }))
    const tags = [{ key: 'plan', value: 'other' }]
    await leavesTheTwinAlone(async () => owner.users.edit(await owner.users.get(user.id), { tags }))
    await leavesTheTwinAlone(() => owner.tags.setColour({ ...tags[0]!, colour: 'teal' }))
    await leavesTheTwinAlone(() => owner.tags.rename({ from: { key: 'plan' }, to: { key: 'tier' } }))
    expect((await owner.tags.list()).items).toEqual([{ key: 'tier', value: 'other', colour: 'teal', count: 1 }])
    await leavesTheTwinAlone(() => owner.users.delete(user.id))
    expect((await owner.groups.get(group.id)).count).toBe(0)
    await leavesTheTwinAlone(() => owner.groups.delete(group.id))
  })

  it('serves its users without the other’s', async () => {
    const { page, leavesTheTwinAlone, browse, store, acme, user, clock } = await createTwins()
    const [welcome] = (await page.me.notifications.list()).items

    await leavesTheTwinAlone(() => page.me.notifications.read(welcome!.id))
    await leavesTheTwinAlone(() => page.me.notifications.readAll())
    const [[name, parent] = ['', '']] = page.cookies
    const { accessToken } = await page.refresh()
    expect(decodeJwt(accessToken)['auth_time']).toBe(clock.now().getTime() / 1000 - 60)
    page.cookies.set(name, parent)
    await leavesTheTwinAlone(() => page.refresh())
    await leavesTheTwinAlone(() => page.refresh())
    await leavesTheTwinAlone(() => page.auth.stepUp(ada.password))
    await leavesTheTwinAlone(() => browse().signIn(ada.email))
    const weak = await hash(ada.password, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    await store.writer.updateTable('users').set({ passwordHash: weak }).where('profileId', '=', acme.id).where('id', '=', user.id).execute()
    await leavesTheTwinAlone(() => browse().signIn(ada.email))
    await leavesTheTwinAlone(() => page.auth.signOut())
  })

  it('hears its inbox without the other’s', async () => {
    const { page, owner, user } = await createTwins()

    const [inbox, fresh] = [await listen(page.events.mine, '0'), await listen(page.events.mine)]
    await Promise.all([inbox.until('unread', 1), fresh.until('unread', 1)])
    await owner.notifications.create(user.id, { title: 'Hello' })
    await Promise.all([inbox.until('unread', 2), fresh.until('unread', 2)])

    expect(fresh.of<{ title: string }>('notification').map(({ title }) => title)).toEqual(['Hello'])
    expect(inbox.of<{ title: string }>('notification').map(({ title }) => title)).toEqual(['Welcome to Acme', 'Hello'])
    expect(inbox.of('unread')).toEqual([{ unread: 1 }, { unread: 2 }])
  })

  it('takes codes without the other’s', async () => {
    const { newcomer, answer, code, challenge, codeFor, clock, browse, leavesTheTwinAlone } = await createTwins()
    const page = browse()

    await leavesTheTwinAlone(() => refusalOf(answer(code === '000000' ? '000001' : '000000')))
    await leavesTheTwinAlone(() => newcomer.auth.resend(challenge.id))
    clock.move(30)
    await leavesTheTwinAlone(() => newcomer.auth.resend(challenge.id))
    await leavesTheTwinAlone(async () => answer(await codeFor('new@example.com')))
    const asked = await page.auth.signIn({ email: bo.email, password: bo.password })
    if (asked.state !== 'challenge') throw new Error('The address was taken as proved.')
    await leavesTheTwinAlone(async () => page.auth.answer({ challengeId: asked.challenge.id, code: await codeFor(bo.email) }))
  })

  it('has lost what it lost, though the other has it still', async () => {
    const { owner, page, user, made, browse, challenge, newcomer, answer, codeFor } = await createTwins()
    const gone = { status: 404, code: 'user_not_found' }

    await answer(await codeFor('new@example.com'))
    expect(await refusalOf(newcomer.auth.resend(challenge.id))).toMatchObject({ status: 410 })
    await page.auth.signOut()
    await expect(page.me.get()).rejects.toMatchObject({ status: 401 })
    await owner.users.changeStatus(user.id, { action: 'deactivate' })
    expect(await refusalOf(browse().signIn(ada.email))).toMatchObject({ status: 403, code: 'account_inactive' })
    await owner.users.delete(user.id)
    await owner.users.delete(made.id)
    expect(await refusalOf(owner.users.get(user.id))).toMatchObject(gone)
    expect(await refusalOf(owner.users.edit({ id: user.id, version: 2 }, { name: 'Back' }))).toMatchObject(gone)
    expect(await refusalOf(owner.users.changeStatus(user.id, { action: 'ban' }))).toMatchObject(gone)
    expect(await refusalOf(owner.notifications.create(user.id, { title: 'Hello' }))).toMatchObject(gone)
    expect(await refusalOf(browse().signIn(ada.email))).toMatchObject({ status: 401 })
    expect((await owner.users.list()).items).toMatchObject([{ email: 'new@example.com' }])
    expect((await browse().join(ada, codeFor)).user.id).not.toBe(user.id)
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
