import { expect } from '@open-wc/testing'
import { problem } from '../test/fake-api.js'
import { HostSession } from './host-session.js'

type Answer = (request: Request) => unknown

const minted = (accessToken = 'token-1', more: object = {}) => ({
  accessToken,
  expiresIn: 600,
  profileId: 'acme',
  permissions: ['users:read'],
  ...more,
})

/** A page whose own site and whose server are this table; it keeps what was asked. */
function hostPage(answers: { site: Answer; server?: Answer }, url = '/foyer-session') {
  const asked: string[] = []
  const changes: string[] = []
  const fetch = async (request: Request): Promise<Response> => {
    const isSite = new URL(request.url).pathname === '/foyer-session'
    asked.push(isSite ? 'site' : `server ${request.headers.get('authorization') ?? ''}`)
    const value = isSite ? await answers.site(request) : await answers.server?.(request)
    return value instanceof Response ? value : Response.json(value ?? { items: [], next: null, previous: null })
  }
  const session = new HostSession({ baseUrl: 'https://id.example.com/', url, fetch })
  session.addEventListener('change', () => changes.push(session.state))
  return { session, asked, changes }
}

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error,
  )

/** Catches what is said on the console while `act` runs. */
async function errorsOf(act: () => Promise<unknown>): Promise<string[]> {
  const errors: string[] = []
  const { error } = console
  console.error = (text: string) => errors.push(text)
  await act()
  console.error = error
  return errors
}

it('asks the page’s own site once for all who need a token, and tells what the person may do', async () => {
  let method = ''
  const { session, asked, changes } = hostPage({ site: ({ method: sent, credentials }) => ((method = `${sent} ${credentials}`), minted()) })

  await Promise.all([session.restore(), session.restore(), session.renew()])
  await session.client.users.list()

  expect(method).to.equal('POST same-origin')
  expect(asked).to.deep.equal(['site', 'server Bearer token-1'])
  expect([session.state, session.permissions, session.client.profileId]).to.deep.equal(['signed_in', ['users:read'], 'acme'])
  expect(changes).to.deep.equal(['signed_in'])
})

it('asks again, once for all calls, when the server refuses the token, and keeps its client', async () => {
  let n = 0
  const { session, asked } = hostPage({
    site: () => minted(`token-${String(++n)}`),
    server: ({ headers }) => (headers.get('authorization') === 'Bearer token-1' ? problem(401, 'unauthenticated') : undefined),
  })
  await session.restore()
  const { client } = session

  await Promise.all([client.users.list(), client.users.list()])

  expect(asked.filter((what) => what === 'site')).to.have.length(2)
  expect(session.client).to.equal(client)
})

it('asks for another token before the one at hand ends', async () => {
  let n = 0
  const { session, asked } = hostPage({ site: () => minted(`token-${String(++n)}`, { expiresIn: 0.05 }) })

  await session.restore()
  await new Promise((resolve) => setTimeout(resolve, 200))

  expect(asked.length).to.be.greaterThan(1)
  expect(asked.filter((what) => what !== 'site')).to.deep.equal([])
})

for (const [what, site, state, status] of [
  ['401', () => problem(401, 'unauthenticated'), 'signed_out', 401],
  ['403', () => problem(403, 'forbidden'), 'signed_out', 403],
  ['403 with a code alone', () => Response.json({ code: 'forbidden' }, { status: 403 }), 'signed_out', 403],
  ['503', () => problem(503, 'unavailable'), 'unknown', 503],
  ['a page instead of a problem', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'unknown', 502],
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'unknown', 0],
] as const) {
  it(`refuses every call for the site’s own reason, and asks it again each time: ${what}`, async () => {
    const { session, asked } = hostPage({ site })
    await session.restore()

    const refused = await refusalOf(session.client.users.list())

    expect([session.state, session.permissions]).to.deep.equal([state, []])
    expect(refused).to.include({ status })
    expect(asked).to.deep.equal(['site', 'site'])
  })
}

it('gives up its client when the site says that nobody is signed in, and has another once somebody is', async () => {
  let site: Answer = () => minted()
  const { session, changes } = hostPage({ site: (request) => site(request) })
  await session.restore()
  const first = session.client
  site = () => problem(401, 'unauthenticated')

  expect(await session.renew()).to.equal(false)
  const closed = session.client
  site = () => minted('token-2')
  await refusalOf(closed.users.list())

  expect(changes).to.deep.equal(['signed_in', 'signed_out', 'signed_in'])
  expect(new Set([first, closed, session.client]).size).to.equal(3)
  expect(await refusalOf(session.client.users.list())).to.equal(null)
})

it('keeps a token that still works when the site cannot be asked', async () => {
  let site: Answer = () => minted()
  const { session } = hostPage({ site: (request) => site(request) })
  await session.restore()
  const { client } = session
  site = () => problem(503, 'unavailable')

  expect(await session.renew()).to.equal(false)

  expect([session.state, session.failure?.status, session.client === client]).to.deep.equal(['signed_in', 503, true])
  expect(await refusalOf(client.users.list())).to.equal(null)
})

it('shows nothing more once the server refuses the token and the site cannot be asked', async () => {
  let site: Answer = () => minted()
  const { session } = hostPage({ site: (request) => site(request), server: () => problem(401, 'unauthenticated') })
  await session.restore()
  site = () => problem(503, 'unavailable')

  await refusalOf(session.client.users.list())

  expect(session.state).to.equal('unknown')
  expect(await refusalOf(session.client.users.list())).to.include({ status: 503 })
})

it('takes nothing but what the server minted, and asks nobody but its own site', async () => {
  for (const answer of [{}, null, 'token', [], minted('x', { expiresIn: 'soon' }), minted('x', { permissions: 'all' })]) {
    const { session } = hostPage({ site: () => Response.json(answer) })
    const errors = await errorsOf(() => session.restore())
    expect([session.state, session.failure?.status, errors.length]).to.deep.equal(['unknown', 502, 1])
  }
  for (const url of ['https://evil.example/foyer-session', '//evil.example/foyer-session', '/\\evil.example/foyer-session']) {
    const { session, asked } = hostPage({ site: () => minted() }, url)
    const errors = await errorsOf(() => session.restore())
    expect([session.failure?.code, asked, errors.length]).to.deep.equal(['origin_not_allowed', [], 1])
  }
})
