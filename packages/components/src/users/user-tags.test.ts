import { expect } from '@open-wc/testing'
import { tagFilter } from './user-tags.js'

it('asks for exactly this tag, also when its value is empty', () => {
  expect([tagFilter({ key: 'plan', value: 'Pro' }), tagFilter({ key: 'founder', value: '' })]).to.deep.equal(['plan:Pro', 'founder:'])
})
