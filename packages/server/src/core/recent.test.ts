import { expect, it } from 'vitest'
import { createRecent } from './recent.js'

function createTestRecent() {
  let time = Date.parse('2026-11-22T09:00:00.000Z')
  const recent = createRecent<string>({ most: 3, seconds: 30, now: () => new Date(time) })
  return { ...recent, wait: (seconds: number) => void (time += seconds * 1000) }
}

it('remembers for its time and no second longer, however often it is asked', () => {
  const { keep, find, wait } = createTestRecent()

  keep('a', 'kept')
  wait(29)
  expect(find('a')).toBe('kept')
  wait(1)

  expect(find('a')).toBeUndefined()
})

it('remembers no more than it may, and lets go of what was not used for longest', () => {
  const { keep, find } = createTestRecent()

  for (const key of ['a', 'b', 'c']) keep(key, key)
  find('a')
  keep('d', 'd')

  expect(['a', 'b', 'c', 'd'].map(find)).toEqual(['a', undefined, 'c', 'd'])
})
