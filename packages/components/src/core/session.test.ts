import { expect } from '@open-wc/testing'
import { actingAs, fakeSession, held, problem, signedIn } from '../test/fake-api.js'

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

const CODE = 'a'.repeat(43)

/** A page on which Grace acts in Ada's place; the browser holds Bo's own session beside. Calls that the server got, by name. */
async function createActing(answers: Parameters<typeof fakeSession>[0] = {}, expiresIn = 1692) {
  sessionStorage.clear()
  const calls: string[] = []
  const own = signedIn('own-1')
  const session = fakeSession({
    'POST /auth/acting': () => (calls.push('begin'), actingAs('acting-1', expiresIn)),
    'POST /auth/acting/resume': () => (calls.push('resume'), actingAs('acting-2', expiresIn)),
    'POST /auth/acting/end': () => void calls.push('end'),
    'POST /auth/refresh': () => (calls.push('refresh'), { ...own, user: { ...own.user, name: 'Bo' } }),
    ...answers,
  })
  const states: string[] = []
  session.addEventListener('change', () =>
    states.push(`${session.state} ${session.user?.name ?? ''} ${session.actor ? 'by Grace' : ''}`.trim()),
  )
  await Promise.all([session.act(CODE), session.restore(), session.restore()])
  return { session, calls, states }
}

it('begins an operator’s session in a user’s place, and asks for no other', async () => {
  const { session, calls, states } = await createActing()

  expect([session.actor?.name, session.user?.name]).to.deep.equal(['Grace Hopper', 'Ada Lovelace'])
  expect([calls, states]).to.deep.equal([['begin'], ['signed_in Ada Lovelace by Grace']])
  session.know({ ...signedIn().user, name: 'Ada Byron' })
  expect([session.actor?.name, session.user?.name]).to.deep.equal(['Grace Hopper', 'Ada Byron'])
  expect(JSON.stringify(sessionStorage)).to.not.contain('acting-1').and.not.contain(CODE)
})

it('goes back to the browser’s own session through a moment in which nobody is there', async () => {
  const { session, calls, states } = await createActing()

  await session.signOut()

  expect(calls).to.deep.equal(['begin', 'end', 'refresh'])
  expect(states).to.deep.equal(['signed_in Ada Lovelace by Grace', 'signed_out', 'signed_in Bo'])
  expect(sessionStorage.length).to.equal(0)
})

it('takes an operator’s session up after a reload, and the browser’s own when that is over', async () => {
  await createActing()
  const calls: string[] = []
  const reloaded = (resume: () => unknown) =>
    fakeSession({
      'POST /auth/acting/resume': () => (calls.push('resume'), resume()),
      'POST /auth/refresh': () => (calls.push('refresh'), signedIn()),
    })

  const still = reloaded(() => actingAs())
  await still.restore()
  expect([still.actor?.name, calls]).to.deep.equal(['Grace Hopper', ['resume']])

  const over = reloaded(() => problem(401, 'unauthenticated'))
  await over.restore()
  expect([over.state, over.actor, calls]).to.deep.equal(['signed_in', undefined, ['resume', 'resume', 'refresh']])
  expect(sessionStorage.length).to.equal(0)
})

it('never makes a call again as somebody else that was made in a user’s place, however late it is refused', async () => {
  const tokens: (string | null)[] = []
  const late = held()
  const { session } = await createActing({
    'PATCH /me': ({ headers }) => {
      tokens.push(headers.get('authorization'))
      return tokens.length === 1 ? late.answer() : problem(401, 'unauthenticated')
    },
  })
  const edit = () => session.client.me.edit({ version: 1 }, { name: 'Ada' }).catch((error: unknown) => error)

  const first = edit()
  const second = await edit()
  expect([session.user?.name, session.actor]).to.deep.equal(['Bo', undefined])
  late.release(problem(401, 'unauthenticated'))

  expect([await first, second].map((error) => (error as { status: number }).status)).to.deep.equal([401, 401])
  expect(tokens).to.deep.equal(['Bearer acting-1', 'Bearer acting-1'])
  expect(session.user?.name).to.equal('Bo')
})

it('ends with the time of the operator', async () => {
  const { session, calls } = await createActing({}, 0)

  await new Promise((resolve) => session.addEventListener('change', () => session.user?.name === 'Bo' && resolve(undefined)))

  expect(calls).to.deep.equal(['begin', 'refresh'])
})

it('says why a code opened nothing, and goes on with the browser’s own session', async () => {
  const { session } = await createActing({ 'POST /auth/acting': () => problem(410, 'acting_code_gone') })

  expect([session.actingFailure?.code, session.user?.name, session.actor]).to.deep.equal(['acting_code_gone', 'Bo', undefined])
})

it('goes on acting when the server could not be told of the end', async () => {
  const { session } = await createActing({ 'POST /auth/acting/end': () => problem(503, 'unavailable') })

  const refused = await session.signOut().catch((error: unknown) => error)

  expect(refused).to.include({ code: 'unavailable' })
  expect(session.actor?.name).to.equal('Grace Hopper')
  sessionStorage.clear()
})
