import { describe, expect, it } from 'vitest'
import { createBrowser } from '../test/browser.js'
import { createTestApp, URL_OF_SERVER, type Tenant, type TestApp } from '../test/create-test-app.js'
import { fromAddress } from '../test/from-address.js'
import { makeUser } from '../test/make.js'
import { race, tally } from '../test/race.js'
import { refusalOf } from '../test/refusal.js'
import { startServer } from '../test/start-server.js'

const ada = { email: 'ada@example.com', name: 'Ada Lovelace', password: 'correct horse battery' }
const MINUTE = 60

/** A user who signed up on a page that is theirs, and a page of a stranger. */
async function createTestVictim() {
  const world = await createTestApp()
  const home = world.browse()
  const { user } = await home.join(ada, world.codeFor)
  return { ...world, home, user, stranger: world.browse() }
}

/** Guesses at a password, `count` at once: how many were looked at, and how the others were refused. */
async function guess(page: ReturnType<TestApp['browse']>, email: string, count: number) {
  const { done, refusals } = await race(count, (n) => page.auth.signIn({ email, password: `wrong horse battery ${String(n)}` }))
  return { done: done.length, ...tally(refusals) }
}

describe('guesses at a password', () => {
  it('are looked at ten times of a hundred at once, for somebody as for nobody', async () => {
    const { stranger } = await createTestVictim()

    expect(await guess(stranger, ada.email, 100)).toEqual({ done: 0, invalid_credentials: 10, too_many_requests: 90 })
    expect(await guess(stranger, 'nobody@example.com', 100)).toEqual({ done: 0, invalid_credentials: 10, too_many_requests: 90 })
    const [known, unknown] = [await refusalOf(stranger.signIn(ada.email)), await refusalOf(stranger.signIn('nobody@example.com'))]
    expect(known).toEqual({ status: 429, code: 'too_many_requests', title: expect.any(String), fields: {} })
    expect(unknown).toEqual(known)
  })

  it('are taken again a quarter of an hour after the last that was looked at, and not before', async () => {
    const { stranger, clock } = await createTestVictim()
    await guess(stranger, ada.email, 9)
    clock.move(10 * MINUTE)
    await guess(stranger, ada.email, 1)

    clock.move(15 * MINUTE - 1)
    const early = await stranger.signIn(ada.email).catch((error: unknown) => error)
    clock.move(1)

    expect(early).toMatchObject({ status: 429, retryAfter: 1 })
    expect(await guess(stranger, ada.email, 12)).toEqual({ done: 0, invalid_credentials: 10, too_many_requests: 2 })
  })

  it('are not shut out for a day by a clock that was set back', async () => {
    const { stranger, clock } = await createTestVictim()
    await guess(stranger, ada.email, 10)

    clock.move(-25 * 3600)

    expect(await stranger.signIn(ada.email)).toMatchObject({ state: 'signed_in' })
  })

  it('are forgotten once one is right', async () => {
    const { stranger } = await createTestVictim()

    for (let n = 0; n < 3; n++) {
      expect(await guess(stranger, ada.email, 9)).toEqual({ done: 0, invalid_credentials: 9 })
      await stranger.signIn(ada.email)
      stranger.cookies.clear()
    }
  })

  it('are none where the password is right, though its owner may not come in', async () => {
    const { stranger, as, user } = await createTestVictim()
    const owner = await as('owner')
    await owner.users.changeStatus(user.id, { action: 'ban' })

    const { refusals } = await race(12, () => stranger.signIn(ada.email))

    expect(tally(refusals)).toEqual({ account_banned: 12 })
  })

  it('do not run out when a hundred are right at once', async () => {
    const { browse } = await createTestVictim()
    const pages = Array.from({ length: 100 }, () => browse())

    const { done } = await race(100, (n) => pages[n]!.signIn(ada.email))

    expect(done).toHaveLength(100)
  })

  it('are counted wherever a password is asked for', async () => {
    const { home, stranger, browse } = await createTestVictim()
    const thief = browse()
    thief.use(home.token())
    const prove = () => refusalOf(thief.auth.stepUp('wrong horse battery'))

    await guess(stranger, ada.email, 6)
    const codes = [await prove(), await prove(), await prove(), await prove(), await prove()].map(({ code }) => code)

    expect(codes).toEqual([...Array<string>(4).fill('wrong_password'), 'too_many_requests'])
    expect(await refusalOf(stranger.signIn(ada.email))).toMatchObject({ status: 429 })
  })

  it('are each profile’s own', async () => {
    const { stranger, browse, globex, codeFor } = await createTestVictim()
    await browse(globex).join(ada, codeFor)

    await guess(stranger, ada.email, 20)

    expect(await browse(globex).signIn(ada.email)).toMatchObject({ state: 'signed_in' })
  })

  it('are counted where there is no such profile, and answered alike', async () => {
    const { browse, db } = await createTestApp()
    const nowhere = browse({ id: '019aa1fc-0000-7001-8001-00000000dead', origin: URL_OF_SERVER, key: '' })

    expect(await guess(nowhere, ada.email, 12)).toEqual({ done: 0, invalid_credentials: 10, too_many_requests: 2 })
    expect(JSON.stringify(await db.selectFrom('attempts').select(['profileId', 'key', 'count']).execute())).not.toMatch(/ada|example/)
  })
})

