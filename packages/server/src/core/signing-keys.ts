import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose'
import { lockTable } from '../db/lock.js'
import type { Store } from '../db/store.js'
import { newSecret } from './opaque.js'
import { seal, unseal } from './seal.js'

const PURPOSES = ['access', 'profile'] as const

export type Purpose = (typeof PURPOSES)[number]

export interface SigningKey {
  id: string
  purpose: Purpose
  publicKey: CryptoKey
  publicJwk: JWK
  privateKey: CryptoKey
}

/** The keys by which tokens are signed (the newest of its purpose) and known again (all). */
export interface SigningKeys {
  current: Record<Purpose, SigningKey>
  byId: ReadonlyMap<string, SigningKey>
}

/** Loads the server's Ed25519 keys, and makes those that are missing. Private keys lie in the database sealed by `sealing`. Throws when that is not the secret they were sealed by. */
export async function loadSigningKeys(store: Store, sealing: Uint8Array, now: Date): Promise<SigningKeys> {
  const known = await store.reader.selectFrom('signingKeys').select('purpose').execute()
  const missing = PURPOSES.filter((purpose) => !known.some((key) => key.purpose === purpose))
  const made = await Promise.all(missing.map((purpose) => newKey(purpose, sealing, now)))

  const rows = await store.writer.transaction().execute(async (db) => {
    await lockTable({ db }, 'signingKeys')
    for (const key of made) {
      const existing = await db.selectFrom('signingKeys').select('id').where('purpose', '=', key.purpose).executeTakeFirst()
      if (!existing) await db.insertInto('signingKeys').values(key).execute()
    }
    return db
      .selectFrom('signingKeys')
      .select(['id', 'purpose', 'publicJwk', 'sealedPrivateJwk'])
      .orderBy('createdAt')
      .orderBy('id')
      .execute()
  })

  const keys = await Promise.all(rows.map((row) => open(row, sealing)))
  const newest = (purpose: Purpose) => keys.findLast((key) => key.purpose === purpose)!
  return { current: { access: newest('access'), profile: newest('profile') }, byId: new Map(keys.map((key) => [key.id, key])) }
}

interface Row {
  id: string
  purpose: Purpose
  publicJwk: string
  sealedPrivateJwk: string
}

async function newKey(purpose: Purpose, sealing: Uint8Array, now: Date): Promise<Row & { createdAt: string }> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const id = newSecret().slice(0, 16)
  const publicJwk = JSON.stringify({ ...(await exportJWK(pair.publicKey)), kid: id, alg: 'EdDSA', use: 'sig' })
  const sealedPrivateJwk = seal(sealing, id, JSON.stringify(await exportJWK(pair.privateKey)))
  return { id, purpose, publicJwk, sealedPrivateJwk, createdAt: now.toISOString() }
}

async function open({ id, purpose, publicJwk, sealedPrivateJwk }: Row, sealing: Uint8Array): Promise<SigningKey> {
  const jwk = JSON.parse(publicJwk) as JWK
  const [publicKey, privateKey] = await Promise.all([
    importJWK(jwk, 'EdDSA'),
    importJWK(JSON.parse(unseal(sealing, id, sealedPrivateJwk)) as JWK, 'EdDSA'),
  ])
  return { id, purpose, publicKey: publicKey as CryptoKey, publicJwk: jwk, privateKey: privateKey as CryptoKey }
}
