import type { Challenged, SignedIn } from '@foyer/shared'
import { createClient, type Client } from '@foyer/shared/client'
import { Session } from '../core/session.js'

/** `'METHOD /path'`, below the profile, to what the server answers. A `Response` is sent as is; a thrown error is a lost connection. */
export type Answers = Record<string, (request: Request) => unknown>

/** A client of the profile `acme` whose server is this table. */
export const fakeApi = (answers: Answers): Client => createClient(server(answers))

/** A session in the profile `acme` whose server is this table. Without an answer to a refresh nobody is signed in. */
export const fakeSession = (answers: Answers, profileName = ''): Session =>
  new Session({ ...server({ 'POST /auth/refresh': () => problem(401, 'unauthenticated'), ...answers }), profileName })

/** What a sign-in answers: Ada is in. */
export const signedIn = (accessToken = 'token-1'): SignedIn => ({
  state: 'signed_in',
  accessToken,
  expiresIn: 300,
  user: {
    id: '01890000-0000-7000-8000-000000000001',
    email: 'ada@example.com',
    name: 'Ada Lovelace',
    createdAt: '2026-01-01T00:00:00.000Z',
    version: 1,
  },
})

/** What an operator's code answers: Grace acts in Ada's place, for `expiresIn` seconds. */
export const actingAs = (accessToken = 'acting-1', expiresIn = 1692): SignedIn => {
  const { user, ...answer } = signedIn(accessToken)
  const expiresAt = new Date(Date.now() + expiresIn * 1000).toISOString()
  return { ...answer, expiresIn, user: { ...user, actor: { id: '01890000-0000-7000-8000-00000000000a', name: 'Grace Hopper', expiresAt } } }
}

/** What a sign-in answers when one more step is needed: a code, good for ten minutes. */
export const challenged = (id = 'challenge-1', kind: Challenged['challenge']['kind'] = 'email_code'): Challenged => ({
  state: 'challenge',
  challenge: { id, kind, expiresAt: new Date(Date.now() + 600_000).toISOString() },
})

/** What the server sends when it refuses. */
export const problem = (status: number, code: string, more: { fields?: Record<string, string>; retryAfter?: number } = {}) =>
  Response.json(
    { type: `urn:foyer:problem:${code}`, status, code, title: code, requestId: 'request-1', ...(more.fields && { fields: more.fields }) },
    { status, headers: more.retryAfter === undefined ? {} : { 'retry-after': String(more.retryAfter) } },
  )

/** An answer that a test lets go when it likes. */
export function held() {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  return { answer: () => promise, release: resolve }
}

/** A stream of events, fed by the test. */
export function fakeEvents() {
  const encoder = new TextEncoder()
  let body: ReadableStreamDefaultController<Uint8Array> | undefined
  const requests: Request[] = []

  return {
    requests,
    /** Put this in the table. Each call opens another stream. */
    answer: (request: Request) => {
      requests.push(request)
      const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (body = controller) })
      return new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
    },
    send: (event: string, data: unknown, id = '') =>
      body!.enqueue(encoder.encode(`${id && `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)),
    end: () => body!.close(),
    break: () => body!.error(new TypeError('network error')),
  }
}

function server(answers: Answers) {
  return {
    baseUrl: 'http://test/',
    profileId: 'acme',
    fetch: async (request: Request) => {
      const key = `${request.method} ${new URL(request.url).pathname.replace('/v1/profiles/acme', '')}`
      const answer = answers[key]
      if (!answer) throw new Error(`No answer for ${key}.`)
      const value = await answer(request)
      if (value === undefined) return new Response(null, { status: 204 })
      return value instanceof Response ? value : Response.json(value)
    },
  }
}
