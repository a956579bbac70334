import { expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'
import { fill, requestTo, routesOf } from '../test/routes.js'

const preflight = (origin: string, method = 'PATCH') => ({
  method: 'OPTIONS',
  headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': 'x-foyer' },
})

/** Spellings that resemble the one listed origin, `https://acme.example`. */
const HOSTILE = [
  'null',
  '',
  'https://globex.example',
  'http://acme.example',
  'https://acme.example.evil.example',
  'https://evil.example/acme.example',
  'https://evilacme.example',
  'https://acme.example:443',
  'https://acme.example:8443',
  'https://acme.example.',
  'https://acme.example/',
  'https://ACME.example',
  'https://sub.acme.example',
  'https://acme.exampl',
  'https://acme_example',
  'https://acme.example@evil.example',
  'https://user@acme.example',
  'https://acme.example%00.evil.example',
  'https://acme.example%60.evil.example',
  'file://',
  'data:',
  'chrome-extension://abc',
  'https://*',
  '*',
  'https://*.example',
  'https://localhost',
  'http://localhost:8787',
  'http://127.0.0.1',
  'https://acme.example, https://evil.example',
  'https://acme.example https://evil.example',
  'https://xn--cme-7cd.example',
  '//acme.example',
  'acme.example',
  'javascript:alert(1)',
  'https://[::1]',
  'https://acme.example#',
  'https://acme.example?x',
]

it('answers the exact origins of the profile', async () => {
  const { app, acme } = await createTestApp()

  const { headers } = await app.request(`/v1/profiles/${acme.id}/users`, preflight(acme.origin))

  expect(headers.get('access-control-allow-origin')).toBe(acme.origin)
  expect(headers.get('access-control-allow-headers')).toBe(
    'Authorization,Content-Type,X-Foyer,X-Foyer-Key,If-Match,Idempotency-Key,Last-Event-ID,DPoP',
  )
  expect(headers.get('vary')).toContain('Origin')
})

it('opens no route to a page of another origin, by preflight or by plain request', async () => {
  const world = await createTestApp()
  const { app, acme, as } = world
  const { token } = await as('owner')

  for (const route of routesOf(world).filter(({ path }) => path.startsWith('/v1/'))) {
    for (const origin of HOSTILE) {
      const path = fill(route.path, { profileId: acme.id, key: acme.key })
      const asked = await app.request(path, preflight(origin, route.method))
      const sent = await app.fetch(
        requestTo(route, acme.id, { headers: { origin, authorization: `Bearer ${token!}` }, params: { key: acme.key } }),
      )
      await sent.body?.cancel()

      for (const { headers } of [asked, sent]) {
        expect(headers.get('access-control-allow-origin'), `${route.method} ${route.path} from ${origin}`).toBeNull()
        expect(headers.get('vary')).toContain('Origin')
      }
    }
  }
})

it('takes cookies under auth and nowhere else, and never from just anywhere', async () => {
  const { app, acme } = await createTestApp()
  const credentials = async (path: string) =>
    (await app.request(path, preflight(acme.origin))).headers.get('access-control-allow-credentials')

  expect(await credentials(`/v1/profiles/${acme.id}/auth/refresh`)).toBe('true')
  expect(await credentials(`/v1/profiles/${acme.id}/users`)).toBeNull()
  expect(await credentials(`/v1/profiles/${acme.id}/users/auth/`)).toBeNull()
  expect(await credentials('/.well-known/jwks.json')).toBeNull()
})

it('answers the operators’ preflights to every origin that some profile lists', async () => {
  const { app, acme, globex } = await createTestApp()
  const allowed = async (origin: string) =>
    (await app.request('/v1/profiles/operators/me', preflight(origin))).headers.get('access-control-allow-origin')

  expect([await allowed(acme.origin), await allowed(globex.origin), await allowed('https://evil.example')]).toEqual([
    acme.origin,
    globex.origin,
    null,
  ])
})

it('lets the page read why it was refused', async () => {
  const { app, acme } = await createTestApp()

  const { status, headers } = await app.request(`/v1/profiles/${acme.id}/users`, { headers: { origin: acme.origin } })

  expect(status).toBe(401)
  expect(headers.get('access-control-allow-origin')).toBe(acme.origin)
  expect(headers.get('access-control-expose-headers')).toBe('ETag,Retry-After,X-Request-Id,Location')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
})

it('opens the key set, the reference and the widgets to any page, without cookies', async () => {
  const { app } = await createTestApp()

  for (const path of ['/.well-known/jwks.json', '/v1/openapi.json', '/embed/1/foyer.js']) {
    const { headers } = await app.request(path, { headers: { origin: 'https://anywhere.example' } })
    expect([
      path,
      headers.get('access-control-allow-origin'),
      headers.get('access-control-allow-credentials'),
      headers.get('cross-origin-resource-policy'),
    ]).toEqual([path, '*', null, 'cross-origin'])
  }
})

it('publishes public keys only', async () => {
  const { app } = await createTestApp()

  const { keys } = (await (await app.request('/.well-known/jwks.json')).json()) as { keys: object[] }

  const members = ['alg', 'crv', 'kid', 'kty', 'use', 'x']
  expect(keys.map((key) => Object.keys(key).sort())).toEqual([members, members])
})
