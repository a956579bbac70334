import { expect, it } from 'vitest'
import { findByPassword, hashPassword, needsRehash } from './passwords.js'

const knows = async (passwordHash: string | null, password: string) =>
  (await findByPassword(async () => ({ passwordHash }), password)) !== undefined

it('knows a password again by its hash alone, to the last character', async () => {
  const long = `${'x'.repeat(200)}a`

  const stored = await hashPassword(long)

  expect(await knows(stored, long)).toBe(true)
  expect(await knows(stored, `${'x'.repeat(200)}b`)).toBe(false)
  expect(await knows(stored, `${long} `)).toBe(false)
  expect(await hashPassword(long)).not.toBe(stored)
})

it('is false for who has no password, even for the one behind the decoy', async () => {
  expect(await knows(null, 'nobody has this password')).toBe(false)
  expect(await knows(null, '')).toBe(false)
  expect(await findByPassword(async () => undefined, 'nobody has this password')).toBeUndefined()
})

it('makes argon2id hashes that need no other, and knows those that do', async () => {
  const stored = await hashPassword('correct horse battery')

  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(needsRehash(stored)).toBe(false)
  for (const weak of ['m=8192,t=2,p=1', 'm=19456,t=1,p=1']) expect(needsRehash(stored.replace('m=19456,t=2,p=1', weak))).toBe(true)
  expect(needsRehash(stored.replace('argon2id', 'argon2i'))).toBe(true)
})
