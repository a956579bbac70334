import type { Client } from '@foyer/shared/client'
import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { LitElement } from 'lit'
import { define } from '../core/define.js'
import { fakeApi, fakeEvents, problem, type Answers } from '../test/fake-api.js'
import { LiveController } from './live-controller.js'

class Listener extends LitElement {
  client: Client | undefined
  resumes = 0
  readonly heard: unknown[] = []
  readonly live = new LiveController(this, {
    client: () => this.client,
    open: (client, call) => client.events.mine(call),
    receive: ({ event, data }) => this.heard.push([event, data]),
    resumed: () => this.resumes++,
    backOff: () => 5,
  })
}
define('test-listener', Listener)

function listen(answers: Answers): Listener {
  const listener = new Listener()
  listener.client = fakeApi(answers)
  document.body.append(listener)
  return listener
}

it('is live before the first event, and hears each', async () => {
  const events = fakeEvents()
  const listener = listen({ 'GET /me/events': events.answer })
  await waitUntil(() => listener.live.state === 'live')

  events.send('unread', { unread: 2 })

  await waitUntil(() => listener.heard.length === 1)
  expect(listener.heard).to.deep.equal([['unread', { unread: 2 }]])
})

it('goes on after the last event it saw when a stream ends or breaks, and says so', async () => {
  const events = fakeEvents()
  const listener = listen({ 'GET /me/events': events.answer })
  await waitUntil(() => listener.live.state === 'live')
  events.send('notification', {}, '7')
  await waitUntil(() => listener.heard.length === 1)

  events.end()
  await waitUntil(() => listener.resumes === 1)
  events.break()
  await waitUntil(() => listener.resumes === 2)

  expect(events.requests.map(({ headers }) => headers.get('last-event-id'))).to.deep.equal([null, '7', '7'])
})

it('is offline while the server cannot be reached, and live again after', async () => {
  const events = fakeEvents()
  let reachable = false
  const listener = listen({ 'GET /me/events': (request) => (reachable ? events.answer(request) : problem(503, 'unavailable')) })
  await waitUntil(() => listener.live.state === 'offline')

  reachable = true

  await waitUntil(() => listener.live.state === 'live')
})

it('rests while the browser is offline, and returns at once', async () => {
  const events = fakeEvents()
  const listener = listen({ 'GET /me/events': events.answer })
  await waitUntil(() => listener.live.state === 'live')

  dispatchEvent(new Event('offline'))
  await aTimeout(40)
  expect([listener.live.state, events.requests.length]).to.deep.equal(['offline', 1])
  dispatchEvent(new Event('online'))

  await waitUntil(() => listener.live.state === 'live')
})

it('asks no more when it is refused or gone', async () => {
  let asked = 0
  const listener = listen({ 'GET /me/events': () => (asked++, problem(403, 'forbidden')) })
  await waitUntil(() => asked === 1)
  await aTimeout(40)
  expect(asked).to.equal(1)

  const events = fakeEvents()
  listener.client = fakeApi({ 'GET /me/events': events.answer })
  listener.requestUpdate()
  await waitUntil(() => listener.live.state === 'live')
  listener.remove()
  await aTimeout(40)

  expect([events.requests.length, events.requests[0]!.signal.aborted]).to.deep.equal([1, true])
})

it('leaves a busy server alone for as long as it says', async () => {
  let asked = 0
  const listener = listen({ 'GET /me/events': () => (asked++, problem(429, 'too_many_requests', { retryAfter: 30 })) })

  await aTimeout(60)

  expect([asked, listener.live.state]).to.deep.equal([1, 'offline'])
  listener.remove()
})

it('opens no stream for a host that has left the page, whatever client it is given', async () => {
  const events = fakeEvents()
  const listener = listen({ 'GET /me/events': events.answer })
  await waitUntil(() => listener.live.state === 'live')

  listener.remove()
  listener.client = fakeApi({ 'GET /me/events': events.answer })
  listener.requestUpdate()
  await listener.updateComplete
  await aTimeout(50)

  expect(events.requests).to.have.length(1)
})
