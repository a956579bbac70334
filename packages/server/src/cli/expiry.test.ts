import { expect, it } from 'vitest'
import { readExpiry } from './expiry.js'

const NOW = new Date('2026-11-22T09:00:00.000Z')

it.each([
  ['90d', '2027-02-20T09:00:00.000Z'],
  ['1d', '2026-11-23T09:00:00.000Z'],
  ['2027-01-31', '2027-01-31T00:00:00.000Z'],
  ['2027-01-31T12:00:00Z', '2027-01-31T12:00:00.000Z'],
  ['2027-01-31T12:00:00+02:00', '2027-01-31T10:00:00.000Z'],
])('reads %s', (text, time) => {
  expect(readExpiry(text, NOW).toISOString()).toBe(time)
})

it.each(['', '90', 'd', '-3d', '1.5d', '99999d', '90 d', 'tomorrow', '2027', '2027-13-01', '2027-02-30', '31.01.2027', '2027-01-31T12:00'])(
  'refuses %j',
  (text) => {
    expect(() => readExpiry(text, NOW)).toThrow(expect.objectContaining({ status: 400, code: 'invalid' }))
  },
)