describe('a device that somebody signed in on', () => {
  it('lets them in while strangers have used up theirs', async () => {
    const { home, stranger } = await createTestVictim()
    await home.auth.signOut()
    await guess(stranger, ada.email, 20)

    expect(await home.signIn(ada.email)).toMatchObject({ state: 'signed_in' })

    expect(await refusalOf(stranger.signIn(ada.email))).toMatchObject({ status: 429 })
    expect(await home.auth.stepUp(ada.password)).toMatchObject({ state: 'signed_in' })
  })

  it('has no more guesses than strangers have', async () => {
    const { home, stranger } = await createTestVictim()

    expect(await guess(home, ada.email, 100)).toEqual({ done: 0, invalid_credentials: 10, too_many_requests: 90 })
    expect(await stranger.signIn(ada.email)).toMatchObject({ state: 'signed_in' })
  })

  it('is theirs alone: another’s, another profile’s and a forged one count as none', async () => {
    const { home, stranger, browse, globex, codeFor } = await createTestVictim()
    const [name, value] = [...home.cookies].find(([name]) => name.includes('device'))!
    const [bo, namesake] = [browse(), browse(globex)]
    await bo.join({ email: 'bo@example.com' }, codeFor)
    await namesake.join(ada, codeFor)
    const others = [bo, namesake].map(({ cookies }) => [...cookies].find(([name]) => name.includes('device'))![1])
    await guess(stranger, ada.email, 10)

    for (const forged of [...others, value.slice(0, -1), `${value}A`, 'x', `${value}; ${name}=${value}`]) {
      const page = browse()
      page.cookies.set(name, forged)
      expect(await refusalOf(page.signIn(ada.email))).toMatchObject({ status: 429 })
    }
    const honest = browse()
    honest.cookies.set(name, value)
    expect(await honest.signIn(ada.email)).toMatchObject({ state: 'signed_in' })
  })
})

