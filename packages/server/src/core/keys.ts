import { hkdfSync } from 'node:crypto'

/** 32 bytes each, one for each purpose. */
export interface Keys {
  cursors: Uint8Array
  /** Seals what waits or is kept: mails, private keys, pending sign-ups, replayed answers. */
  sealing: Uint8Array
  /** Derives a refresh token from its predecessor. */
  refresh: Uint8Array
  /** Hashes the short codes of challenges, so that a stolen table cannot be searched for them. */
  codes: Uint8Array
  /** Hides whose attempts are counted. */
  attempts: Uint8Array
  /** Hides who did what is sent on. */
  analytics: Uint8Array
  /** Makes what a browser is known by. */
  devices: Uint8Array
}

/** Derives a key for each purpose from the server's one secret (HKDF-SHA-256, RFC 5869). */
export function deriveKeys(secret: string): Keys {
  const key = (purpose: keyof Keys) => new Uint8Array(hkdfSync('sha256', secret, 'foyer', purpose, 32))
  return {
    cursors: key('cursors'),
    sealing: key('sealing'),
    refresh: key('refresh'),
    codes: key('codes'),
    attempts: key('attempts'),
    analytics: key('analytics'),
    devices: key('devices'),
  }
}
