import { expect } from '@open-wc/testing'
import { readTags, writeTags } from './tag-lines.js'

it('writes a tag a line and reads it back', () => {
  const tags = [
    { key: 'plan', value: 'Pro: yearly' },
    { key: 'founder', value: '' },
  ]

  expect(readTags(`  ${writeTags(tags)}\n\n region :West `, [])).to.deep.equal([...tags, { key: 'region', value: 'West' }])
})

it('keeps a known tag whose key has a colon', () => {
  const known = [{ key: 'crm:id', value: '7' }]

  expect(readTags(`${writeTags(known)}\nplan: Pro`, known)).to.deep.equal([...known, { key: 'plan', value: 'Pro' }])
})
