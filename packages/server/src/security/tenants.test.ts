import { USER_SORTS } from '@foyer/shared'
import { expect, it } from 'vitest'
import { newId } from '../core/id.js'
import { createTestApp, type TestApp } from '../test/create-test-app.js'
import { requestTo, routesOf, type Route } from '../test/routes.js'
import { snapshot } from '../test/snapshot.js'

/** Two tenants alike, each with a user who has a notification; the owner of one, and both users' tokens. */
async function createTwins() {
  const world = await createTestApp()
  const { as, acme, globex, browse, codeFor } = world
  const [ours, theirs] = [browse(acme), browse(globex)]
  const ada = (await ours.join({ email: 'ada@example.com' }, codeFor)).user
  const bob = (await theirs.join({ email: 'bob@example.com' }, codeFor)).user
  const owner = (await as('owner', acme)).token!
  const group = await (await as('owner', globex)).groups.create({ name: 'Theirs' })
  const { id: jobId } = await (await as('owner', globex)).jobs.create({ action: 'ban', ids: [bob.id] })
  const foreign = {
    jobId,
    userId: bob.id,
    notificationId: (await theirs.me.notifications.list()).items[0]!.id,
    groupId: group.id,
    key: globex.key,
  }
  return { ...world, owner, ours, theirs, ada, bob, foreign }
}

/** What a caller can tell apart: status, headers that speak, and the body but for the request's own id. */
async function tell({ app }: TestApp, request: Request) {
  const response = await app.fetch(request)
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'x-request-id'))
  const body = response.headers.get('content-type')?.includes('event-stream')
    ? ''
    : (await response.text()).replace(/"requestId":"[^"]*"/, '')
  return { status: response.status, headers, body }
}

const within = (route: Route) => route.path.startsWith('/v1/profiles/')

it('answers for what belongs to another tenant as for what is not there, byte for byte, and leaves it alone', async () => {
  const world = await createTwins()
  const { acme, owner, ours, foreign } = world
  const nested = routesOf(world).filter((route) => within(route) && /:(userId|jobId|notificationId|groupId|key)/.test(route.path))
  const before = await snapshot(world, ['idempotencyKeys'])

  for (const route of nested) {
    for (const token of [owner, ours.token()!]) {
      const headers = { authorization: `Bearer ${token}`, origin: acme.origin }
      const absent = {
        jobId: newId(world.parts.now()),
        userId: newId(world.parts.now()),
        notificationId: newId(world.parts.now()),
        groupId: newId(world.parts.now()),
        key: foreign.key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      }
      const [toForeign, toAbsent] = [
        await tell(world, requestTo(route, acme.id, { headers, params: foreign })),
        await tell(world, requestTo(route, acme.id, { headers, params: absent })),
      ]

      expect(toForeign, `${route.method} ${route.path}`).toEqual(toAbsent)
      expect([403, 404]).toContain(toForeign.status)
    }
  }

  expect(nested.length).toBeGreaterThanOrEqual(7)
  expect(await snapshot(world, ['idempotencyKeys'])).toEqual(before)
})

it('answers alike in a tenant that is another’s and in one that is not there', async () => {
  const world = await createTwins()
  const { acme, globex, owner, ours, theirs } = world
  const before = await snapshot(world)

  for (const route of routesOf(world).filter(within)) {
    for (const token of [undefined, owner, ours.token()!]) {
      for (const origin of [acme.origin, 'https://evil.example']) {
        const headers = { origin, 'x-foyer-key': acme.key, ...(token && { authorization: `Bearer ${token}` }) }
        const absent = await tell(world, requestTo(route, newId(world.parts.now()), { headers }))
        const foreign = await tell(world, requestTo(route, globex.id, { headers }))

        expect(foreign, `${route.method} ${route.path}`).toEqual(absent)
        expect([200, 401, 403]).toContain(foreign.status)
        expect(foreign.body).not.toContain('bob@example.com')
      }
    }
  }

  expect(await snapshot(world)).toEqual(before)
  expect((await theirs.me.get()).email).toBe('bob@example.com')
})

it.each(['/', '//', '/%2F', '/%2e%2e/', '/./', '%00', '%2f..%2f'])('finds no way round by the path form %s', async (form) => {
  const world = await createTwins()
  const { app, acme, globex, owner } = world

  for (const path of [
    `/v1/profiles/${acme.id}${form}../${globex.id}/users`,
    `/v1/profiles/${acme.id}${form}users`,
    `/v1//profiles${form}${globex.id}/users`,
    `/v1/profiles/${globex.id}${form}users`,
  ]) {
    const response = await app.request(`http://test${path}`, { headers: { authorization: `Bearer ${owner}`, origin: acme.origin } })
    const body = await response.text()

    expect(response.status).toBeLessThan(500)
    expect(body).not.toContain('bob@example.com')
    expect(body).not.toContain(globex.id)
  }
})

it('counts, lists, searches and filters within one tenant only', async () => {
  const { as, acme, globex } = await createTestApp()
  const [ours, theirs] = [await as('owner', acme), await as('owner', globex)]
  for (const client of [ours, theirs]) {
    for (let n = 0; n < 12; n++) {
      await client.users.create({
        email: `user${String(n)}@example.com`,
        name: client === ours ? 'Ours' : 'Theirs',
        tags: [{ key: 'plan', value: 'Pro' }],
      })
    }
  }

  for (const sort of USER_SORTS) {
    for (const query of [
      {},
      { tagsAll: ['plan'] },
      { tagsAll: ['plan:Pro'] },
      { tagsAny: ['plan:Pro'] },
      { emailVerified: false },
      { createdFrom: '2000-01-01' },
      { type: 'standard' },
      { search: 'example' },
      { status: 'invited' as const },
      ...(sort === 'lastAccess' || sort === 'lastSignIn' || sort === 'type' || sort === 'status' ? [] : [{ from: '2000-01-01' }]),
      { cursor: 'last' },
    ]) {
      const { items, total } = await ours.users.list({ sort, limit: 100, total: 'true', ...query })
      expect([...new Set(items.map(({ name }) => name)), total]).toEqual(['Ours', 12])
    }
  }
  expect((await ours.users.list({ search: 'theirs' })).items).toEqual([])
  expect(await ours.users.counts()).toMatchObject({ invited: 12 })
})
