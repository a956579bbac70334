import { expect } from '@open-wc/testing'
import type { UserFilter } from '@foyer/shared'
import { LitElement } from 'lit'
import { define } from '../../../core/define.js'
import { fakeCrowd } from '../../../test/fake-users.js'
import { SelectionController } from './selection.controller.js'

const people = fakeCrowd(60)

class Selecting extends LitElement {
  rows = people.slice(0, 6)
  filter: UserFilter = { search: '' }
  readonly selection = new SelectionController(this, { rows: () => this.rows, everybody: () => this.filter })
}
define('test-selecting', Selecting)

const at = ({ selection }: Selecting) =>
  'ids' in selection.chosen ? selection.chosen.ids.map((id) => people.findIndex((row) => row.id === id)).sort((a, b) => a - b) : 'everybody'
const id = (n: number) => people[n]!.id

it('keeps whom one selected over pages, and takes them out again', () => {
  const list = new Selecting()
  const { selection } = list

  for (const n of [0, 5, 2, 5]) selection.toggle(id(n))
  list.rows = people.slice(6, 12)
  selection.toggle(id(8))

  expect(at(list)).to.deep.equal([0, 2, 8])
  expect(selection.statuses).to.deep.equal(['active'])
  expect(selection.chosen === selection.chosen).to.equal(true)
})

it('selects a range either way, and only what is there', () => {
  const list = new Selecting()
  const { selection } = list

  selection.toggle(id(4))
  selection.toggle(id(2), true)
  expect(at(list)).to.deep.equal([2, 3, 4])
  list.rows = people.slice(0, 2)
  selection.toggle(id(0), true)

  expect(at(list)).to.deep.equal([0, 2, 3, 4])
})

it('extends a range from where it began, and takes back what it does not reach any more', () => {
  const list = new Selecting()
  const { selection } = list

  selection.extend(id(2), id(3))
  selection.extend(id(3), id(5))
  expect(at(list)).to.deep.equal([2, 3, 4, 5])
  selection.extend(id(5), id(4))
  expect(at(list)).to.deep.equal([2, 3, 4])
  selection.extend(id(4), id(1))

  expect(at(list)).to.deep.equal([1, 2])
})

it('selects those that are there, then nobody, then everybody', () => {
  const list = new Selecting()
  const { selection } = list

  selection.toggle(id(1))
  expect(selection.shown).to.equal('some')
  selection.toggleShown()
  expect([selection.shown, at(list)]).to.deep.equal(['all', [0, 1, 2, 3, 4, 5]])
  selection.toggleShown()
  expect([selection.shown, at(list)]).to.deep.equal(['none', []])
  selection.selectEverybody()

  expect([at(list), selection.has('anybody'), selection.statuses, selection.shown]).to.deep.equal(['everybody', true, null, 'all'])
})

it('leaves whoever is left out of everybody out, and not alone', () => {
  const list = new Selecting()
  const { selection } = list

  selection.selectEverybody()
  selection.toggle(id(2))

  expect(at(list)).to.deep.equal([0, 1, 3, 4, 5])
})

it('forgets everybody once the list is of others, but not whom one selected by hand', () => {
  const list = new Selecting()
  const { selection } = list

  selection.toggle(id(2))
  list.filter = { search: 'ada' }
  selection.hostUpdate()
  expect(at(list)).to.deep.equal([2])
  selection.selectEverybody()
  selection.hostUpdate()
  expect(at(list)).to.equal('everybody')
  list.filter = { search: '' }
  selection.hostUpdate()

  expect(at(list)).to.deep.equal([])
})

it('knows statuses as they are now, and none of those whom it never saw', () => {
  const list = new Selecting()
  const { selection } = list
  selection.toggle(id(0))

  list.rows = [{ ...people[0]!, status: 'banned' }]
  selection.hostUpdate()
  expect(selection.statuses).to.deep.equal(['banned'])
  selection.read(`${id(0)}.${id(40)}`)

  expect(selection.statuses).to.equal(null)
})

it('goes into an address and comes back, up to fifty, and reads nothing strange', () => {
  const list = new Selecting()
  const { selection } = list
  list.rows = people

  for (let n = 0; n < 50; n++) selection.toggle(id(n))
  const { text } = selection
  selection.toggle(id(50))
  expect([text.length < 2000, selection.text]).to.deep.equal([true, ''])
  selection.read(text)
  expect(at(list)).to.have.length(50)
  selection.read(`${id(3)}.nobody..${id(4)}<script>`)
  expect(at(list)).to.deep.equal([3])
  selection.read('all')

  expect([at(list), selection.text]).to.deep.equal(['everybody', 'all'])
})
