import { randomBytes } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { connect } from '../db/connect.js'
import { migrate } from '../db/migrate.js'
import { close } from '../db/store.js'
import { emptyDatabase } from '../test/empty-database.js'
import { loadSigningKeys } from './signing-keys.js'

const at = new Date('2026-11-22T09:00:00.000Z')

async function createTestStore() {
  const store = connect(await emptyDatabase())
  onTestFinished(() => close(store))
  await migrate(store)
  return { store, sealing: randomBytes(32) }
}

it('makes one key for each purpose, and finds the same ones later', async () => {
  const { store, sealing } = await createTestStore()

  const made = await loadSigningKeys(store, sealing, at)
  const found = await loadSigningKeys(store, sealing, at)

  expect([...made.byId.values()].map(({ purpose }) => purpose).toSorted()).toEqual(['access', 'profile'])
  expect([...found.byId.keys()]).toEqual([...made.byId.keys()])
  expect(found.current.access.publicJwk).toEqual(made.current.access.publicJwk)
})

it('makes one key for each purpose however many servers start at once', async () => {
  const { store, sealing } = await createTestStore()

  for (let round = 0; round < 4; round++) {
    await store.writer.deleteFrom('signingKeys').execute()
    const servers = await Promise.all(Array.from({ length: 8 }, () => loadSigningKeys(store, sealing, at)))

    expect(new Set(servers.map(({ current }) => `${current.access.id} ${current.profile.id}`)).size).toBe(1)
    expect(await store.reader.selectFrom('signingKeys').select('id').execute()).toHaveLength(2)
  }
})

it('keeps private keys sealed, and opens them with no other secret', async () => {
  const { store, sealing } = await createTestStore()
  await loadSigningKeys(store, sealing, at)

  const rows = await store.reader.selectFrom('signingKeys').select(['publicJwk', 'sealedPrivateJwk']).execute()

  for (const { publicJwk, sealedPrivateJwk } of rows) {
    expect(Object.keys(JSON.parse(publicJwk) as object).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
    expect(Buffer.from(sealedPrivateJwk, 'base64url').toString('latin1')).not.toContain('"d"')
  }
  await expect(loadSigningKeys(store, randomBytes(32), at)).rejects.toThrow()
})
