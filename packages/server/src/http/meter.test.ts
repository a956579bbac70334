import { expect, it } from 'vitest'
import type { AppError } from '../core/errors.js'
import { createMeter } from './meter.js'

const rate = { most: 10, seconds: 60 }

/** A meter, the clock it goes by, and how many of `count` it grants: the rest have to wait for `wait` seconds. */
function createTestMeter(capacity?: number) {
  let time = new Date('2026-11-22T09:00:00.000Z').getTime()
  const take = createMeter(() => new Date(time), capacity)
  const ask = (subject: string, count = 1) => {
    const waits: number[] = []
    for (let n = 0; n < count; n++) {
      try {
        take('test', rate, subject)
      } catch (error) {
        waits.push((error as AppError).retryAfter!)
      }
    }
    return { granted: count - waits.length, wait: waits.at(-1) ?? 0 }
  }
  return { take, ask, move: (seconds: number) => void (time += seconds * 1000) }
}

it('grants so many at once, and tells how long to wait for the next', () => {
  const { ask } = createTestMeter()

  expect(ask('ada', 15)).toEqual({ granted: 10, wait: 6 })
  expect(ask('bo', 15)).toEqual({ granted: 10, wait: 6 })
})

it('then grants them at that pace, and never saves up more', () => {
  const { ask, move } = createTestMeter()
  ask('ada', 10)

  move(5.1)
  expect(ask('ada', 2)).toEqual({ granted: 0, wait: 1 })
  move(0.9)
  expect(ask('ada', 2)).toEqual({ granted: 1, wait: 6 })
  move(12)
  expect(ask('ada', 5)).toEqual({ granted: 2, wait: 6 })
  move(86_400)
  expect(ask('ada', 15)).toEqual({ granted: 10, wait: 6 })
})

it('does not make anybody wait longer for asking again', () => {
  const { ask, move } = createTestMeter()
  ask('ada', 500)

  move(6)

  expect(ask('ada')).toEqual({ granted: 1, wait: 0 })
})

it('keeps apart what is counted for different reasons', () => {
  const { take, ask } = createTestMeter()
  ask('ada', 10)

  expect(() => take('other', rate, 'ada')).not.toThrow()
})

it('remembers so many and no more, and forgets first who was silent for longest', () => {
  const { ask } = createTestMeter(100)
  ask('ada', 10)
  ask('bo', 10)
  for (let n = 0; n < 98; n++) ask(`stranger ${String(n)}`)
  ask('newcomer')
  expect(ask('bo').granted).toBe(0)

  for (let n = 0; n < 98; n++) ask(`another ${String(n)}`)

  expect(ask('ada', 10).granted).toBe(10)
})

it('lets nobody wait for a clock that was set back', () => {
  const { ask, move } = createTestMeter()
  ask('ada', 10)

  move(-25 * 3600)

  expect(ask('ada', 15)).toEqual({ granted: 10, wait: 6 })
})

it('gives nothing away for a clock that is put right by a little', () => {
  const { ask, move } = createTestMeter()
  ask('ada', 10)

  move(-1)

  expect(ask('ada')).toEqual({ granted: 0, wait: 7 })
})
