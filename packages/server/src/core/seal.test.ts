import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { seal, unseal } from './seal.js'

it('opens what it sealed, whatever the text, and never seals alike twice', () => {
  const key = randomBytes(32)

  for (const text of ['', 'code 123456', 'Zoë 李 😀', 'x'.repeat(10_000)]) {
    const sealed = seal(key, 'row-1', text)
    expect(unseal(key, 'row-1', sealed)).toBe(text)
    expect(seal(key, 'row-1', text)).not.toBe(sealed)
  }
})

it('opens with no other key, for no other owner, and with no bit changed or missing', () => {
  const key = randomBytes(32)
  const sealed = seal(key, 'row-1', 'code 123456')
  const bytes = Buffer.from(sealed, 'base64url')

  expect(() => unseal(randomBytes(32), 'row-1', sealed)).toThrow()
  expect(() => unseal(key, 'row-2', sealed)).toThrow()
  for (let n = 0; n < bytes.length; n++) {
    const changed = Buffer.from(bytes)
    changed[n]! ^= 1
    expect(() => unseal(key, 'row-1', changed.toString('base64url'))).toThrow()
    expect(() => unseal(key, 'row-1', bytes.subarray(0, n).toString('base64url'))).toThrow()
  }
})
