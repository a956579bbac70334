import { expect, it } from 'vitest'
import { z } from 'zod'
import { idAt, newId } from './id.js'

it('is a UUIDv7 that sorts by the millisecond it was made in', () => {
  const times = [0, 1, 1_763_802_000_000, 1_763_802_000_001, 4_102_444_800_000]

  const ids = times.map((time) => newId(new Date(time)))

  for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
})

it('stands after the beginning of its millisecond, and before that of the next', () => {
  for (let n = 0; n < 100; n++) {
    const at = new Date(1_763_802_000_000 + n)
    const id = newId(at)
    expect([idAt(at) < id, id < idAt(new Date(at.getTime() + 1))]).toEqual([true, true])
  }
})

it('is never made twice', () => {
  const at = new Date(1_763_802_000_000)

  expect(new Set(Array.from({ length: 10_000 }, () => newId(at))).size).toBe(10_000)
})
