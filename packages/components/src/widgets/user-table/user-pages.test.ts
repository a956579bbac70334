import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { byRole } from '../../test/by-role.js'
import { fakeApi, problem } from '../../test/fake-api.js'
import { fakeCrowd, UsersWorld } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import { expectRest } from '../../test/rest.js'
import './user-table.define.js'
import type { UserTable } from './user-table.js'

/** A table of `count` users, by name Member 0000, Member 0001 and so on. */
async function long(count: number) {
  const world = new UsersWorld(fakeCrowd(count))
  const table = await mount('user-table', { client: fakeApi(world.answers) })
  await byRole('row', 'Member 0000')
  await byRole('tab', new RegExp(`^All ?${String(count)}$`))
  return { world, table, scroller: table.shadowRoot!.querySelector<HTMLElement>('.scroller')! }
}

const rows = (table: UserTable) => [...table.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr[data-id]')]
const names = (table: UserTable) => rows(table).map((row) => row.querySelector('.who-name')!.textContent.trim())

/** The rows that stand in the middle of what is seen, with where they stand. */
function seen(scroller: HTMLElement) {
  const { top, bottom } = scroller.getBoundingClientRect()
  return [...scroller.querySelectorAll<HTMLElement>('tbody tr[data-id]')]
    .map((row) => ({ id: row.dataset['id'], top: row.getBoundingClientRect().top }))
    .filter((row) => row.top > top + 60 && row.top < bottom - 60)
}

/** Scrolls as a reader does, a screen at a time, until `done`; each step says by how many pixels a row jumped. */
async function read(scroller: HTMLElement, step: number, done: () => boolean): Promise<number> {
  let jump = 0
  for (let at = 0; at < 400 && !done(); at++) {
    scroller.scrollTop += step
    const before = seen(scroller)
    await aTimeout(30)
    const after = new Map(seen(scroller).map(({ id, top }) => [id, top]))
    for (const { id, top } of before) jump = Math.max(jump, Math.abs((after.get(id) ?? top) - top))
  }
  expect(done()).to.equal(true)
  return jump
}

it('goes on by itself both ways, with at most five pages on the page, and never jumps', async () => {
  const { world, table, scroller } = await long(430)
  let most = 0
  const watch = new MutationObserver(() => (most = Math.max(most, rows(table).length)))
  watch.observe(table.shadowRoot!, { subtree: true, childList: true })

  const down = await read(
    scroller,
    300,
    () => names(table).at(-1) === 'Member 0429' && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1,
  )
  expect([names(table)[0], table.shadowRoot!.querySelector('tbody tr')!.ariaRowIndex]).to.deep.equal(
    [undefined, '202'].with(0, 'Member 0200'),
  )
  const up = await read(scroller, -300, () => names(table)[0] === 'Member 0000' && scroller.scrollTop === 0)

  expect(names(table)).to.deep.equal(world.users.slice(0, rows(table).length).map(({ name }) => name))
  expect(most).to.equal(250)
  expect([down, up].every((jump) => jump < 1.5)).to.equal(true, `${String(down)} ${String(up)}`)
  expect((await byRole('grid')).ariaRowCount).to.equal('431')
})

it('goes on by a button, and says that it could not', async () => {
  const { world, table } = await long(60)
  world.answers['GET /users'] = () => problem(503, 'unavailable')

  ;(await byRole('button', 'Load more')).click()
  await byRole('alert', 'The server does not answer right now. Try again soon.')
  expect(names(table)).to.have.length(50)
  delete world.answers['GET /users']
  ;(await byRole('button', 'Try again')).click()

  await waitUntil(() => names(table).length === 60)
  expect(table.shadowRoot!.querySelector('.edge')?.textContent).to.equal(undefined)
})

it('does not know how many rows there are while a search goes on', async () => {
  const { table } = await long(60)

  table.search = 'member'
  await waitUntil(() => table.shadowRoot!.querySelector('table')!.ariaRowCount === '-1')
  ;(await byRole('button', 'Load more')).click()

  await waitUntil(() => table.shadowRoot!.querySelector('table')!.ariaRowCount === '61')
})

it('moves among rows and along them by keys, from one tab stop', async () => {
  const { table } = await long(60)
  const focused = () => table.shadowRoot!.activeElement?.closest('tr')?.querySelector('.who-name')?.textContent.trim()
  const cell = () => (table.shadowRoot!.activeElement as HTMLElement).dataset['cell']
  ;(await byRole('button', 'Last access')).focus()

  await sendKeys({ press: 'Tab' })
  expect([focused(), cell()]).to.deep.equal(['Member 0000', 'name'])
  await sendKeys({ press: 'ArrowDown' })
  await sendKeys({ press: 'ArrowRight' })
  expect([focused(), cell()]).to.deep.equal(['Member 0001', 'status'])
  await sendKeys({ press: 'ArrowDown' })
  expect([focused(), cell()]).to.deep.equal(['Member 0002', 'status'])
  await sendKeys({ press: 'End' })
  expect(focused()).to.equal('Member 0049')
  await sendKeys({ press: 'Home' })
  await sendKeys({ press: 'ArrowUp' })
  expect([focused(), cell()]).to.deep.equal(['Member 0000', 'status'])

  expect(table.shadowRoot!.querySelectorAll('tbody [tabindex="0"]').length).to.equal(1)
})

it('opens by Enter, closes by Escape, and gives the focus back to the row', async () => {
  const { table } = await long(60)
  ;(await byRole('button', /^Member 0003$/)).focus()

  await sendKeys({ press: 'Enter' })
  await byRole('complementary', 'Details of Member 0003')
  const name = await byRole('heading', 'Member 0003')
  await waitUntil(() => name.matches(':focus'))
  await sendKeys({ press: 'Escape' })

  await waitUntil(() => table.shadowRoot!.activeElement?.classList.contains('who-name'))
  expect([table.selected, table.shadowRoot!.activeElement?.textContent.trim()]).to.deep.equal(['', 'Member 0003'])
})

it('hands the focus on when the row that has it goes', async () => {
  const { world, table } = await long(3)
  ;(await byRole('button', /^Member 0001$/)).focus()

  world.remove(world.users[1]!.id)
  world.events.send('users', {})

  await waitUntil(() => table.shadowRoot!.activeElement?.textContent.trim() === 'Member 0002')
})

it('stops by itself where the page lets it grow instead of scroll', async () => {
  const { world, table } = await long(430)
  table.style.blockSize = 'auto'

  await waitUntil(() => names(table).length === 250, 'It did not fill.', { timeout: 3000 })
  const asked = world.asked('GET /users').length
  await aTimeout(200)

  expect([world.asked('GET /users').length, names(table)[0]]).to.deep.equal([asked, 'Member 0000'])
})

it('counts down where the list goes on when the server was asked too often, and goes on after', async () => {
  const { world, table } = await long(60)
  let asked = 0
  world.answers['GET /users'] = ({ url }) => {
    if (url.includes('cursor')) asked++
    return problem(429, 'too_many_requests', { retryAfter: 2 })
  }
  ;(await byRole('button', 'Load more')).click()
  await byRole('alert', /Try again in 2 seconds/)

  const again = await expectRest('Try again', () => asked)
  delete world.answers['GET /users']
  again.click()

  await waitUntil(() => names(table).length === 60)
})
