import { expect, fixture } from '@open-wc/testing'
import type { FieldType, FieldValue, UserField } from '@foyer/shared'
import { users as words } from '../messages/en/user-table.js'
import { fieldText, fieldView } from './field-value.js'

const speech = { words, language: 'en' }
const field = (type: FieldType): UserField => ({
  key: 'k',
  label: 'K',
  type,
  required: false,
  default: null,
  options: [],
  seenBy: 'members',
  editedBy: 'members',
  askedAtSignUp: false,
  hint: '',
  keptAsTag: false,
})
const linkOf = async (value: FieldValue) =>
  (await fixture<HTMLElement>(fieldView(field('url'), value, speech))).closest('a')?.getAttribute('href') ?? null

it('says each kind of value as a person reads it', () => {
  const said = (type: FieldType, value: FieldValue | undefined) => fieldText(field(type), value, speech)

  expect(said('number', 12345.678)).to.equal('12,345.678')
  expect(said('date', '2026-02-01')).to.equal('Feb 1, 2026')
  expect(said('date', 'soon')).to.equal('soon')
  expect([said('checkbox', true), said('checkbox', false)]).to.deep.equal(['Yes', 'No'])
  expect(said('multi-select', ['a', 'b'])).to.equal('a, b')
  expect(said('text', undefined)).to.equal('')
  expect(fieldText(undefined, '<b>', speech)).to.equal('<b>')
})

it('links pages and nothing that could run', async () => {
  expect(await linkOf('https://a.example/b?c')).to.equal('https://a.example/b?c')
  for (const address of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'file:///etc', 'a.example', '//a.example']) {
    expect(await linkOf(address)).to.equal(null)
  }
})
