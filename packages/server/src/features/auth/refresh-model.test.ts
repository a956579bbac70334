import { expect, it } from 'vitest'
import { createWalk } from '../../test/refresh-walk.js'

it('trades tokens as the simplest account of it says, in any order', async () => {
  const { step, families, tally, mails } = await createWalk(11)

  for (let n = 0; n < 200; n++) await step()

  const warnings = (await mails()).filter(({ subject }) => subject.includes('was ended'))
  expect([tally.reused > 5, families.length > 5, warnings.length]).toEqual([true, true, tally.reused])
})
