import { ContextEvent, type Context } from '@lit/context'
import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { clientContext } from '../../core/client-context.js'
import { permissionsContext } from '../../core/permissions-context.js'
import { profileContext } from '../../core/profile-context.js'
import { sessionContext } from '../../core/session-context.js'
import { embedToken, acme, birch, cedar, operatorWorld } from '../../test/operator-world.js'
import { fakeSession, problem, signedIn } from '../../test/fake-api.js'
import './foyer-provider.define.js'
import type { FoyerProvider } from './foyer-provider.js'

/** What a widget inside holds now. */
function given<Value>(provider: FoyerProvider, context: Context<unknown, Value>): Value | undefined {
  let value: Value | undefined
  const request = new ContextEvent(context, provider.firstElementChild!, (given) => (value = given))
  provider.firstElementChild!.dispatchEvent(request)
  return value
}

const profileOf = (provider: FoyerProvider) => given(provider, clientContext)?.profileId
const isIn = (provider: FoyerProvider, id: string) => waitUntil(() => profileOf(provider) === id, `It is not in ${id}.`)

/** A provider with one widget's place in it. */
const openProvider = (part: Partial<FoyerProvider>) => {
  const provider = Object.assign(document.createElement('foyer-provider'), part)
  provider.append(document.createElement('i'))
  return fixture<FoyerProvider>(html`${provider}`)
}

it('gives what is inside the session, the client of the profile, and what may be done there', async () => {
  const { session } = operatorWorld([acme, birch], { 'POST /operators/me/embed-tokens': () => embedToken('acme', ['users:read']) })
  const provider = await openProvider({ session })

  await isIn(provider, 'acme')

  expect(given(provider, sessionContext) === session).to.equal(true)
  expect(given(provider, permissionsContext)).to.deep.equal(['users:read'])
  expect(given(provider, profileContext)?.current?.profile.name).to.equal('Acme Water')
})

it('holds widgets of two profiles side by side, and keeps each for the tab', async () => {
  const { session } = operatorWorld([acme, birch, cedar])
  const [left, right] = [await openProvider({ session, id: 'left' }), await openProvider({ session, id: 'right', profile: 'birch' })]
  await isIn(left, 'acme')
  await isIn(right, 'birch')

  await left.profiles!.enter('cedar')

  await isIn(left, 'cedar')
  expect(profileOf(right)).to.equal('birch')
  const again = await openProvider({ session, id: 'left' })
  await isIn(again, 'cedar')
  expect(Object.entries(sessionStorage).sort()).to.deep.equal([
    ['foyer-profile left', 'cedar'],
    ['foyer-profile right', 'birch'],
  ])
})

it('takes its session from around it', async () => {
  const { session } = operatorWorld([acme, birch])
  const outer = await openProvider({ session, profile: 'birch' })
  const inner = document.createElement('foyer-provider')
  inner.id = 'inner'
  inner.append(document.createElement('i'))

  outer.append(inner)

  await isIn(inner, 'acme')
  await isIn(outer, 'birch')
})

it('goes where the page says, and tells', async () => {
  const { session } = operatorWorld([acme, birch])
  const provider = await openProvider({ session, profile: 'acme' })
  await isIn(provider, 'acme')
  const heard: unknown[] = []
  provider.addEventListener('profile-switched', ({ from, to }) => heard.push([from?.profile.id, to?.profile.id]))

  provider.profile = 'birch'

  await isIn(provider, 'birch')
  expect(heard).to.deep.equal([['acme', 'birch']])
})

it('goes nowhere for a profile that is not the operator’s, and asks nobody for it', async () => {
  const { session, requests } = operatorWorld([acme])
  const provider = await openProvider({ session, profile: 'foreign' })

  await waitUntil(() => provider.profiles?.notice?.kind === 'unknown')

  expect(profileOf(provider)).to.equal(undefined)
  expect(requests.filter(({ url }) => url.endsWith('/embed-tokens'))).to.deep.equal([])
})