describe('mails with codes', () => {
  it('go to one address five times an hour, whether it is taken or free', async () => {
    const { stranger, mails, clock } = await createTestVictim()
    clock.move(3600)
    const before = (await mails()).length
    const ask = (email: string) => race(20, () => stranger.auth.signUp({ ...ada, email }))

    const [taken, free] = [await ask(ada.email), await ask('bo@example.com')]

    for (const { done, refusals } of [taken, free]) expect([done.length, tally(refusals)]).toEqual([5, { too_many_requests: 15 }])
    expect(taken.refusals[0]).toMatchObject({ retryAfter: 3600 })
    expect(
      (await mails())
        .slice(before)
        .map(({ to }) => to)
        .sort(),
    ).toEqual([...Array<string>(5).fill(ada.email), ...Array<string>(5).fill('bo@example.com')])
    clock.move(3600)
    expect(await stranger.auth.signUp(ada)).toMatchObject({ state: 'challenge' })
  })

  it('count when they are asked for again', async () => {
    const { browse, clock, mails } = await createTestApp()
    const page = browse()
    for (let n = 0; n < 4; n++) await page.auth.signUp(ada)
    const asked = await page.auth.signUp(ada)
    clock.move(30)

    expect(await refusalOf(page.auth.resend(asked.state === 'challenge' ? asked.challenge.id : ''))).toMatchObject({ status: 429 })
    expect(await mails()).toHaveLength(5)
  })

  it('are of a profile three thousand in an hour of the clock, and no other profile’s', async () => {
    const { browse, acme, globex, clock, db, store } = await createTestApp()
    const page = browse()
    clock.move(59 * MINUTE)
    await page.auth.signUp({ ...ada, email: 'bo@example.com' })
    const row = store.writer.updateTable('attempts').set({ count: 2999 }).where('restedAt', '=', '2026-11-22T10:00:00.000Z')
    expect((await row.executeTakeFirst()).numUpdatedRows).toBe(1n)

    const { done, refusals } = await race(10, (n) => page.auth.signUp({ ...ada, email: `${String(n)}@example.com` }))

    expect([done.length, tally(refusals)]).toEqual([1, { too_many_requests: 9 }])
    expect(refusals[0]).toMatchObject({ retryAfter: MINUTE })
    expect(await db.selectFrom('outbox').select('id').where('profileId', '=', acme.id).execute()).toHaveLength(2)
    expect(await browse(globex).auth.signUp(ada)).toMatchObject({ state: 'challenge' })
    clock.move(MINUTE)
    expect(await page.auth.signUp(ada)).toMatchObject({ state: 'challenge' })
  })

  it('do not tell who was invited, though invitations are one an hour to a user and five to an address', async () => {
    const world = await createTestApp()
    const owner = await world.as('owner')
    const user = await makeUser(world, world.acme, 'inactive')
    const again = async () => {
      const { items } = await owner.users.list()
      for (const { id } of items) await owner.users.delete(id)
      await owner.users.create({ email: user.email, name: 'Ada' })
    }

    const { done, refusals } = await race(8, () => owner.users.changeStatus(user.id, { action: 'invite' }))
    for (let n = 0; n < 4; n++) await again()

    expect([done.length, tally(refusals)]).toEqual([1, { too_many_requests: 7 }])
    expect(refusals[0]).toMatchObject({ retryAfter: 3600, message: 'This user was sent an invitation less than an hour ago.' })
    expect(await refusalOf(again())).toMatchObject({ status: 429, title: 'That was too often. Try again later.' })
    expect((await race(5, () => world.browse().auth.signUp({ ...ada, email: user.email }))).done).toHaveLength(5)
  })
})

/** How many of `count` calls were let through. Without an `Origin`, nothing needs to be looked up for them. */
async function admitted(count: number, call: (n: number) => Response | Promise<Response>): Promise<number> {
  let some = 0
  for (let n = 0; n < count; n++) if ((await call(n)).status !== 429) some++
  return some
}

const knock = ({ app }: TestApp, { id, key }: Tenant, address: string, headers: Record<string, string> = {}) =>
  app.request(`/v1/profiles/${id}/auth/sign-in`, { method: 'POST', headers: { 'x-foyer-key': key, ...headers } }, fromAddress(address))

