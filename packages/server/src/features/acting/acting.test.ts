import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { hashPassword } from '../../core/passwords.js'
import { createActing, REASON } from '../../test/acting.js'
import { URL_OF_SERVER } from '../../test/create-test-app.js'
import { listen } from '../../test/listen.js'
import { defineFields, makeProfileToken, makeUser, operators } from '../../test/make.js'
import { race } from '../../test/race.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'

const GONE = { status: 410, code: 'acting_code_gone' }
const OVER = { status: 401, code: 'unauthenticated' }
const NOBODY = '019aa1fc-0000-7001-8001-00000000dead'

describe('acting as a user', () => {
  it('opens their page for half an hour, and says who acts', async () => {
    const { begin, page, user, accountId, acme } = await createActing()

    const { accessToken, expiresIn, user: me } = await begin()

    const actor = { id: accountId, name: 'admin', expiresAt: '2026-11-22T09:30:00.000Z' }
    expect([expiresIn, me]).toEqual([1800, { ...me, id: user.id, email: 'ada@example.com', actor }])
    expect(await page.me.get()).toEqual(me)
    expect(decodeProtectedHeader(accessToken).typ).toBe('act+jwt')
    expect(decodeJwt(accessToken)).toMatchObject({ sub: user.id, azp: acme.origin, act: { sub: accountId } })
    expect(decodeJwt(accessToken)).not.toHaveProperty('auth_time')
  })

  it('leaves the user’s own session, sign-ins, accesses and timeline alone', async () => {
    const { begin, page, own, user, operator, clock } = await createActing()
    const cookies = new Map(page.cookies)
    clock.move(60)
    const before = await operator.users.get(user.id)
    const timeline = await operator.users.activity(user.id)

    await begin()
    await page.me.notifications.readAll()
    await page.me.edit(await page.me.get(), { name: 'Ada Byron' })

    expect(await operator.users.get(user.id)).toEqual({ ...before, name: 'Ada Byron', version: before.version + 1 })
    expect(await operator.users.activity(user.id)).toEqual(timeline)
    expect((await own.me.sessions.list()).items).toHaveLength(1)
    expect((await operator.users.sessions.list(user.id)).items).toHaveLength(1)
    expect([...page.cookies.keys()].filter((name) => !cookies.has(name))).toEqual([expect.stringContaining('-acting-')])
    expect(page.setCookies.join()).toMatch(/-acting-.*Max-Age=1800.*HttpOnly.*Secure/)
  })

  it('ends with its half hour, whatever is done to prolong it', async () => {
    const { begin, page, reload, user, clock } = await createActing()
    await begin()
    clock.move(1700)

    reload()
    const { accessToken, expiresIn } = await page.acting.resume(user.id)
    page.use(accessToken)
    expect(expiresIn).toBe(100)
    clock.move(99)
    expect(await page.me.get()).toMatchObject({ id: user.id })
    clock.move(1)

    expect(await refusalOf(page.me.get())).toMatchObject(OVER)
    expect(await refusalOf(page.acting.resume(user.id))).toMatchObject(OVER)
    expect(await refusalOf(page.refresh())).toMatchObject(OVER)
  })

  it('is taken up again in its own browser, on its own page, as its own user', async () => {
    const world = await createActing()
    const { begin, page, reload, browse, user, acme, globex } = world
    const other = await makeUser(world, acme, 'active')
    await begin()
    const [[name, secret] = ['', '']] = page.cookies
    reload()

    expect(await page.acting.resume(user.id)).toMatchObject({ user: { id: user.id, actor: { name: 'admin' } } })
    expect(await refusalOf(page.acting.resume(other.id))).toMatchObject(OVER)
    expect(await refusalOf(browse().acting.resume(user.id))).toMatchObject(OVER)
    for (const elsewhere of [browse(acme, URL_OF_SERVER), browse(globex)]) {
      elsewhere.cookies.set(name, secret)
      expect(await refusalOf(elsewhere.acting.resume(user.id))).toMatchObject(OVER)
    }
  })

  it('ends at once when the operator returns', async () => {
    const { begin, page, own, user } = await createActing()
    await begin()

    await page.acting.end()

    expect(await refusalOf(page.me.get())).toMatchObject(OVER)
    expect(await refusalOf(page.acting.resume(user.id))).toMatchObject(OVER)
    expect(page.cookies.size).toBe(0)
    expect(await own.me.get()).toMatchObject({ id: user.id })
    expect(await refusalOf(own.acting.end())).toMatchObject({ status: 403, code: 'forbidden' })
  })

  it('works on the hosted pages too', async () => {
    const { operator, browse, acme, user } = await createActing()
    const { code, origin } = await operator.acting.allow(user.id, { reason: REASON })
    const portal = browse(acme, URL_OF_SERVER)

    const begun = await portal.acting.begin(code)

    expect([origin, begun.user.id]).toEqual([URL_OF_SERVER, user.id])
    portal.use(begun.accessToken)
    expect(await portal.me.get()).toEqual(begun.user)
  })

  it('tells the user by mail where that was asked for, once it begins', async () => {
    const { allow, begin, mails } = await createActing()

    await allow({ notify: true })
    await begin()
    expect(await mails()).toEqual([])
    await begin({ notify: true })

    expect(await mails()).toMatchObject([
      { to: 'ada@example.com', subject: 'Acme has opened your account', text: expect.stringContaining('admin of Acme') },
    ])
  })
})

