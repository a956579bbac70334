import { expect, inject, it } from 'vitest'
import { createRotations, readKeySet } from '../../test/rotations.js'

const ROTATIONS = 50

it(`rotates ${String(ROTATIONS)} times under load without one failed verification`, async () => {
  const { rotate, tally, url } = await createRotations()

  for (let n = 0; n < ROTATIONS; n++) {
    await rotate()
    expect(await readKeySet(url)).toHaveLength(2)
  }

  console.log(`${inject('postgresUrl') ? 'postgres' : 'sqlite'}: ${JSON.stringify(tally)}`)
  expect(tally).toMatchObject({ failed: 0, retiredAccepted: 0 })
})