describe('whoever asks too often', () => {
  it('is told so on their page, and when to ask again', async () => {
    const world = await createTestApp()
    const { acme, globex } = world
    expect(await admitted(650, () => knock(world, acme, '203.0.113.7'))).toBe(600)

    const refusal = await knock(world, acme, '203.0.113.7', { origin: acme.origin })

    expect(Object.fromEntries(refusal.headers)).toMatchObject({
      'content-type': 'application/problem+json',
      'retry-after': '1',
      'access-control-allow-origin': acme.origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': expect.stringContaining('Retry-After'),
      vary: expect.stringContaining('Origin'),
      'cache-control': 'no-store',
    })
    expect(await refusal.json()).toMatchObject({ status: 429, code: 'too_many_requests', requestId: expect.any(String) })
    expect((await knock(world, acme, '203.0.113.8')).status).not.toBe(429)
    expect((await knock(world, globex, '203.0.113.7')).status).not.toBe(429)
  })

  it('is refused before a password is hashed or a guess is counted', async () => {
    const world = await createTestVictim()
    const { app, acme, db } = world
    await admitted(600, () => knock(world, acme, '203.0.113.7'))
    const fetch = (request: Request) => app.fetch(request, fromAddress('203.0.113.7'))
    const page = createBrowser({ baseUrl: URL_OF_SERVER, profileId: acme.id, embedKey: acme.key, origin: acme.origin, fetch })
    const counted = () => db.selectFrom('attempts').select(['key', 'count']).orderBy('key').execute()
    const before = await counted()

    const { refusals } = await race(50, () => page.auth.signIn({ email: ada.email, password: ada.password }))

    expect(tally(refusals)).toEqual({ too_many_requests: 50 })
    expect(await counted()).toEqual(before)
  })

  it('is refused everywhere under /v1, where each request counts once, and others are not', { timeout: 60_000 }, async () => {
    const { app, acme } = await createTestApp()
    const ask = (path: string, address = '203.0.113.7') => app.request(path, {}, fromAddress(address))
    expect(await admitted(12_050, (n) => ask(`/v1/profiles/${acme.id}${n % 2 ? '/me' : ''}`))).toBe(12_000)

    const paths = ['/me', '', '/auth/first-run'].map((path) => `/v1/profiles/${acme.id}${path}`)
    for (const path of [...paths, '/v1/openapi.json', '/v1/embed-keys/unknown']) {
      const [busy, other] = [await ask(path), await ask(path, '203.0.113.8')]
      expect([path, busy.status, busy.headers.get('retry-after'), other.status === 429]).toEqual([path, 429, '1', false])
    }
    expect((await ask('/healthz')).status).toBe(200)
  })
})

describe('over a socket', () => {
  const knockFrom = async (address: string, forwarded: string) => {
    const answer = await fetch(`${address}/v1/profiles/operators/auth/sign-in`, {
      method: 'POST',
      headers: { 'x-forwarded-for': forwarded },
    })
    await answer.text()
    return answer
  }

  it('nobody gets more by writing addresses into X-Forwarded-For', async () => {
    const { address } = await startServer()
    let refusal: Response | undefined

    for (let n = 0; n < 5000 && !refusal; n++) {
      const answer = await knockFrom(address, `198.51.100.${String(n % 250)}, 203.0.113.${String(n % 250)}`)
      if (answer.status === 429) refusal = answer
    }

    expect(Number(refusal?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
  })

  it('behind a trusted proxy each client has what is theirs, and one /64 is one client', async () => {
    const { address } = await startServer({ FOYER_TRUSTED_PROXIES: '127.0.0.1' })
    let refused = false

    for (let n = 0; n < 5000 && !refused; n++)
      refused = (await knockFrom(address, `203.0.113.5, 2001:db8:1:2::${n.toString(16)}`)).status === 429

    expect(refused).toBe(true)
    expect((await knockFrom(address, '2001:db8:1:3::1')).status).not.toBe(429)
    expect((await knockFrom(address, '203.0.113.5')).status).not.toBe(429)
  })
})
