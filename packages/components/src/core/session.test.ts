import { expect } from '@open-wc/testing'
import { fakeSession, held, problem, signedIn } from '../test/fake-api.js'

it('takes up the session that the cookie holds', async () => {
  const session = fakeSession({ 'POST /auth/refresh': () => signedIn() })
  const states: string[] = []
  session.addEventListener('change', () => states.push(session.state))

  await session.restore()

  expect([session.state, session.user?.name, states]).to.deep.equal(['signed_in', 'Ada Lovelace', ['signed_in']])
})

it('is signed out when there is none', async () => {
  const session = fakeSession({})

  await session.restore()

  expect([session.state, session.user, session.failure]).to.deep.equal(['signed_out', null, null])
})

it('stays as it is while the server cannot be asked, and says why', async () => {
  const session = fakeSession({ 'POST /auth/refresh': () => Promise.reject(new TypeError('no network')) })

  await session.restore()
  expect([session.state, session.failure?.code]).to.deep.equal(['unknown', 'offline'])

  session.accept(signedIn())
  expect(await session.renew()).to.equal(false)
  expect([session.state, session.failure?.code]).to.deep.equal(['signed_in', 'offline'])
})

it('renews once for many calls that fail at the same time', async () => {
  let refreshes = 0
  const session = fakeSession({
    'POST /auth/refresh': () => (refreshes++, signedIn('token-2')),
    'GET /me': ({ headers }) => (headers.get('authorization') === 'Bearer token-2' ? signedIn().user : problem(401, 'unauthenticated')),
  })
  session.accept(signedIn('token-1'))

  const answers = await Promise.all(Array.from({ length: 10 }, () => session.client.me.get()))

  expect([answers.length, refreshes]).to.deep.equal([10, 1])
})

it('never asks for a new token in two tabs at once', async () => {
  const first = held()
  const order: string[] = []
  const tab = (name: string, answer: () => unknown) => fakeSession({ 'POST /auth/refresh': () => (order.push(name), answer()) })

  const restored = [tab('first', first.answer).restore(), tab('second', () => signedIn()).restore()]
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(order).to.deep.equal(['first'])
  first.release(signedIn())
  await Promise.all(restored)

  expect(order).to.deep.equal(['first', 'second'])
})

it('ends when the server ends it', async () => {
  const session = fakeSession({ 'GET /me': () => problem(401, 'unauthenticated') })
  session.accept(signedIn())

  const refused = await session.client.me.get().catch((error: unknown) => error)

  expect(refused).to.include({ code: 'unauthenticated' })
  expect([session.state, session.user]).to.deep.equal(['signed_out', null])
})

it('goes on when the server could not be told to end it', async () => {
  const session = fakeSession({ 'POST /auth/sign-out': () => problem(503, 'unavailable') })
  session.accept(signedIn())

  const refused = await session.signOut().catch((error: unknown) => error)

  expect(refused).to.include({ code: 'unavailable' })
  expect(session.state).to.equal('signed_in')
})

it('stays ended when a renewal was on its way', async () => {
  const refresh = held()
  const session = fakeSession({ 'POST /auth/refresh': refresh.answer, 'POST /auth/sign-out': () => undefined })
  session.accept(signedIn())

  const done = Promise.all([session.renew(), session.signOut()])
  refresh.release(signedIn('token-2'))
  await done

  expect([session.state, session.user]).to.deep.equal(['signed_out', null])
})