describe('whoever asks to act as a user', () => {
  it('holds the right to it', async () => {
    for (const role of ['editor', 'viewer'] as const) {
      const { operator, user } = await createActing(role)
      expect(await refusalOf(operator.acting.allow(user.id, { reason: REASON }))).toMatchObject({ status: 403, code: 'forbidden' })
    }
    const world = await createActing('owner')
    expect(await world.begin()).toMatchObject({ state: 'signed_in' })
    const { as, globex, own, user } = world
    expect(await refusalOf((await as('owner', globex)).acting.allow(user.id, { reason: REASON }))).toMatchObject({ status: 404 })
    expect(await refusalOf(own.acting.allow(user.id, { reason: REASON }))).toMatchObject({ status: 403, code: 'forbidden' })
  })

  it('gave their password within the last five minutes', async () => {
    const { operator, user, clock } = await createActing()
    const ask = () => operator.acting.allow(user.id, { reason: REASON })
    clock.move(300)
    expect(await ask()).toMatchObject({ code: expect.stringMatching(/^[\w-]{43}$/) })
    clock.move(1)

    expect(await refusalOf(ask())).toMatchObject({ status: 403, code: 'step_up_required' })
  })

  it('gives the password again in the console, and enters the profile anew with that', async () => {
    const world = await createActing()
    const { accountId, acme, user, store, browse, clock } = world
    const passwordHash = await hashPassword('correct horse battery')
    await store.writer.updateTable('users').set({ passwordHash, emailVerifiedAt: '2026-01-01' }).where('id', '=', accountId).execute()
    const { email } = await store.reader.selectFrom('users').select('email').where('id', '=', accountId).executeTakeFirstOrThrow()
    const home = browse(operators)
    await home.signIn(email)
    clock.move(301)
    const inProfile = browse(acme, URL_OF_SERVER)
    const enter = async () => inProfile.use((await home.me.profiles.enter(acme.id)).accessToken)
    await enter()
    expect(await refusalOf(inProfile.acting.allow(user.id, { reason: REASON }))).toMatchObject({ code: 'step_up_required' })

    home.use((await home.auth.stepUp('correct horse battery')).accessToken)
    await enter()

    expect(await inProfile.acting.allow(user.id, { reason: REASON })).toMatchObject({ origin: URL_OF_SERVER })
  })

  it('says why, and on which of the profile’s pages', async () => {
    const { operator, user, acme, globex } = await createActing()
    const ask = (body: object) => operator.acting.allow(user.id, body as never)

    for (const reason of [undefined, '', '   ', 'x'.repeat(301), 'a\u0000b', 7])
      expect(await faultsOf(ask({ reason }))).toEqual([400, 'reason'])
    for (const origin of ['', 'acme', `${acme.origin}/path`, 'javascript:alert(1)'])
      expect(await faultsOf(ask({ reason: REASON, origin }))).toEqual([400, 'origin'])
    for (const origin of [globex.origin, 'https://evil.example', 'https://acme.example:8443'])
      expect(await refusalOf(ask({ reason: REASON, origin }))).toMatchObject({
        status: 403,
        code: 'origin_not_allowed',
        fields: { origin: expect.any(String) },
      })
  })

  it('asks for somebody who could sign in themselves, and for no operator', async () => {
    const world = await createActing('owner')
    const { operator, acme, as } = world
    const ask = (id: string) => refusalOf(operator.acting.allow(id, { reason: REASON }))

    for (const status of ['pending', 'invited', 'inactive', 'banned'] as const)
      expect([status, await ask((await makeUser(world, acme, status)).id)]).toMatchObject([
        status,
        { status: 409, code: 'status_conflict' },
      ])
    expect(await ask((await operator.anonymousUser.create()).user.id)).toMatchObject({ status: 409, code: 'anonymous' })
    expect(await ask(NOBODY)).toMatchObject({ status: 404, code: 'user_not_found' })
    const [server, another] = [await as('owner', operators), await makeUser(world, operators, 'active')]
    expect(await refusalOf(server.acting.allow(another.id, { reason: REASON }))).toMatchObject({ status: 403, code: 'forbidden' })
  })

  it('is a person: no token of a backend asks, nor anybody it mints one for', async () => {
    const world = await createActing()
    const { acme, browse, user } = world
    const backend = browse(acme)
    backend.use(await makeProfileToken(world, acme, ['users:read', 'users:act-as']))

    expect(await refusalOf(backend.acting.allow(user.id, { reason: REASON }))).toMatchObject({ status: 401 })
  })

  it('waits after thirty codes in an hour', async () => {
    const { operator, user, clock } = await createActing()
    const ask = () => operator.acting.allow(user.id, { reason: REASON })
    for (let n = 0; n < 30; n++) await ask()

    expect(await refusalOf(ask())).toMatchObject({ status: 429 })
    clock.move(290)
    expect(await refusalOf(ask())).toMatchObject({ status: 429 })
  })
})

