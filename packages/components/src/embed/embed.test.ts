import { ContextEvent, type Context } from '@lit/context'
import { expect } from '@open-wc/testing'
import { clientContext } from '../core/client-context.js'
import { sessionContext } from '../core/session-context.js'
import { problem, signedIn } from '../test/fake-api.js'
import { embed } from './embed.js'

type Answers = Record<string, () => unknown>

const page = { server: 'https://id.example.com/', key: 'pk_test_1' }

/** The network, as a table. What is not in it is refused as a browser refuses an origin that is not listed. */
async function onNetwork<Result>(answers: Answers, act: () => Promise<Result>): Promise<{ result: Result; errors: string[] }> {
  const errors: string[] = []
  const { fetch } = globalThis
  const { error } = console
  console.error = (text: string) => errors.push(text)
  globalThis.fetch = async (input) => {
    const { method, url } = new Request(input)
    const answer = answers[`${method} ${new URL(url).pathname}`]
    if (!answer) throw new TypeError('Failed to fetch')
    const value = answer()
    return value instanceof Response ? value : Response.json(value)
  }
  const result = await act().finally(() => Object.assign(globalThis, { fetch }))
  console.error = error
  return { result, errors }
}

/** What a widget on the page holds now. */
function given<Value>(context: Context<unknown, Value>): Value | undefined {
  let value: Value | undefined
  const request = new ContextEvent(context, document.body, (given) => (value = given), true)
  document.body.dispatchEvent(request)
  return value
}

const known = { 'GET /v1/embed-keys/pk_test_1': () => ({ profileId: 'acme', name: 'Acme' }), 'GET /.well-known/jwks.json': () => ({}) }

it('gives widgets the session of the profile that the key names', async () => {
  const answers = { ...known, 'POST /v1/profiles/acme/auth/refresh': () => signedIn() }

  const { result: session, errors } = await onNetwork(answers, () => embed(page).ready)

  expect([session.state, session.profileName, session.user?.name]).to.deep.equal(['signed_in', 'Acme', 'Ada Lovelace'])
  expect(given(sessionContext)).to.equal(session)
  expect(given(clientContext)).to.equal(session.client)
  expect(errors).to.deep.equal([])
})

it('gives it to widgets that were there before', async () => {
  const heard: unknown[] = []
  const { ready } = (
    await onNetwork({ ...known, 'POST /v1/profiles/acme/auth/refresh': () => problem(401, 'unauthenticated') }, async () => {
      const embedding = embed(page)
      const request = new ContextEvent(sessionContext, document.body, (session) => heard.push(session), true)
      document.body.dispatchEvent(request)
      await embedding.ready
      return embedding
    })
  ).result

  expect(heard.at(-1)).to.equal(await ready)
})

it('says which origin to add, once, when the server answers only others', async () => {
  const { result, errors } = await onNetwork({ 'GET /.well-known/jwks.json': () => ({}) }, () => embed(page).ready.catch(String))

  expect(result).to.contain('ApiError')
  expect(errors).to.have.length(1)
  expect(errors[0]).to.contain(location.origin).and.contain('allowed origins').and.contain('https://id.example.com/console')
  expect(given(sessionContext)?.failure).to.include({ code: 'origin_not_allowed' })
})

it('tells an unknown key, a missing key and a server that is away apart', async () => {
  const unknown = { 'GET /v1/embed-keys/pk_test_1': () => problem(404, 'embed_key_not_found') }
  const cases = [
    { answers: unknown, key: 'pk_test_1', code: 'key_not_allowed', says: 'does not know the key pk_test_1' },
    { answers: {}, key: '', code: 'key_not_allowed', says: 'has no data-key' },
    { answers: {}, key: 'pk_test_1', code: 'offline', says: 'does not answer' },
  ]
  for (const { answers, key, code, says } of cases) {
    const { errors } = await onNetwork(answers, () => embed({ ...page, key }).ready.catch(() => undefined))

    expect(errors.join()).to.contain(says)
    expect(given(sessionContext)?.failure).to.include({ code })
  }
})

it('enters after all when a reader tries again and the server is back', async () => {
  const answers: Answers = {}
  const { result: state } = await onNetwork(answers, async () => {
    const embedding = embed(page)
    await embedding.ready.catch(() => undefined)
    Object.assign(answers, known, { 'POST /v1/profiles/acme/auth/refresh': () => signedIn() })

    await given(sessionContext)!.restore()
    await new Promise((resolve) => setTimeout(resolve, 50))

    return embedding.session()?.state
  })

  expect(state).to.equal('signed_in')
  expect(given(sessionContext)?.state).to.equal('signed_in')
})
