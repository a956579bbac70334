import { expect, it } from 'vitest'
import { createTestApp, URL_OF_SERVER } from '../test/create-test-app.js'
import { makeProfileToken } from '../test/make.js'
import { requestTo, routesOf, type Route } from '../test/routes.js'

/** What a browser may say of where a request comes from, and what only a backend says. */
const ORIGINS = [undefined, 'https://acme.example', 'null', URL_OF_SERVER, 'https://evil.example', '']
const SITES = [undefined, 'none', 'same-origin', 'same-site', 'cross-site', '', 'None']

it('refuses a profile token that a browser sends to any route, whatever it says of itself', async () => {
  const world = await createTestApp()
  const { app, acme } = world
  const token = await makeProfileToken(world, acme)
  const sayings = ORIGINS.flatMap((origin) =>
    SITES.map((site) => ({ ...(origin !== undefined && { origin }), ...(site !== undefined && { 'sec-fetch-site': site }) })),
  )
  const ofBrowsers = sayings.filter((saying) => saying.origin !== undefined || ![undefined, 'none'].includes(saying['sec-fetch-site']))
  const routes = routesOf(world).filter(({ path }) => path.startsWith('/v1/profiles/'))
  const ask = async (route: Route, headers: Record<string, string>) => {
    const request = requestTo(route, acme.id)
    request.headers.delete('origin')
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
    const response = await app.fetch(request)
    await response.body?.cancel()
    return response.status
  }

  expect(ofBrowsers.length).toBeGreaterThanOrEqual(30)
  for (const route of routes) {
    for (const saying of ofBrowsers) {
      const name = `${route.method} ${route.path} ${JSON.stringify(saying)}`
      const status = await ask(route, { ...saying, authorization: `Bearer ${token}` })
      expect(status, name).toBe(await ask(route, saying))
      if (!route.path.includes('/auth/')) expect(status, name).toBe(401)
    }
  }
})

it('takes a profile token from a backend, whose own library may speak of a mode', async () => {
  const world = await createTestApp()
  const { app, acme } = world
  const token = await makeProfileToken(world, acme)
  const read = (headers: Record<string, string>) =>
    app.request(`/v1/profiles/${acme.id}/users`, { headers: { authorization: `Bearer ${token}`, ...headers } })

  for (const headers of [{}, { 'sec-fetch-site': 'none' }, { 'sec-fetch-mode': 'cors' }]) expect((await read(headers)).status).toBe(200)
})

it('notes when a profile token was used, once a minute and not once a request', async () => {
  const world = await createTestApp()
  const { app, acme, clock, db } = world
  const token = await makeProfileToken(world, acme)
  const read = () => app.request(`/v1/profiles/${acme.id}/users`, { headers: { authorization: `Bearer ${token}` } })
  const noted = async () => (await db.selectFrom('profileTokens').select('lastUsedAt').executeTakeFirstOrThrow()).lastUsedAt
  const first = clock.now().toISOString()

  for (let seconds = 0; seconds < 60; seconds += 20) {
    await read()
    expect(await noted()).toBe(first)
    clock.move(20)
  }
  await read()

  expect(await noted()).toBe(clock.now().toISOString())
})
