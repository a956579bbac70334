import { expect } from '@open-wc/testing'
import { plural } from './plural.js'
import { ago, countdown } from './time.js'

const now = Date.parse('2026-11-22T12:00:00Z')
const earlier = (seconds: number) => new Date(now - seconds * 1000).toISOString()

it('says how long ago for a week, and then the date', () => {
  expect([10, 60, 3600, 86_400, 6 * 86_400].map((seconds) => ago('en', earlier(seconds), now))).to.deep.equal([
    'now',
    '1 minute ago',
    '1 hour ago',
    'yesterday',
    '6 days ago',
  ])
  expect(ago('en', earlier(8 * 86_400), now)).to.equal('Nov 14, 2026')
  expect(ago('de', earlier(120), now)).to.equal('vor 2 Minuten')
})

it('runs down in minutes and seconds, in the digits of the language', () => {
  expect([298, 60, 9, 0].map((seconds) => countdown('en', seconds))).to.deep.equal(['4:58', '1:00', '0:09', '0:00'])
  expect(countdown('ar-EG', 298)).to.equal('٤:٥٨')
})

it('inflects a word by its number', () => {
  const forms = { one: '# user', other: '# users' }

  expect([0, 1, 2, 1000].map((n) => plural('en', n, forms))).to.deep.equal(['0 users', '1 user', '2 users', '1,000 users'])
})
