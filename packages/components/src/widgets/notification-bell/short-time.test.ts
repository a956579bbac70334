import { expect } from '@open-wc/testing'
import { shortTime } from './short-time.js'

const now = new Date(2026, 2, 12, 15, 30)
const past = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
const on = (...date: [number, number, number, number]) => new Date(...date).toISOString()

it('says how long ago it was for a day, then the day, then the date', () => {
  const times = {
    [past(-5)]: 'Now',
    [past(0.9)]: 'Now',
    [past(1)]: '1 min',
    [past(59.9)]: '59 min',
    [past(60)]: '1 hr',
    [past(60 * 23.9)]: '23 hr',
    [on(2026, 2, 11, 9)]: 'Yesterday',
    [on(2026, 2, 10, 23)]: 'Tue',
    [on(2026, 2, 6, 1)]: 'Fri',
    [on(2026, 2, 5, 23)]: 'Mar 5',
    [on(2025, 11, 31, 23)]: 'Dec 31, 2025',
  }

  const said = Object.keys(times).map((iso) => shortTime('en', iso, now))

  expect(said).to.deep.equal(Object.values(times))
})

it('says it in other languages', () => {
  const said = [past(2), past(180), on(2026, 2, 11, 9), on(2026, 2, 9, 9)].map((iso) => shortTime('de', iso, now))

  expect(said).to.deep.equal(['2 Min.', '3 Std.', 'Gestern', 'Mo'])
})
