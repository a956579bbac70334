import { expect } from '@open-wc/testing'
import { PageWindow, type Fetched } from './page-window.js'

interface Row {
  id: string
  name?: string
}

/** The `n`th page of ten, of two rows each. */
const page = (n: number): Fetched<Row> => ({
  items: [{ id: `${String(n)}a` }, { id: `${String(n)}b` }],
  next: n < 9 ? `after ${String(n)}` : null,
  previous: n > 0 ? `before ${String(n)}` : null,
  cursor: undefined,
})

const ids = ({ items }: PageWindow<Row>) => items.map(({ id }) => id)

it('keeps five pages, and lets the other end go, both ways', () => {
  let window = new PageWindow([page(0)])

  for (const n of [1, 2, 3, 4, 5, 6]) window = window.append(page(n))
  expect([window.pages.length, window.start, window.previous, window.next]).to.deep.equal([5, 4, 'before 2', 'after 6'])
  for (const n of [1, 0]) window = window.prepend(page(n))

  expect([window.pages.length, window.start, window.previous, window.next]).to.deep.equal([5, 0, null, 'after 4'])
  expect(ids(window)).to.deep.equal(['0a', '0b', '1a', '1b', '2a', '2b', '3a', '3b', '4a', '4b'])
})

it('shows a row once that moved while the list was read', () => {
  const window = new PageWindow([page(0)]).append({ ...page(1), items: [{ id: '0b', name: 'later' }, { id: '1b' }] })

  expect(window.items).to.deep.equal([{ id: '0a' }, { id: '0b', name: 'later' }, { id: '1b' }])
})

it('changes rows in their place, and adds none', () => {
  const window = new PageWindow([page(0)]).update([{ id: '0b', name: 'new' }, { id: '9a' }]).remove('0a')

  expect(window.items).to.deep.equal([{ id: '0b', name: 'new' }])
})
