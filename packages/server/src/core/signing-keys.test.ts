import { randomBytes } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { connect } from '../db/connect.js'
import { migrate } from '../db/migrate.js'
import { close, type Store } from '../db/store.js'
import { emptyDatabase } from '../test/empty-database.js'
import { insertSigningKey, newSigningKey, openSigningKeys } from './signing-keys.js'

const at = new Date('2026-11-22T09:00:00.000Z')
const now = () => at

async function createTestStore() {
  const store = connect(await emptyDatabase())
  onTestFinished(() => close(store))
  await migrate(store)
  return { store, sealing: randomBytes(32) }
}

const rowsOf = ({ reader }: Store) =>
  reader.selectFrom('signingKeys').select(['id', 'purpose', 'activatedAt', 'publicJwk', 'sealedPrivateJwk']).execute()

/** Puts another key in the place of the one that signs, as another process does. */
async function replaceCurrent(store: Store, sealing: Uint8Array): Promise<string> {
  const key = await newSigningKey('access', sealing, at)
  await store.writer.transaction().execute(async (db) => {
    await db.deleteFrom('signingKeys').where('purpose', '=', 'access').where('activatedAt', 'is not', null).execute()
    await insertSigningKey(db, key, at.toISOString())
  })
  return key.id
}

it('makes a key that signs and a next one for each purpose, and finds the same ones later', async () => {
  const { store, sealing } = await createTestStore()

  const made = await openSigningKeys(store, sealing, now)
  const found = await openSigningKeys(store, sealing, now)

  const roles = (await rowsOf(store)).map(({ purpose, activatedAt }) => `${purpose} ${activatedAt === null ? 'next' : 'current'}`)
  expect(roles.toSorted()).toEqual(['access current', 'access next', 'profile current', 'profile next'])
  expect((await found.current('access')).id).toBe((await made.current('access')).id)
  expect((await found.current('profile')).id).toBe((await made.current('profile')).id)
})

it('makes them once however many servers start at once', async () => {
  const { store, sealing } = await createTestStore()

  for (let round = 0; round < 4; round++) {
    await store.writer.deleteFrom('signingKeys').execute()
    const servers = await Promise.all(Array.from({ length: 8 }, () => openSigningKeys(store, sealing, now)))

    const current = await Promise.all(
      servers.map(async (keys) => `${(await keys.current('access')).id} ${(await keys.current('profile')).id}`),
    )
    expect(new Set(current).size).toBe(1)
    expect(await rowsOf(store)).toHaveLength(4)
  }
})

it('keeps private keys sealed, and opens them with no other secret', async () => {
  const { store, sealing } = await createTestStore()
  await openSigningKeys(store, sealing, now)

  const rows = await rowsOf(store)

  for (const { publicJwk, sealedPrivateJwk } of rows) {
    expect(Object.keys(JSON.parse(publicJwk) as object).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
    expect(Buffer.from(sealedPrivateJwk, 'base64url').toString('latin1')).not.toContain('"d"')
  }
  await expect(openSigningKeys(store, randomBytes(32), now)).rejects.toThrow()
})

it('signs by the key that another process made the current one, and knows its tokens', async () => {
  const { store, sealing } = await createTestStore()
  const keys = await openSigningKeys(store, sealing, now)

  const known = await replaceCurrent(store, sealing)
  const unused = await replaceCurrent(store, sealing)

  expect((await keys.current('access')).id).toBe(unused)
  expect(await keys.find(known)).toBeUndefined()
  const again = await openSigningKeys(store, sealing, now)
  const later = await replaceCurrent(store, sealing)
  expect((await again.find(later))?.id).toBe(later)
})

it('asks the database once for all unknown keys that come together', async () => {
  const { store, sealing } = await createTestStore()
  let asked = 0
  const reader = new Proxy(store.reader, {
    get: (target, name) => {
      if (name === 'selectFrom') asked++
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  const keys = await openSigningKeys({ ...store, reader }, sealing, now)
  asked = 0

  const found = await Promise.all(Array.from({ length: 1000 }, (_, n) => keys.find(`unknown-${String(n)}`)))

  expect([found.filter(Boolean), asked]).toEqual([[], 1])
})
