import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import type { EditAnalytics } from '@foyer/shared'
import { newId } from '../../core/id.js'
import { createSend } from '../../core/outgoing.js'
import { createTestApp } from '../../test/create-test-app.js'
import { journal } from '../../test/journal.js'
import { signedIn } from '../../test/make.js'
import { faultsOf, refusalOf } from '../../test/refusal.js'
import { deliverAnalytics } from './delivery.service.js'

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const ALL = ['sign_up', 'sign_in', 'page', 'feature'] as const
const both: EditAnalytics = {
  googleAnalytics: { measurementId: 'G-ABC1234567', apiSecret: 'ga-secret' },
  webhook: { url: 'https://hooks.example.com/foyer', secret: SECRET },
  events: [...ALL],
}

interface Sent {
  events: Record<string, unknown>[]
  user_id?: string
}

/** A profile that sends on what happens to a real server on this machine, which answers as it is told. */
async function createHooked() {
  const world = await createTestApp()
  const owner = await world.as('owner')
  const asked: { url: string; headers: Record<string, unknown>; body: string }[] = []
  const answers = { status: 204 }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      asked.push({ url: request.url!, headers: request.headers, body })
      response.writeHead(answers.status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const place = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const failures: unknown[] = []
  const deliver = () =>
    deliverAnalytics(world.system, {
      send: createSend({ allowLoopback: true }),
      google: `${place}/mp/collect`,
      onFailure: (failure, error) => failures.push([failure.attempts, (error as Error).message]),
    })
  /** The API takes https alone. */
  const hook = async (change: EditAnalytics = both) => {
    await owner.analytics.edit(await owner.analytics.get(), change)
    if (change.webhook)
      await world.store.writer
        .updateTable('analyticsHooks')
        .set({ url: `${place}/hook` })
        .execute()
  }
  const waiting = async () => (await world.db.selectFrom('analyticsOutbox').select('id').execute()).length
  const page = (name: string) => ({ id: newId(world.clock.now()), kind: 'page' as const, name, ago: 0 })
  return { ...world, owner, asked, answers, failures, deliver, hook, waiting, page }
}

it('sends nothing on until somebody says so, and nothing that they did not name', async () => {
  const world = await createHooked()
  await signedIn(world, world.acme)
  const before = await world.waiting()
  await world.hook({ ...both, googleAnalytics: null, events: ['page'] })
  const { browser } = await signedIn(world, world.acme)
  await browser.me.report([{ ...world.page('Exported'), kind: 'feature' }, world.page('/prices')])

  const sent = await world.deliver()

  const { data } = JSON.parse(world.asked[0]!.body) as { data: Sent }
  expect([before, sent, data.events]).toEqual([
    0,
    1,
    [{ type: 'page', name: '/prices', origin: 'https://acme.example', at: '2026-11-22T09:00:00.000Z' }],
  ])
})

it('signs what it sends to a webhook, as Standard Webhooks says', async () => {
  const world = await createHooked()
  await world.hook({ ...both, googleAnalytics: null })
  await world.owner.users.create({ email: 'ada@example.com', name: 'Ada Lovelace' })

  await world.deliver()

  const { headers, body, url } = world.asked[0]!
  const signed = `${String(headers['webhook-id'])}.1795338000.${body}`
  const signature = createHmac('sha256', Buffer.alloc(32, 7)).update(signed).digest('base64')
  expect([url, headers['webhook-timestamp'], headers['webhook-signature']]).toEqual(['/hook', '1795338000', `v1,${signature}`])
  expect(JSON.parse(body)).toMatchObject({ type: 'user.activity', data: { events: [{ type: 'sign_up', origin: 'https://acme.example' }] } })
})

it('sends to Google Analytics in its own words, at most 25 events at once', async () => {
  const world = await createHooked()
  await world.hook({ ...both, webhook: null })
  const { browser } = await signedIn(world, world.acme)
  await browser.me.report(Array.from({ length: 30 }, (_, n) => world.page(`/${String(n)}`)))

  await world.deliver()

  const bodies = world.asked.map(({ body }) => JSON.parse(body) as Sent)
  expect(world.asked.map(({ url }) => url)).toEqual(Array(4).fill('/mp/collect?measurement_id=G-ABC1234567&api_secret=ga-secret'))
  expect(bodies.map(({ events }) => `${String(events[0]!['name'])} ${String(events.length)}`).toSorted()).toEqual([
    'login 1',
    'page_view 25',
    'page_view 5',
    'sign_up 1',
  ])
  expect(bodies.find(({ events }) => events.length === 25)!.events[0]).toEqual({
    name: 'page_view',
    params: { page_location: 'https://acme.example/0' },
    timestamp_micros: 1_795_338_000_000_000,
  })
})

it('names nobody: the same user is the same hash, and in another profile another', async () => {
  const world = await createHooked()
  await world.hook()
  const { user } = await signedIn(world, world.acme, 'ada@example.com')

  await world.deliver()

  const sent = world.asked.map(({ body }) => body).join()
  const users = world.asked
    .map(({ body }) => JSON.parse(body) as Sent & { data?: { user: string } })
    .map((one) => one.user_id ?? one.data!.user)
  expect(new Set(users).size).toBe(1)
  expect(users[0]).toMatch(/^[0-9a-f]{64}$/)
  for (const told of ['ada@example.com', 'Ada', user.id]) expect([told, sent.includes(told)]).toEqual([told, false])
})

it('tries again later and later, and gives up', async () => {
  const world = await createHooked()
  await world.hook({ ...both, googleAnalytics: null })
  world.answers.status = 500
  await world.owner.users.create({ email: 'ada@example.com', name: 'Ada' })

  const attempts: number[] = []
  for (const pause of [0, 9, 1, 60, 300, 1800, 7200]) {
    world.clock.move(pause)
    await world.deliver()
    attempts.push(world.failures.length)
  }

  expect(attempts).toEqual([1, 1, 2, 3, 4, 5, 6])
  expect(world.failures.at(-1)).toEqual([6, 'It was answered by 500.'])
  expect(await world.waiting()).toBe(0)
})

it('sends once what several runners find', async () => {
  const world = await createHooked()
  await world.hook({ ...both, googleAnalytics: null })
  await world.owner.users.create({ email: 'ada@example.com', name: 'Ada' })

  const sent = await Promise.all(Array.from({ length: 10 }, () => world.deliver()))

  expect([sent.reduce((sum, n) => sum + n, 0), world.asked.length, await world.waiting()]).toEqual([1, 1, 0])
})

it('lets go of what waits for a place that was taken away', async () => {
  const world = await createHooked()
  await world.hook()
  await signedIn(world, world.acme)

  await world.hook({ googleAnalytics: null, webhook: null, events: [] })
  await world.deliver()

  expect([world.asked, await world.waiting(), world.failures]).toEqual([[], 0, []])
})

it('reaches nothing inside, whatever a name resolves to', async () => {
  const world = await createHooked()
  await world.hook({ ...both, googleAnalytics: null })
  const { port } = new URL((await world.db.selectFrom('analyticsHooks').select('url').executeTakeFirstOrThrow()).url!)
  await world.store.writer
    .updateTable('analyticsHooks')
    .set({ url: `https://localhost:${port}/hook` })
    .execute()
  await world.owner.users.create({ email: 'ada@example.com', name: 'Ada' })
  const said: string[] = []

  await deliverAnalytics(world.system, { send: createSend(), onFailure: (_, error) => said.push((error as Error).message) })

  expect([said, world.asked]).toEqual([['This address is not on the public internet.'], []])
})

it('keeps secrets sealed, never tells them, and keeps them where they are not given again', async () => {
  const world = await createHooked()
  const { owner, db, acme } = world
  const saved = await owner.analytics.edit(await owner.analytics.get(), both)

  const again = await owner.analytics.edit(saved, {
    googleAnalytics: { measurementId: 'G-OTHER12345' },
    webhook: { url: 'https://hooks.example.com/other' },
    events: ['page'],
  })

  const told = { googleAnalytics: { measurementId: 'G-OTHER12345' }, webhook: { url: 'https://hooks.example.com/other' } }
  expect(again).toEqual({ ...told, events: ['page'], version: 2 })
  expect(await owner.analytics.get()).toEqual(again)
  const rows = JSON.stringify(await db.selectFrom('analyticsHooks').select(['sealed', 'url', 'measurementId', 'events']).execute())
  for (const secret of ['ga-secret', SECRET, SECRET.slice(6)]) expect([secret, rows.includes(secret)]).toEqual([secret, false])
  await owner.analytics.edit(again, { ...both, googleAnalytics: { measurementId: 'G-OTHER12345' } })
  const gone = await owner.analytics.edit({ version: 3 }, { googleAnalytics: null, webhook: null, events: [] })
  expect(await faultsOf(owner.analytics.edit(gone, { ...both, webhook: { url: both.webhook!.url } }))).toEqual([400, 'webhook.secret'])
  expect(await journal(world, acme, 'analytics.edited')).toHaveLength(4)
})

it('refuses what cannot be right, naming it, and whoever was not the last to look', async () => {
  const { owner } = await createHooked()
  const { version } = await owner.analytics.get()
  const edit = (change: object) => faultsOf(owner.analytics.edit({ version }, { ...both, ...change }))

  for (const url of [
    'http://hooks.example.com/',
    'ftp://hooks.example.com/',
    'hooks',
    'https://user:secret@hooks.example.com/',
    `https://${'x'.repeat(500)}.com`,
  ])
    expect([url, await edit({ webhook: { url, secret: SECRET } })]).toEqual([url, [400, 'webhook.url']])
  for (const secret of ['', 'whsec_short', `${SECRET}!`, 'x'.repeat(40)])
    expect([secret, await edit({ webhook: { url: 'https://hooks.example.com/', secret } })]).toEqual([secret, [400, 'webhook.secret']])
  expect(await edit({ googleAnalytics: { measurementId: 'UA-1', apiSecret: 'x' } })).toEqual([400, 'googleAnalytics.measurementId'])
  expect(await edit({ googleAnalytics: { measurementId: 'G-ABC1234567' } })).toEqual([400, 'googleAnalytics.apiSecret'])
  expect((await edit({ events: ['sign_out'] }))[0]).toBe(400)
  expect(await edit({ events: ['page', 'page'] })).toEqual([400, 'events'])
  await owner.analytics.edit({ version }, both)
  for (const old of [version, 7]) expect(await refusalOf(owner.analytics.edit({ version: old }, both))).toMatchObject({ status: 412 })
})

it('tells those alone who may change the profile, and nothing of another', async () => {
  const world = await createHooked()
  await world.hook()

  for (const role of ['editor', 'viewer', null] as const)
    expect((await refusalOf((await world.as(role)).analytics.get())).status).toBe(role === null ? 401 : 403)
  expect(await (await world.as('owner', world.globex)).analytics.get()).toEqual({
    googleAnalytics: null,
    webhook: null,
    events: [],
    version: 0,
  })
  await signedIn(world, world.globex)
  expect(await world.waiting()).toBe(0)
})
