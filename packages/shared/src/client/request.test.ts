import { expect, it } from 'vitest'
import { stream } from './event-stream.js'
import { createClient, readEmbedConfig } from './index.js'
import { createOpen, type ClientOptions } from './request.js'

function recordingOpen(options: Partial<ClientOptions> = {}, ...answers: Response[]) {
  const requests: Request[] = []
  const fetch = (request: Request) => (requests.push(request), answers.shift() ?? Response.json({}))
  return { requests, open: createOpen({ baseUrl: 'http://test/', profileId: 'acme', fetch, ...options }) }
}

it('sends cookies and the public key to the routes under auth, and to no other', async () => {
  const { requests, open } = recordingOpen({ embedKey: 'pk_test' })

  await open('POST', '/auth/refresh')
  await open('GET', '/users')
  await open('GET', '/users/auth/')

  expect(requests.map(({ credentials }) => credentials)).toEqual(['include', 'omit', 'omit'])
  expect(requests.map(({ headers }) => headers.get('x-foyer-key'))).toEqual(['pk_test', null, null])
})

it('turns options into headers', async () => {
  const { requests, open } = recordingOpen({ token: () => 'abc' })

  await open('PATCH', '/users/1', { body: {}, version: 3, idempotencyKey: 'once' })

  const { headers, url } = requests[0]!
  expect(url).toBe('http://test/v1/profiles/acme/users/1')
  expect([headers.get('if-match'), headers.get('idempotency-key'), headers.get('authorization')]).toEqual(['"3"', 'once', 'Bearer abc'])
})

it('renews the token once after a 401, and tries again', async () => {
  let token = 'old'
  const renew = async () => ((token = 'new'), true)
  const { requests, open } = recordingOpen({ token: () => token, renew }, new Response(null, { status: 401 }))

  await open('GET', '/users')

  expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new'])
})

it('gives up when the session is over, and never renews for a sign-in', async () => {
  const refused = () => Response.json({ code: 'unauthenticated', title: 'Sign in first.', status: 401, requestId: 'r1' }, { status: 401 })
  let renewals = 0
  const renew = async () => (renewals++, false)
  const { requests, open } = recordingOpen({ renew }, refused(), refused())

  await expect(open('GET', '/users')).rejects.toMatchObject({ code: 'unauthenticated', requestId: 'r1' })
  await expect(open('POST', '/auth/sign-in')).rejects.toMatchObject({ status: 401 })

  expect([requests.length, renewals]).toEqual([2, 1])
})

it('tells an unreachable server from a proxy that answers for it', async () => {
  const gone = createOpen({ baseUrl: 'http://test/', profileId: 'acme', fetch: () => Promise.reject(new TypeError('failed')) })
  const { open } = recordingOpen({}, new Response('<h1>Bad gateway', { status: 502, headers: { 'retry-after': '7' } }))

  await expect(gone('GET', '/users')).rejects.toMatchObject({ code: 'offline', status: 0 })
  await expect(open('GET', '/users')).rejects.toMatchObject({ code: 'unavailable', status: 502, retryAfter: 7 })
})

it('reads events however the bytes are cut, and skips heartbeats', async () => {
  const text = ': alive\n\nid: 7\nevent: notification\ndata: {"title":"Zoë"}\n\nevent: unread\ndata: {"unread":1}\n\n'
  const bytes = new TextEncoder().encode(text)
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
      controller.close()
    },
  })
  const { open } = recordingOpen({}, new Response(body))
  const events = []

  for await (const event of stream(open, '/me/events', {})) events.push(event)

  expect(events).toEqual([
    { event: 'notification', id: '7', data: { title: 'Zoë' } },
    { event: 'unread', id: '', data: { unread: 1 } },
  ])
})

it('asks what a key names without a header that needs a preflight', async () => {
  const requests: Request[] = []
  const fetch = (request: Request) => (requests.push(request), Response.json({ profileId: 'acme', name: 'Acme' }))

  expect(await readEmbedConfig('http://test/', 'pk_1', fetch)).toEqual({ profileId: 'acme', name: 'Acme' })
  expect([requests[0]!.url, [...requests[0]!.headers.keys()]]).toEqual(['http://test/v1/embed-keys/pk_1', []])
})

it('has one function an endpoint', async () => {
  const requests: string[] = []
  const fetch = (request: Request) => (
    requests.push(`${request.method} ${new URL(request.url).pathname}`),
    new Response(null, { status: 204 })
  )
  const client = createClient({ baseUrl: 'http://test/', profileId: 'acme', fetch })

  await client.users.changeStatus('1', { action: 'ban' })
  await client.profile.edit({ version: 1 }, { name: 'Acme' })

  expect(requests).toEqual(['POST /v1/profiles/acme/users/1/status', 'PATCH /v1/profiles/acme'])
})
