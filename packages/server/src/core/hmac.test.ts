import { createHmac, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { hmac } from './hmac.js'

it('is the HMAC of RFC 4231, and of Node, for keys of every length up to a block and texts of every kind', () => {
  const known = hmac(Buffer.from('Jefe'), 'what do ya want for nothing?').toString('hex')
  const keys = Array.from({ length: 65 }, (_, length) => randomBytes(length))
  const texts = ['', 'a', 'é🚀', 'x'.repeat(10_000)]

  const others = keys.flatMap((key) => texts.filter((text) => !hmac(key, text).equals(createHmac('sha256', key).update(text).digest())))

  expect(known).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
  expect(others).toEqual([])
})
