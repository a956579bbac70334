import { BlockList } from 'node:net'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { newEmbedKey } from '../core/embed-key.js'
import type { AppError } from '../core/errors.js'
import { fromAddress } from '../test/from-address.js'
import type { Env } from './env.js'
import { rateLimits } from './rate-limit.js'

const [acme, globex] = ['019aa1fc-0000-7001-8001-00000000ac3e', '019aa1fc-0000-7001-8001-000000910be7']

interface Knock {
  profileId?: string
  key?: string
  origin?: string
  address?: string
  path?: string
}

/** A door that lets everybody in whom the limits do, and a clock. */
function createTestDoor() {
  let time = Date.parse('2026-11-22T09:00:00.000Z')
  const limits = rateLimits({ now: () => new Date(time), url: 'http://test', trustedProxies: new BlockList() })
  const app = new Hono<Env>()
    .use('/v1/profiles/:profileId/*', limits.requests)
    .use('/v1/profiles/:profileId/auth/*', limits.entries)
    .all('/*', (c) => c.body(null, 204))
    .onError((error, c) => c.body(null, (error as AppError).status as 429))

  /** How many of `count` knocks the door opens to. */
  const admitted = async (count: number, knock: (n: number) => Knock) => {
    let some = 0
    for (let n = 0; n < count; n++) {
      const { profileId = acme, key = '', origin = 'https://acme.example', address = '203.0.113.7', path = 'auth/sign-in' } = knock(n)
      const headers = { origin, 'x-foyer-key': key }
      const answer = await app.request(`/v1/profiles/${profileId}/${path}`, { method: 'POST', headers }, fromAddress(address))
      if (answer.status === 204) some++
    }
    return some
  }
  return { admitted, move: (seconds: number) => void (time += seconds * 1000) }
}

it('lets 600 a minute in from one page and one address', async () => {
  const { admitted, move } = createTestDoor()
  const key = newEmbedKey('live', acme)

  expect(await admitted(650, () => ({ key }))).toBe(600)

  expect(await admitted(1, () => ({ key: newEmbedKey('test', acme) }))).toBe(1)
  expect(await admitted(1, () => ({ key, address: '203.0.113.8' }))).toBe(1)
  expect(await admitted(1, () => ({ key, profileId: globex }))).toBe(1)
  move(1)
  expect(await admitted(20, () => ({ key }))).toBe(10)
})

it('counts nobody anew for a key that means nothing here, or for another address of their /64', async () => {
  const { admitted } = createTestDoor()
  const key = newEmbedKey('live', acme)

  expect(await admitted(650, () => ({ origin: 'http://test', key: newEmbedKey('live', acme) }))).toBe(600)
  expect(await admitted(650, (n) => ({ key: n % 2 ? newEmbedKey('live', globex) : String(n), address: '203.0.113.9' }))).toBe(600)
  expect(await admitted(650, (n) => ({ key, address: `2001:db8:1:2::${n.toString(16)}` }))).toBe(600)
})

it('lets 6,000 a minute into one profile from everywhere, and those whom it turns away use up nobody’s', async () => {
  const { admitted } = createTestDoor()

  expect(await admitted(900, () => ({}))).toBe(600)
  expect(await admitted(5500, (n) => ({ address: `203.0.113.${String(100 + (n % 100))}` }))).toBe(5400)

  expect(await admitted(1, () => ({ address: '203.0.113.1' }))).toBe(0)
  expect(await admitted(1, () => ({ address: '203.0.113.1', profileId: globex }))).toBe(1)
})

it('lets them ask for 300 mails an hour', async () => {
  const { admitted, move } = createTestDoor()

  expect(await admitted(310, (n) => ({ path: n % 2 ? 'auth/sign-up' : 'auth/resend' }))).toBe(300)

  expect(await admitted(1, () => ({}))).toBe(1)
  move(12)
  expect(await admitted(10, () => ({ path: 'auth/sign-up' }))).toBe(1)
})

it('counts what carries a secret that nobody guesses among the other requests alone', async () => {
  const { admitted } = createTestDoor()

  for (const path of ['auth/refresh', 'auth/sign-out']) expect(await admitted(6050, () => ({ path }))).toBeGreaterThanOrEqual(5950)
})

it('answers an address 12,000 times a minute', async () => {
  const { admitted, move } = createTestDoor()

  expect(await admitted(12_050, (n) => ({ path: 'me', profileId: n % 2 ? acme : globex }))).toBe(12_000)

  expect(await admitted(1, () => ({ path: 'auth/refresh' }))).toBe(0)
  expect(await admitted(1, () => ({ path: 'me', address: '203.0.113.8' }))).toBe(1)
  move(60)
  expect(await admitted(1, () => ({ path: 'me' }))).toBe(1)
})
