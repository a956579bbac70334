import { setTimeout as sleep } from 'node:timers/promises'
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose'
import type { Transaction } from 'kysely'
import type { SigningKeysTable } from '../db/access-tables.js'
import type { Database } from '../db/database.js'
import { lockTable } from '../db/lock.js'
import type { Store } from '../db/store.js'
import { newSecret } from './opaque.js'
import { createRecent, type Recent } from './recent.js'
import { seal, unseal } from './seal.js'
import { PURPOSES, type Purpose, type SignedToken } from './token-kinds.js'

export interface SigningKey {
  id: string
  purpose: Purpose
  publicKey: CryptoKey
  privateKey: CryptoKey
}

/** The keys that sign tokens and know them again. A key never changes, so each is opened once; which one signs, and whether one still holds, is asked of the database, where another process may have changed it. */
export interface SigningKeys {
  /** The key that signs now. */
  current(purpose: Purpose): Promise<SigningKey>
  /** The key of this id. One that is not known is looked for: up to 100 ms later, and together with all others that are asked for meanwhile. */
  find(id: string): Promise<SigningKey | undefined>
  /** What hosts verify by: the public halves of the keys that sign access tokens, have signed them, or will. */
  published(): Promise<JWK[]>
  /** Forgets the keys that are no longer in the database. Answers whether there were any. */
  forgetDropped(): Promise<boolean>
  /** The tokens whose signature was verified of late. */
  verified: Recent<SignedToken>
}

/** Milliseconds between two looks for unknown keys, so that tokens with invented key ids cost no query each. */
const LOOK_PAUSE = 100
/** A verified signature is remembered for 30 seconds, and no more than 5,000 of them (about 5 MiB). */
const REMEMBERED = { most: 5000, seconds: 30 }

/** Opens the server's Ed25519 keys, and makes those that are missing. Private keys lie in the database sealed by `sealing`. Throws a `SealError` when that is not the secret they were sealed by. */
export async function openSigningKeys(store: Store, sealing: Uint8Array, now: () => Date): Promise<SigningKeys> {
  await makeMissing(store, sealing, now())
  const known = new Map<string, SigningKey>()
  const remember = async (row: Row) => known.get(row.id) ?? known.set(row.id, await open(row, sealing)).get(row.id)!
  const rows = () => store.reader.selectFrom('signingKeys').select(['id', 'purpose', 'publicJwk', 'sealedPrivateJwk'])
  const load = async () => Promise.all((await rows().execute()).map(remember))
  await load()

  let look: Promise<unknown> | undefined
  const lookOnce = async () => {
    await sleep(LOOK_PAUSE)
    look = undefined
    await load()
  }

  return {
    current: async (purpose) =>
      remember(
        await rows()
          .where('purpose', '=', purpose)
          .where('activatedAt', 'is not', null)
          .where('retiredAt', 'is', null)
          .executeTakeFirstOrThrow(),
      ),
    find: async (id) => {
      if (!known.has(id)) await (look ??= lookOnce())
      return known.get(id)
    },
    published: async () => {
      const keys = await rows().where('purpose', '=', 'access').orderBy('createdAt').orderBy('id').execute()
      return keys.map(({ publicJwk }) => JSON.parse(publicJwk) as JWK)
    },
    forgetDropped: async () => {
      const standing = new Set((await rows().execute()).map(({ id }) => id))
      return [...known.keys()].filter((id) => !standing.has(id) && known.delete(id)).length > 0
    },
    verified: createRecent({ ...REMEMBERED, now }),
  }
}

type Row = Pick<SigningKeysTable, 'id' | 'purpose' | 'publicJwk' | 'sealedPrivateJwk'>

/** A key as it is kept, its private half sealed. */
export type NewSigningKey = Row & { createdAt: string }

/** Makes a key that is next to sign for this purpose. */
export async function newSigningKey(purpose: Purpose, sealing: Uint8Array, now: Date): Promise<NewSigningKey> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const id = newSecret().slice(0, 16)
  const publicJwk = JSON.stringify({ ...(await exportJWK(pair.publicKey)), kid: id, alg: 'EdDSA', use: 'sig' })
  const sealedPrivateJwk = seal(sealing, id, JSON.stringify(await exportJWK(pair.privateKey)))
  return { id, purpose, publicJwk, sealedPrivateJwk, createdAt: now.toISOString() }
}

/** Keeps a key: as the one that signs from `activatedAt` on, or as the next one. The caller holds the table. */
export async function insertSigningKey(db: Transaction<Database>, key: NewSigningKey, activatedAt: string | null): Promise<void> {
  await db
    .insertInto('signingKeys')
    .values({ ...key, activatedAt, retiredAt: null })
    .execute()
}

/** Gives each purpose a key that signs and one that is next, however many servers start at once. */
async function makeMissing({ reader, writer }: Store, sealing: Uint8Array, now: Date): Promise<void> {
  const select = (db: Store['reader']) =>
    db.selectFrom('signingKeys').select(['purpose', 'activatedAt']).where('retiredAt', 'is', null).execute()
  const wanted = PURPOSES.flatMap((purpose) => [
    { purpose, activatedAt: now.toISOString() },
    { purpose, activatedAt: null },
  ])
  const missingIn = (keys: Awaited<ReturnType<typeof select>>) =>
    wanted.filter((want) => !keys.some((key) => key.purpose === want.purpose && (key.activatedAt === null) === (want.activatedAt === null)))

  if (missingIn(await select(reader)).length === 0) return
  const made = await Promise.all(wanted.map(async (want) => ({ want, key: await newSigningKey(want.purpose, sealing, now) })))
  await writer.transaction().execute(async (db) => {
    await lockTable({ db }, 'signingKeys')
    const missing = missingIn(await select(db))
    for (const { want, key } of made) if (missing.includes(want)) await insertSigningKey(db, key, want.activatedAt)
  })
}

async function open({ id, purpose, publicJwk, sealedPrivateJwk }: Row, sealing: Uint8Array): Promise<SigningKey> {
  const [publicKey, privateKey] = await Promise.all([
    importJWK(JSON.parse(publicJwk) as JWK, 'EdDSA'),
    importJWK(JSON.parse(unseal(sealing, id, sealedPrivateJwk)) as JWK, 'EdDSA'),
  ])
  return { id, purpose, publicKey: publicKey as CryptoKey, privateKey: privateKey as CryptoKey }
}
