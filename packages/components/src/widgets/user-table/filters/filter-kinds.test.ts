import { expect } from '@open-wc/testing'
import { filters as words } from '../../../messages/en/user-filters.js'
import { daysOf, rangeOf, replace, spoken } from './filter-kinds.js'

const speech = { words, language: 'en', groupName: (id: string) => `group ${id}` }

it('counts the last day of a range in, leaves an end open, and puts a wrong order right', () => {
  const range = rangeOf('created', '2026-02-28', '2026-02-28')

  expect(range).to.deep.equal({ createdFrom: '2026-02-28', createdTo: '2026-03-01' })
  expect(daysOf(range, 'created')).to.deep.equal(['2026-02-28', '2026-02-28'])
  expect(rangeOf('access', '2026-03-02', '2026-03-01')).to.deep.equal({ accessFrom: '2026-03-01', accessTo: '2026-03-03' })
  expect(rangeOf('access', '', '')).to.deep.equal({})
  expect(daysOf({ accessTo: '2026-03-01T12:00:00Z' }, 'access')).to.deep.equal(['', '2026-03-01'])
})

it('replaces what one kind says and leaves the others', () => {
  const filter = { type: 'staff', createdFrom: '2026-01-01', createdTo: '2026-02-01' }

  expect(replace(filter, 'created', { createdFrom: '2026-03-01' })).to.deep.equal({ type: 'staff', createdFrom: '2026-03-01' })
  expect(replace(filter, 'type', {})).to.deep.equal({ createdFrom: '2026-01-01', createdTo: '2026-02-01' })
})

it('says what a filter means', () => {
  const filter = {
    createdFrom: '2026-01-01',
    createdTo: '2026-02-01',
    accessTo: '2026-02-01',
    tagsAny: ['plan:Pro', 'founder'],
    group: '7',
  }

  expect(spoken(filter, 'created', speech)).to.equal('Jan 1, 2026 to Jan 31, 2026')
  expect(spoken(filter, 'access', speech)).to.equal('until Jan 31, 2026')
  expect(spoken(filter, 'tagsAny', speech)).to.equal('plan Pro or founder')
  expect(spoken(filter, 'group', speech)).to.equal('group 7')
})
