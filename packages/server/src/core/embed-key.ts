import { randomBytes } from 'node:crypto'

/** A new public key of a profile. Its id stands in the key, so that looking it up begins with the tenant. */
export function newEmbedKey(kind: 'live' | 'test', profileId: string): string {
  const id = Buffer.from(profileId.replaceAll('-', ''), 'hex').toString('base64url')
  return `pk_${kind}_${id}${randomBytes(12).toString('base64url')}`
}

/** The profile that a key says it belongs to; whether it does, the table knows. */
export function profileIdOf(key: string): string | null {
  const id = /^pk_(?:live|test)_([A-Za-z0-9_-]{22})[A-Za-z0-9_-]{12,24}$/.exec(key)?.[1]
  if (id === undefined) return null
  return Buffer.from(id, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
