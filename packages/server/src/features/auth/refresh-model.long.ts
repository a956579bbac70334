import { expect, it } from 'vitest'
import { createWalk } from '../../test/refresh-walk.js'

it('trades tokens as the simplest account of it says, in 10,000 random steps', async () => {
  let reused = 0
  for (let seed = 1; seed <= 50; seed++) {
    const { step, tally } = await createWalk(seed)
    for (let n = 0; n < 200; n++) await step()
    reused += tally.reused
  }

  expect(reused).toBeGreaterThan(100)
})
