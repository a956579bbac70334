import { expect } from '@open-wc/testing'
import { initials } from './avatar.js'

it('takes the first letters of the first and the last word, whole', () => {
  const names = ['Ada Lovelace', 'ada', 'Ana Sofia de la Cruz', '  Bob  ', '', 'علي حسن', '👩‍🚀 Kim']

  expect(names.map(initials)).to.deep.equal(['AL', 'A', 'AC', 'B', '', 'عح', '👩‍🚀K'])
})
