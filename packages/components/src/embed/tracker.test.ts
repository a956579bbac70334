import { expect, waitUntil } from '@open-wc/testing'
import { actingAs, fakeSession, problem, signedIn, type Answers } from '../test/fake-api.js'
import { startTracking } from './tracker.js'

interface Report {
  entries: { id: string; kind: string; name: string; ago: number }[]
}

const leavePage = () => {
  const event = new Event('pagehide')
  window.dispatchEvent(event)
}

/** A page on which somebody may be signed in, and what it told the server. */
function createPage(answers: Answers = {}, ready: Promise<unknown> = Promise.resolve()) {
  const requests: Request[] = []
  const session = fakeSession({
    'POST /me/activity': (request) => (requests.push(request), new Response(null, { status: 204 })),
    ...answers,
  })
  const track = startTracking({ ready, session: () => session })
  const reports = () => Promise.all(requests.map(async (request) => (await request.clone().json()) as Report))
  return { session, track, requests, reports }
}

it('tells what happened when the page is left, in one request that outlives it', async () => {
  const { session, track, requests, reports } = createPage()
  session.accept(signedIn())

  track('Exported a report')
  track(' /prices ', 'page')
  track('  ')
  leavePage()
  await waitUntil(() => requests.length === 1)

  expect(requests[0]!.keepalive).to.equal(true)
  const [{ entries }] = (await reports()) as [Report]
  expect(entries.map(({ kind, name }) => [kind, name])).to.deep.equal([
    ['feature', 'Exported a report'],
    ['page', '/prices'],
  ])
  for (const { id, ago } of entries) {
    expect(id).to.match(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(ago).to.be.within(0, 60_000)
  }
})

it('tells of a press on what is labelled, once, and of fifty at once', async () => {
  const { session, track, requests, reports } = createPage()
  session.accept(signedIn())
  const button = document.createElement('button')
  button.dataset['foyerTrack'] = 'Help'
  button.append(document.createElement('span'))
  document.body.append(button)

  button.querySelector('span')!.click()
  for (let n = 1; n < 50; n++) track(String(n))
  await waitUntil(() => requests.length === 1)
  leavePage()
  button.remove()

  const [{ entries }] = (await reports()) as [Report]
  expect([entries.length, entries[0]!.name, requests.length]).to.deep.equal([50, 'Help', 1])
})

it('tells nothing of what an operator does in somebody’s place', async () => {
  const { session, track, requests, reports } = createPage()
  session.accept(actingAs())

  track('Exported a report')
  leavePage()
  session.accept(signedIn())
  track('Signed in')
  leavePage()

  await waitUntil(() => requests.length === 1)
  expect((await reports())[0]!.entries.map(({ name }) => name)).to.deep.equal(['Signed in'])
  sessionStorage.clear()
})

it('tells nothing of whoever is not signed in', async () => {
  const { session, track, requests } = createPage({ 'POST /auth/refresh': () => problem(401, 'unauthenticated') })
  await session.renew()
  expect(session.state).to.equal('signed_out')

  track('Exported a report')
  leavePage()
  session.accept(signedIn())
  leavePage()
  track('Signed in')
  leavePage()
  await waitUntil(() => requests.length > 0)

  expect(((await requests[0]!.json()) as Report).entries.map(({ name }) => name)).to.deep.equal(['Signed in'])
})

it('keeps what did not reach the server, under the same ids, and drops what it refuses', async () => {
  const requests: Request[] = []
  const answers: (() => Response)[] = [
    () => {
      throw new TypeError('Failed to fetch')
    },
    () => problem(400, 'invalid'),
    () => new Response(null, { status: 204 }),
  ]
  const answer = (request: Request) => (requests.push(request), answers[requests.length - 1]!())
  const { session, track } = createPage({ 'POST /me/activity': answer })
  session.accept(signedIn())
  const settled = () => new Promise((resolve) => setTimeout(resolve))

  track('first')
  leavePage()
  await waitUntil(() => requests.length === 1)
  await settled()
  track('second')
  leavePage()
  await waitUntil(() => requests.length === 2)
  await settled()
  track('third')
  leavePage()
  await waitUntil(() => requests.length === 3)

  const told = await Promise.all(requests.map(async (request) => ((await request.json()) as Report).entries))
  expect(told.map((entries) => entries.map(({ name }) => name))).to.deep.equal([['first'], ['first', 'second'], ['third']])
  expect(told[0]![0]!.id).to.equal(told[1]![0]!.id)
})