describe('a code', () => {
  it('works once, however many try at the same moment', async () => {
    const { allow, browse } = await createActing()
    const code = await allow()

    const { done, refusals } = await race(8, () => browse().acting.begin(code))

    expect([done.length, refusals.length]).toEqual([1, 7])
    expect(refusals[0]).toMatchObject(GONE)
  })

  it('is kept as a hash', async () => {
    const { allow, db } = await createActing()
    const code = await allow()

    const [row] = await db
      .selectFrom('actingCodes')
      .select(['hash', 'userId', 'actorId', 'actorSessionId', 'origin', 'reason', 'notify'])
      .execute()

    expect(row).toMatchObject({ reason: REASON, notify: 0, hash: expect.stringMatching(/^[\w-]{43}$/) })
    expect(
      JSON.stringify(await db.selectFrom('auditEntries').select(['action', 'actorId', 'subjectId', 'reason']).execute()) +
        JSON.stringify(row),
    ).not.toContain(code)
  })

  it('answers the same whether it is used, too old, of another page or profile, or nobody’s', async () => {
    const { allow, browse, acme, globex, clock, tenant } = await createActing()
    const used = await allow()
    await browse().acting.begin(used)
    const twin = await tenant('Initech', 'https://initech.example')
    const refusals = [
      await refusalOf(browse().acting.begin(used)),
      await refusalOf(browse().acting.begin('a'.repeat(43))),
      await refusalOf(browse(globex).acting.begin(await allow())),
      await refusalOf(browse(twin).acting.begin(await allow())),
      await refusalOf(browse(acme, URL_OF_SERVER).acting.begin(await allow())),
    ]
    const old = await allow()
    clock.move(60)
    refusals.push(await refusalOf(browse().acting.begin(old)))

    expect(refusals[0]).toMatchObject(GONE)
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0])
    expect(await faultsOf(browse().acting.begin('short'))).toEqual([400, 'code'])
  })

  it('opens nothing once the operator or the user may no longer', async () => {
    for (const change of ['demoted', 'removed', 'signed out', 'banned'] as const) {
      const { allow, browse, demote, remove, server, accountId, user, as } = await createActing()
      const code = await allow()
      if (change === 'demoted') await demote('editor')
      if (change === 'removed') await remove()
      if (change === 'signed out') await (await server()).users.sessions.deleteAll(accountId)
      if (change === 'banned') await (await as('owner')).users.changeStatus(user.id, { action: 'ban' })

      expect([change, await refusalOf(browse().acting.begin(code))]).toMatchObject([change, GONE])
    }
  })
})