it('exchanges once more when its token is refused, once for all calls, and goes on', async () => {
  let entries = 0
  const { session } = operatorWorld([acme], {
    'POST /operators/me/embed-tokens': () => ({ ...embedToken('acme'), accessToken: `token-${String(++entries)}` }),
    'GET /acme/users': ({ headers }) =>
      headers.get('authorization') === 'Bearer token-2' ? { items: [], next: null, previous: null } : problem(401, 'unauthenticated'),
  })
  const provider = await openProvider({ session })
  await isIn(provider, 'acme')
  const client = given(provider, clientContext)!

  const answers = await Promise.all(Array.from({ length: 10 }, () => client.users.list()))

  expect([answers.length, entries]).to.deep.equal([10, 2])
})

it('falls back to a profile that is left when the current one is taken away, once however many calls fail, and tells', async () => {
  const world = operatorWorld([acme, birch, cedar])
  const provider = await openProvider({ session: world.session })
  await isIn(provider, 'acme')
  const heard: unknown[] = []
  provider.addEventListener('profile-switched', ({ from, to }) => heard.push([from?.profile.id, to?.profile.id]))
  world.memberships = [cedar]
  const client = given(provider, clientContext)!

  await Promise.allSettled(Array.from({ length: 10 }, () => client.users.list()))

  await isIn(provider, 'cedar')
  await client.users.list().catch(() => undefined)
  expect(heard).to.deep.equal([['acme', 'cedar']])
  expect(profileOf(provider)).to.equal('cedar')
  provider.profile = 'cedar'
  await provider.updateComplete
  expect(provider.profiles!.notice?.kind).to.equal('moved')
})

it('stays where it is while the server cannot be asked', async () => {
  let away = false
  const { session } = operatorWorld([acme, birch], {
    'POST /operators/me/embed-tokens': () => (away ? Promise.reject(new TypeError('no network')) : embedToken('acme')),
    'GET /acme/users': () => problem(401, 'unauthenticated'),
  })
  const provider = await openProvider({ session })
  await isIn(provider, 'acme')
  away = true

  await given(provider, clientContext)!
    .users.list()
    .catch(() => undefined)

  expect([profileOf(provider), provider.profiles!.notice]).to.deep.equal(['acme', null])
})

it('gives nothing of one operator to the next', async () => {
  const world = operatorWorld([acme], { 'POST /operators/auth/sign-out': () => undefined })
  const provider = await openProvider({ session: world.session })
  await isIn(provider, 'acme')

  await world.session.signOut()
  await waitUntil(() => profileOf(provider) === undefined)
  world.memberships = [birch]
  const next = signedIn('token-2')
  world.session.accept({ ...next, user: { ...next.user, id: '01890000-0000-7000-8000-000000000002' } })

  await isIn(provider, 'birch')
  expect(given(provider, profileContext)?.all?.map(({ profile }) => profile.id)).to.deep.equal(['birch'])
})

it('passes on a session that is not an operator’s, with its own client', async () => {
  const session = fakeSession({})
  const provider = await openProvider({ session })

  await isIn(provider, 'acme')

  expect([given(provider, profileContext), given(provider, permissionsContext)]).to.deep.equal([undefined, null])
})

it('opens the profile that a public key names to its own users', async () => {
  const { fetch } = globalThis
  globalThis.fetch = (input) => {
    const { url } = new Request(input)
    const known = url === 'https://id.example.com/v1/embed-keys/pk_test_1'
    return Promise.resolve(known ? Response.json({ profileId: 'globex', name: 'Globex' }) : problem(401, 'unauthenticated'))
  }
  const outer = await openProvider({ session: fakeSession({}) })
  const inner = Object.assign(document.createElement('foyer-provider'), { embedKey: 'pk_test_1', server: 'https://id.example.com/' })
  inner.append(document.createElement('i'))
  outer.append(inner)

  await isIn(inner, 'globex').finally(() => Object.assign(globalThis, { fetch }))

  expect([given(inner, sessionContext)?.profileName, profileOf(outer)]).to.deep.equal(['Globex', 'acme'])
})
