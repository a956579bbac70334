import { pino } from 'pino'
import { expect, it } from 'vitest'
import { createMemoryBus } from '../realtime/memory-bus.js'
import { createTestApp } from '../test/create-test-app.js'

/** A log that can be read back. */
function readableLog() {
  const lines: string[] = []
  return { lines, log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }) }
}

it('answers a refusal as a problem that names the request', async () => {
  const { app, acme } = await createTestApp()

  const response = await app.request(`/v1/profiles/${acme.id}/users`)

  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toEqual({
    type: 'urn:foyer:problem:unauthenticated',
    code: 'unauthenticated',
    title: 'Sign in first.',
    status: 401,
    requestId: response.headers.get('x-request-id'),
  })
})

it('answers 404 as a problem where there is no route', async () => {
  const { app } = await createTestApp()

  for (const path of [
    '/nowhere',
    '/v1/profiles',
    '/v1/nowhere',
    '/embed/1/nowhere.js',
    '/embed/2/foyer.js',
    '/embed/1/..%2f..%2fpackage.json',
  ]) {
    const response = await app.request(path)
    expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 404, 'application/problem+json'])
  }
})

it('tells nothing about a bug, and logs it whole', async () => {
  const { lines, log } = readableLog()
  const publish = () => {
    throw new Error('the inner truth')
  }
  const { as } = await createTestApp({ log, bus: { ...createMemoryBus(), publish } })
  const owner = await as('owner')

  const bug = owner.users.create({ email: 'ada@example.com', name: 'Ada' })
  await expect(bug).rejects.toMatchObject({ status: 500, code: 'internal', message: 'Something went wrong.' })

  expect(lines.join('')).toContain('the inner truth')
})

it('logs what was asked, and none of what was said', async () => {
  const { lines, log } = readableLog()
  const { browse, codeFor } = await createTestApp({ log })
  const page = browse()

  await page.join({ email: 'ada@example.com' }, codeFor)
  await page.refresh()

  const text = lines.join('')
  expect(text).toContain('/auth/sign-up')
  for (const secret of [
    'ada@example.com',
    'correct horse battery',
    await codeFor('ada@example.com'),
    page.token()!,
    ...page.cookies.values(),
  ])
    expect(text).not.toContain(secret)
})
