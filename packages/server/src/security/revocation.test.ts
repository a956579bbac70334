import { expect, it } from 'vitest'
import { REVOCATIONS, staleAccepts } from '../test/revocations.js'

it.each(Object.keys(REVOCATIONS))('refuses the next request, and ends the open stream, after %s', async (event) => {
  expect(await staleAccepts(event, 3)).toBe(0)
})
