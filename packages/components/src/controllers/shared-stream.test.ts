import type { ServerEvent } from '@foyer/shared/client'
import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { fakeApi, fakeEvents } from '../test/fake-api.js'
import { sharedStream } from './shared-stream.js'

interface Listener {
  heard: unknown[]
  opens: number
  failure: unknown
  leave: () => void
}

let count = 0

/** Several listeners of one name, as in several tabs. */
function world() {
  const name = `test-stream-${String(++count)}`
  const events = fakeEvents()
  const client = fakeApi({ 'GET /me/events': events.answer })
  const listeners: Listener[] = []

  function listen(lastEventId?: string): Listener {
    const end = new AbortController()
    const heard: unknown[] = []
    const listener: Listener = { heard, opens: 0, failure: undefined, leave: () => end.abort() }
    const call = { signal: end.signal, onOpen: () => listener.opens++, ...(lastEventId !== undefined && { lastEventId }) }
    const read = async (stream: AsyncGenerator<ServerEvent>) => {
      for await (const { data } of stream) heard.push(data)
    }
    read(sharedStream(name, (rest) => client.events.mine(rest), call)).catch((error: unknown) => (listener.failure = error))
    listeners.push(listener)
    return listener
  }

  const leaveAll = () => listeners.forEach(({ leave }) => leave())
  return { name, events, listen, leaveAll }
}

it('opens one stream for all, and all hear each event once', async () => {
  const { events, listen, leaveAll } = world()
  const all = [listen(), listen(), listen()]
  await waitUntil(() => all.every(({ opens }) => opens > 0))

  events.send('unread', 1)
  events.send('unread', 2)

  await waitUntil(() => all.every(({ heard }) => heard.length === 2))
  expect(all.map(({ heard }) => heard)).to.deep.equal([
    [1, 2],
    [1, 2],
    [1, 2],
  ])
  expect(events.requests.length).to.equal(1)
  leaveAll()
})

it('tells a late listener that the stream is open', async () => {
  const { events, listen, leaveAll } = world()
  const first = listen()
  await waitUntil(() => first.opens === 1)

  const late = listen()

  await waitUntil(() => late.opens === 1)
  expect([first.opens, events.requests.length]).to.deep.equal([1, 1])
  leaveAll()
})

it('hands over when the leader goes, after the last event that was heard', async () => {
  const { events, listen, leaveAll } = world()
  const [leader, next] = [listen('5'), listen('3')]
  await waitUntil(() => next.opens === 1)
  events.send('notification', 'six', '6')
  await waitUntil(() => next.heard.length === 1)

  leader.leave()
  await waitUntil(() => events.requests.length === 2)
  events.send('notification', 'seven', '7')

  await waitUntil(() => next.heard.length === 2)
  expect(events.requests.map(({ headers }) => headers.get('last-event-id'))).to.deep.equal(['5', '6'])
  expect([leader.heard, next.heard, next.opens]).to.deep.equal([['six'], ['six', 'seven'], 2])
  leaveAll()
})

it('hands over when the leader’s stream breaks, and tells the leader', async () => {
  const { events, listen, leaveAll } = world()
  const [leader, next] = [listen(), listen()]
  await waitUntil(() => next.opens === 1)

  events.break()

  await waitUntil(() => events.requests.length === 2)
  expect(leader.failure).to.be.instanceOf(TypeError)
  expect(next.failure).to.equal(undefined)
  leaveAll()
})

it('passes on what was heard, and no token', async () => {
  const { name, events, listen, leaveAll } = world()
  const words: unknown[] = []
  const tap = new BroadcastChannel(name)
  tap.onmessage = ({ data }) => words.push(data)
  const leader = listen()
  await waitUntil(() => leader.opens === 1)

  events.send('unread', { unread: 2 }, '9')

  await waitUntil(() => leader.heard.length === 1)
  await aTimeout(20)
  expect(words).to.deep.equal([
    { kind: 'ask' },
    { kind: 'opened' },
    { kind: 'event', event: { event: 'unread', data: { unread: 2 }, id: '9' } },
  ])
  tap.close()
  leaveAll()
})

it('opens a stream for everybody where there are no locks, or they are refused', async () => {
  const { locks } = navigator
  for (const given of [undefined, { request: () => Promise.reject(new DOMException('Sandboxed.', 'SecurityError')) }]) {
    Object.defineProperty(navigator, 'locks', { configurable: true, value: given })
    const { events, listen, leaveAll } = world()

    const all = [listen(), listen()]

    await waitUntil(() => events.requests.length === 2)
    expect(all.map(({ failure }) => failure)).to.deep.equal([undefined, undefined])
    leaveAll()
  }
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks })
})
