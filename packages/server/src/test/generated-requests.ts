import fc from 'fast-check'
import { createTestApp } from './create-test-app.js'
import { fillings } from './generate.js'
import { requestTo, routesOf, type Route } from './routes.js'

/** Sends `count` requests made of the contracts to a server with people in it; answers how many had each status. Throws at the first answer of 500 or more, with the request that brought it. */
export async function sendGenerated(count: number, seed?: number): Promise<Record<number, number>> {
  const world = await createTestApp()
  const { app, acme, as, browse, codeFor } = world
  const owner = await as('owner')
  const ada = await browse().join({ email: 'ada@example.com' }, codeFor)
  /** More often than not the one that the route is for. */
  const tokensFor = ({ path }: Route) => {
    const [right, wrong] = path.includes('/me') ? [ada.accessToken, owner.token] : [owner.token, ada.accessToken]
    return fc.constantFrom(right, right, right, wrong, undefined)
  }
  const statuses: Record<number, number> = {}

  const routes = routesOf(world)
  const requests = fc.oneof(...routes.map((route) => fc.tuple(fc.constant(route), fillings(route), tokensFor(route))))
  const property = fc.asyncProperty(requests, async ([route, { body, query, headers }, token]) => {
    const request = requestTo(route, acme.id, {
      params: { userId: ada.user.id },
      headers: {
        origin: acme.origin,
        'x-foyer-key': acme.key,
        ...headers,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body }),
    })
    const url = new URL(request.url)
    for (const [name, value] of query) url.searchParams.append(name, value)
    const answer = await app.fetch(new Request(url, request))
    await answer.body?.cancel()
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    if (answer.status >= 500) throw new Error(`${String(answer.status)} ${route.method} ${url.href} ${body ?? ''}`)
  })
  await fc.assert(property, { numRuns: count, ...(seed !== undefined && { seed }) })
  return statuses
}
