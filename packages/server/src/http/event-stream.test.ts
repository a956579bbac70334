import { expect, it } from 'vitest'
import { createCountingBus } from '../test/counting-bus.js'
import { createTestApp } from '../test/create-test-app.js'
import { eventStream, type OutgoingEvent } from './event-stream.js'

it('opens no stream for whoever asks for the head alone', async () => {
  const { bus, listeners } = createCountingBus()
  const { app, acme, as } = await createTestApp({ bus })
  const { token } = await as('owner')
  const headers = { authorization: `Bearer ${token!}`, origin: acme.origin }

  for (let n = 0; n < 5; n++) await app.request(`/v1/profiles/${acme.id}/events?topics=users`, { method: 'HEAD', headers })

  expect(listeners()).toBe(0)
})

it('fetches no more than a slow reader has room for', async () => {
  let fetched = 0
  async function* endless(): AsyncGenerator<OutgoingEvent> {
    for (;;) yield { event: 'notification', data: { n: ++fetched } }
  }

  const { body } = eventStream(endless(), new AbortController())
  await new Promise((resolve) => setTimeout(resolve, 50))

  expect(fetched).toBeLessThan(10)
  await body!.cancel()
})
