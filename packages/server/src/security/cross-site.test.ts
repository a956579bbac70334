import { expect, it } from 'vitest'
import { newEmbedKey } from '../core/embed-key.js'
import { transaction, within } from '../core/context.js'
import { insertEmbedKey } from '../features/profiles/profiles.queries.js'
import { createTestApp, type TestApp, type Tenant } from '../test/create-test-app.js'
import { requestTo, routesOf } from '../test/routes.js'
import { snapshot } from '../test/snapshot.js'

const signInFrom = (
  { app }: TestApp,
  { id }: Pick<Tenant, 'id'>,
  headers: Record<string, string>,
  body = '{"email":"ada@example.com","password":"wrong password"}',
) => app.request(`/v1/profiles/${id}/auth/sign-in`, { method: 'POST', headers, body })

it('takes a sign-in from a listed page with the profile’s key, and from nowhere else', async () => {
  const world = await createTestApp()
  const { acme, globex } = world
  const right = {
    origin: acme.origin,
    'x-foyer': '1',
    'x-foyer-key': acme.key,
    'content-type': 'application/json',
    'sec-fetch-site': 'cross-site',
  }
  const wrong: Record<string, Record<string, string | undefined>> = {
    'no origin': { origin: undefined },
    'an opaque origin': { origin: 'null' },
    'another tenant’s origin': { origin: globex.origin },
    'another tenant’s key': { 'x-foyer-key': globex.key },
    'no key': { 'x-foyer-key': undefined },
    'a key that is none': { 'x-foyer-key': `${acme.key}x` },
    'no header that asks first': { 'x-foyer': undefined },
    'a browser that says same-origin': { 'sec-fetch-site': 'same-origin' },
    'a browser that says none': { 'sec-fetch-site': 'none' },
    'our origin, but a browser that says cross-site': { origin: 'http://test' },
  }

  expect((await signInFrom(world, acme, right)).status).toBe(401)
  for (const [name, change] of Object.entries(wrong)) {
    const merged: Record<string, string | undefined> = { ...right, ...change }
    const headers = Object.fromEntries(Object.entries(merged).filter((pair): pair is [string, string] => pair[1] !== undefined))
    expect([name, (await signInFrom(world, acme, headers)).status]).toEqual([name, 403])
  }
})

it('lets only a test key work on this machine’s own origins', async () => {
  const world = await createTestApp()
  const local = await world.tenant('Local', 'http://127.0.0.1:8788')
  const testKey = newEmbedKey('test', local.id)
  await transaction(world.system, (ctx) =>
    insertEmbedKey(within(ctx, local.id), { key: testKey, kind: 'test', createdAt: world.parts.now().toISOString() }),
  )
  const headers = (key: string) => ({ origin: local.origin, 'x-foyer': '1', 'x-foyer-key': key, 'content-type': 'application/json' })

  expect((await signInFrom(world, local, headers(local.key))).status).toBe(403)
  expect((await signInFrom(world, local, headers(testKey))).status).toBe(401)
})

it('never takes an operator’s password on another page', async () => {
  const world = await createTestApp()
  const headers = (origin: string) => ({ origin, 'x-foyer': '1', 'x-foyer-key': world.acme.key, 'content-type': 'application/json' })

  const elsewhere = await signInFrom(world, { id: 'operators' }, headers(world.acme.origin))
  expect(await elsewhere.json()).toMatchObject({ status: 403, code: 'origin_not_allowed' })
  expect((await signInFrom(world, { id: 'operators' }, headers('http://test'))).status).toBe(401)
})

it('changes nothing for a form, a plain-text post or a navigation of another site', async () => {
  const world = await createTestApp()
  const page = world.browse()
  await page.join({ email: 'ada@example.com' }, world.codeFor)
  const cookie = [...page.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const before = await snapshot(world)
  const types = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain; charset=application/json',
    '',
    'application/json, text/plain',
    'application/jsonx',
    undefined,
  ]
  const origins = ['https://evil.example', 'null', world.globex.origin]

  const targets = routesOf(world).filter(({ path, method }) => path.includes('/auth/') && method === 'POST')
  const probes = targets.flatMap((route) =>
    types.flatMap((type) => [...origins, world.acme.origin].map((origin) => ({ route, type, origin }))),
  )
  for (const { route, type, origin } of probes) {
    const headers = { origin, cookie, 'x-foyer-key': world.acme.key, 'sec-fetch-site': 'cross-site' }
    const request = requestTo(route, world.acme.id, { headers })
    request.headers.delete('content-type')
    if (origin !== world.acme.origin) request.headers.delete('x-foyer')
    const sent = new Request(request, { headers: type === undefined ? request.headers : withType(request.headers, type) })

    expect([403, 415]).toContain((await world.app.fetch(sent)).status)
  }

  expect(await snapshot(world)).toEqual(before)
  expect((await page.refresh()).state).toBe('signed_in')
})

function withType(headers: Headers, type: string): Headers {
  const changed = new Headers(headers)
  changed.set('content-type', type)
  return changed
}

it('sets a cookie that only this server gets back, partitioned where the page is another site’s', async () => {
  const { browse, acme, codeFor, app } = await createTestApp()
  const page = browse()
  await page.join({ email: 'ada@example.com' }, codeFor)
  const attributes = (cookie: string) =>
    cookie
      .split('; ')
      .slice(1)
      .map((part) => part.toLowerCase())
      .sort()

  expect(page.setCookies.map((cookie) => cookie.replace(/=[\w-]{43};.*/, ''))).toEqual([
    expect.stringMatching(/^__Host-foyer-[0-9a-f]{12}$/),
    expect.stringMatching(/^__Host-foyer-device-[0-9a-f]{12}$/),
  ])
  expect(page.setCookies.map(attributes)).toEqual(
    ['max-age=604800', 'max-age=31536000'].map((age) => ['httponly', age, 'partitioned', 'path=/', 'samesite=none', 'secure']),
  )

  const headers = { origin: 'http://test', 'x-foyer': '1', 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const body = JSON.stringify({ email: 'ada@example.com', password: 'correct horse battery' })
  const own = await app.request(`/v1/profiles/${acme.id}/auth/sign-in`, { method: 'POST', headers, body })
  expect(own.headers.getSetCookie().map(attributes)).toEqual(
    ['max-age=604800', 'max-age=31536000'].map((age) => ['httponly', age, 'path=/', 'samesite=lax', 'secure']),
  )
})

it('keeps every answer out of caches', async () => {
  const world = await createTestApp()
  const { token } = await world.as('owner')

  for (const route of routesOf(world).filter(({ path }) => path.startsWith('/v1/profiles/'))) {
    const response = await world.app.fetch(
      requestTo(route, world.acme.id, { headers: { authorization: `Bearer ${token!}`, origin: world.acme.origin } }),
    )
    await response.body?.cancel()
    expect([route.path, response.headers.get('cache-control')]).toEqual([route.path, 'no-store'])
  }
})
