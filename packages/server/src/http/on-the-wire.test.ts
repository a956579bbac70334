import { connect, type Socket } from 'node:net'
import { OPERATORS, type EmbedToken, type SignedIn, type User } from '@foyer/shared'
import { expect, it } from 'vitest'
import { startServer } from '../test/start-server.js'

/** A server whose first account is at work in the operators' profile. */
async function createOperator() {
  const server = await startServer()
  const { address, headers, firstRunCode } = server
  const profile = `${address}/v1/profiles/${OPERATORS}`
  const post = (path: string, body: object, more: Record<string, string> = {}) =>
    fetch(`${profile}${path}`, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) })

  const person = { email: 'ada@example.com', name: 'Ada', password: 'correct horse battery' }
  const { accessToken } = (await (await post('/auth/first-run', { code: firstRunCode, ...person })).json()) as SignedIn
  const entered = await post('/me/embed-tokens', { profileId: OPERATORS }, { authorization: `Bearer ${accessToken}` })
  const authorization = { authorization: `Bearer ${((await entered.json()) as EmbedToken).accessToken}` }
  return { ...server, profile, post, authorization }
}

/** Writes these bytes to the server, and answers what comes back until the connection ends. */
function raw(port: number, ...parts: string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part)
    })
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('close', () => resolve(text))
    // A server that has answered may cut off what it will not read.
    socket.on('error', () => resolve(text))
  })
}

it('answers every method, with and without a body', async () => {
  const { profile, post, authorization, headers } = await createOperator()
  const made = (await (
    await post('/users', { email: 'bob@example.com', name: 'Bob', password: 'another good password' }, authorization)
  ).json()) as User
  const user = `${profile}/users/${made.id}`

  const read = await fetch(user, { headers: authorization })
  const edited = await fetch(user, {
    method: 'PATCH',
    headers: { ...headers, ...authorization, 'if-match': '"1"' },
    body: '{"name":"Robert"}',
  })
  const deleted = await fetch(user, { method: 'DELETE', headers: { ...authorization, origin: headers.origin } })
  const gone = await fetch(user, { headers: authorization })

  expect([read.status, edited.status, deleted.status, gone.status]).toEqual([200, 200, 204, 404])
})

it('takes a body in pieces, and refuses one that grows too long', async () => {
  const { profile, authorization, headers } = await createOperator()
  const send = (pieces: string[]) => {
    const body = new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
        controller.close()
      },
    })
    return fetch(`${profile}/users`, { method: 'POST', headers: { ...headers, ...authorization }, body, duplex: 'half' } as RequestInit)
  }

  expect((await send(['{"email":"bob@example', '.com","name":"Bob"}'])).status).toBe(201)
  expect((await send(['{"name":"', ...Array.from({ length: 80 }, () => 'x'.repeat(1024)), '"}'])).status).toBe(413)
})

it('refuses bytes that are no request of HTTP, and lives on', async () => {
  const { port, address } = await startServer()
  const path = '/v1/profiles/operators/auth/sign-in'
  const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:8787\r\nX-Foyer: 1\r\nContent-Type: application/json\r\nConnection: close\r\n`
  const answers = await Promise.all([
    raw(port, 'nonsense\r\n\r\n'),
    raw(port, `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`),
    raw(port, `${head}Content-Length: 2\r\n\r\n{}{}{}`),
    raw(port, `${head}Content-Length: 99999999\r\n\r\n{}`),
    raw(port, `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
    raw(port, `${head}Content-Length: 9\r\n\r\n\xff\xfe{"a":1}`),
    raw(port, 'GET /v1/profiles/%zz/users HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'),
    raw(port, 'GET //evil.example/v1/profiles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'),
    raw(port, 'GET http://evil.example/console HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
  ])

  for (const answer of answers) expect(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])).toBeLessThan(500)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
})

it('ends a stream when its reader leaves, and every stream when it stops', async () => {
  const { profile, authorization, stop } = await createOperator()
  const leave = new AbortController()
  const left = await fetch(`${profile}/events?topics=users`, { headers: authorization, signal: leave.signal })
  const stays = await fetch(`${profile}/events?topics=users`, { headers: authorization })
  expect([left.status, stays.headers.get('content-type')]).toEqual([200, 'text/event-stream'])

  leave.abort()
  const read = stays.text()
  await stop()

  expect(await read).toContain('event: users')
})
