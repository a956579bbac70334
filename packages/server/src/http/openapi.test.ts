import { expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'

async function readDocument() {
  const { app } = await createTestApp()
  const response = await app.request('/v1/openapi.json')
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, unknown>> }
  return { app, paths }
}

it('names every parameter, where it goes and whether it must', async () => {
  const { paths } = await readDocument()

  expect(paths['/v1/profiles/{profileId}/users/{userId}']!.patch).toMatchObject({
    parameters: [
      { name: 'profileId', in: 'path', required: true },
      { name: 'userId', in: 'path', required: true },
      { name: 'if-match', in: 'header', required: true, schema: { type: 'string' } },
    ],
    requestBody: { content: { 'application/json': { schema: { properties: { name: {}, type: {} } } } } },
  })
  expect(paths['/v1/profiles/{profileId}/users']!.post).toMatchObject({
    parameters: [{ name: 'profileId' }, { name: 'idempotency-key', in: 'header', required: false }],
    responses: { 201: {} },
  })
})

it('leaves out no route of the API', async () => {
  const { app, paths } = await readDocument()

  const mounted = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/') && path !== '/v1/openapi.json')
  const documented = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))

  expect(documented.length).toBeGreaterThan(25)
  expect(new Set(mounted.map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`))).toEqual(
    new Set(documented),
  )
})
