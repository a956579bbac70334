import { expect } from '@open-wc/testing'
import { LitElement } from 'lit'
import { define } from '../../../core/define.js'
import { fakeCrowd } from '../../../test/fake-users.js'
import { SelectionController } from './selection.controller.js'

class Selecting extends LitElement {
  readonly selection = new SelectionController(this)
}
define('test-selecting', Selecting)

const rows = fakeCrowd(6)
const at = (ids: readonly string[]) => ids.map((id) => rows.findIndex((row) => row.id === id)).sort()

it('keeps whom one selected over pages, and takes them out again', () => {
  const { selection } = new Selecting()

  for (const n of [0, 5, 2, 5]) selection.toggle(rows[n]!)

  expect(at(selection.ids)).to.deep.equal([0, 2])
  expect(selection.statuses).to.deep.equal(['active'])
})

it('selects a range either way, and only what is shown', () => {
  const { selection } = new Selecting()

  selection.toggle(rows[4]!)
  selection.toggle(rows[2]!, { range: true, rows })
  expect(at(selection.ids)).to.deep.equal([2, 3, 4])
  selection.toggle(rows[0]!, { range: true, rows: rows.slice(0, 2) })

  expect(at(selection.ids)).to.deep.equal([0, 2, 3, 4])
})

it('selects a page, then everybody, then one alone', () => {
  const { selection } = new Selecting()

  selection.togglePage(rows.slice(0, 3))
  expect(at(selection.ids)).to.deep.equal([0, 1, 2])
  selection.togglePage(rows.slice(0, 3))
  expect(selection.ids).to.deep.equal([])
  selection.selectEverybody()
  expect([selection.isAll, selection.has('anybody'), selection.statuses]).to.deep.equal([true, true, null])
  selection.toggle(rows[1]!)

  expect([selection.isAll, at(selection.ids)]).to.deep.equal([false, [1]])
})
