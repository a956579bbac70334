import { expect, it } from 'vitest'
import { REVOCATIONS, staleAccepts } from '../test/revocations.js'

it.each(Object.keys(REVOCATIONS))('refuses the next request 100 times out of 100 after %s', async (event) => {
  expect(await staleAccepts(event, 100)).toBe(0)
})
