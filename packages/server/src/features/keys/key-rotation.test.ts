import { expect, it } from 'vitest'
import { createRotations, readKeySet } from '../../test/rotations.js'

it('rotates under load without one failed verification, here or at a host that reads the key set every five minutes', async () => {
  const { rotate, tally } = await createRotations()

  for (let n = 0; n < 3; n++) await rotate()

  expect(tally).toEqual({ verified: 3 * 28 * 2, failed: 0, retiredAccepted: 0 })
})

it('publishes the keys of access tokens and no other, and their public members alone', async () => {
  const { rotate, db, url } = await createRotations()
  const before = await readKeySet(url)

  await rotate()
  const after = await readKeySet(url)

  const keys = await db.selectFrom('signingKeys').select(['id', 'purpose']).execute()
  expect(after.toSorted()).toEqual(keys.flatMap(({ id, purpose }) => (purpose === 'access' ? [id] : [])).toSorted())
  expect(keys.filter(({ purpose }) => purpose === 'profile')).toHaveLength(3)
  expect(before.filter((id) => after.includes(id))).toHaveLength(1)
})
