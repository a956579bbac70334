import { expect, it } from 'vitest'
import { createTestApp } from '../test/create-test-app.js'
import { enterByPassword, hashPassword, needsRehash } from './passwords.js'

/** Whether somebody with this hash is known by a password. */
async function createTestOwner() {
  const { system } = await createTestApp()
  const find = (owner: { id: string; passwordHash: string | null } | undefined, password: string) =>
    enterByPassword(
      system,
      { name: 'ada', password, device: undefined },
      async () => owner,
      async (_, owner) => owner,
    )
  return { find, knows: async (passwordHash: string | null, password: string) => !!(await find({ id: 'ada', passwordHash }, password)) }
}

it('knows a password again by its hash alone, to the last character', async () => {
  const { knows } = await createTestOwner()
  const long = `${'x'.repeat(200)}a`

  const stored = await hashPassword(long)

  expect(await knows(stored, long)).toBe(true)
  expect(await knows(stored, `${'x'.repeat(200)}b`)).toBe(false)
  expect(await knows(stored, `${long} `)).toBe(false)
  expect(await hashPassword(long)).not.toBe(stored)
})

it('is false for who has no password, even for the one behind the decoy', async () => {
  const { knows, find } = await createTestOwner()

  expect(await knows(null, 'nobody has this password')).toBe(false)
  expect(await knows(null, '')).toBe(false)
  expect(await find(undefined, 'nobody has this password')).toBeUndefined()
})

it('makes argon2id hashes that need no other, and knows those that do', async () => {
  const stored = await hashPassword('correct horse battery')

  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(needsRehash(stored)).toBe(false)
  for (const weak of ['m=8192,t=2,p=1', 'm=19456,t=1,p=1']) expect(needsRehash(stored.replace('m=19456,t=2,p=1', weak))).toBe(true)
  expect(needsRehash(stored.replace('argon2id', 'argon2i'))).toBe(true)
})