type World = Awaited<ReturnType<typeof createActing>>

/** What ends it from elsewhere, at once. The first two are told to no stream: nothing of ours does them yet. */
const ENDS: Record<string, (world: World) => Promise<unknown>> = {
  'the operator gets a smaller role': ({ demote }) => demote('editor'),
  'the operator is put out of the profile': ({ remove }) => remove(),
  'the operator signs out': async ({ server, accountId }) => (await server()).users.sessions.deleteAll(accountId),
  'the operator is deactivated': async ({ server, accountId }) => (await server()).users.changeStatus(accountId, { action: 'deactivate' }),
  'the operator is deleted': async ({ server, accountId }) => (await server()).users.delete(accountId),
  'the user is deactivated': async ({ as, user }) => (await as('owner')).users.changeStatus(user.id, { action: 'deactivate' }),
  'the user is banned': async ({ as, user }) => (await as('owner')).users.changeStatus(user.id, { action: 'ban' }),
  'the user is deleted': async ({ as, user }) => (await as('owner')).users.delete(user.id),
  'all sessions of the user are ended': async ({ as, user }) => (await as('owner')).users.sessions.deleteAll(user.id),
  'the user ends their other sessions': ({ own }) => own.me.sessions.deleteOthers(),
  'the operator returns': ({ page }) => page.acting.end(),
}

it.each(Object.keys(ENDS))('ends the session, and its open stream, when %s', async (event) => {
  const world = await createActing()
  const { begin, page, user } = world
  await begin()
  const stream = await listen(page.events.mine)

  await ENDS[event]!(world)

  expect(await refusalOf(page.me.get())).toMatchObject(OVER)
  expect(await refusalOf(page.acting.resume(user.id))).toMatchObject(OVER)
  if (!/smaller role|put out/.test(event)) expect(await stream.ended).toBe('ended')
})

describe('what nobody can claim of themselves', () => {
  it('is refused in every body that takes part in it', async () => {
    const world = await createActing('owner')
    const { operator, own, user, acme, page, allow } = world
    await defineFields(operator, 'city')
    const claims = [
      { actor: { id: NOBODY, name: 'x', expiresAt: 'y' } },
      { actedBy: NOBODY },
      { actorId: NOBODY },
      { impersonatedBy: NOBODY },
      { act: { sub: NOBODY } },
    ]
    const me = await own.me.get()
    const code = await allow()

    for (const claim of claims) {
      const [name] = Object.keys(claim)
      expect(await faultsOf(own.me.edit(me, { name: 'Ada', ...claim }))).toEqual([400, name])
      expect(await faultsOf(operator.users.create({ email: 'b@example.com', name: 'B', ...claim }))).toEqual([400, name])
      expect(await faultsOf(operator.users.edit(await operator.users.get(user.id), claim as never))).toEqual([400, name])
      expect(await faultsOf(operator.acting.allow(user.id, { reason: REASON, origin: acme.origin, ...claim }))).toEqual([400, name])
      const begin = page.send(
        new Request(`${URL_OF_SERVER}/v1/profiles/${acme.id}/auth/acting`, {
          method: 'POST',
          headers: { 'x-foyer': '1', 'x-foyer-key': acme.key, 'content-type': 'application/json' },
          body: JSON.stringify({ code, ...claim }),
        }),
      )
      expect((await begin).status).toBe(400)
    }
    expect(await own.me.get()).toEqual(me)
  })
})
