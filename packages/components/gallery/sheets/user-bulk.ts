import { fakeCrowd } from '../../src/test/fake-users.js'
import type { UserTable } from '../../src/widgets/user-table/user-table.js'
import { all, find, press } from '../hands.js'
import { maja, members } from '../people.js'
import { element, type Sheet } from '../state.js'
import { draw, kinds, nothing, openMenu, submit } from './user-table.js'

const NAMES = ['Chen Wei', 'Edda Blanck', 'Maja Lindqvist']

/** Ticks three people, and with `and` goes on from there. */
const pick =
  (and: () => Promise<void> = nothing) =>
  async () => {
    await find('tr[data-id]')
    for (const row of all('tr[data-id]').filter(({ textContent }) => NAMES.some((name) => textContent.includes(name))))
      row.querySelector<HTMLElement>('.tick')!.click()
    await find('.bar')
    await and()
  }

const manage = () => press('.manage')

/** Where an action stands under *Manage* for these three. */
const CHANGES = { activate: 1, deactivate: 2, ban: 3, addTags: 5, setField: 9 }

const ask = (action: keyof typeof CHANGES) => async () => {
  await manage()
  await press(`.bar [role=menuitem]:nth-of-type(${String(CHANGES[action])})`)
  await find('foyer-dialog[open] form')
}

const AT = '2026-03-14T09:00:00.000Z'
const job = {
  ...{
    id: '01890000-0000-7000-8000-00000000000a',
    kind: 'bulk',
    action: 'deactivate',
    state: 'running',
    reason: null,
    undoOf: null,
    retryOf: null,
  },
  ...{ startedBy: { kind: 'user', id: maja.id }, total: 1284, done: 812, skipped: 12, failed: 2, createdAt: AT, startedAt: AT },
  ...{ finishedAt: null, undoUntil: null },
}
const over = { ...job, state: 'done', done: 1270, finishedAt: AT, undoUntil: '2026-03-14T09:00:10.000Z' }

const REFUSED = [
  { name: 'Chen Wei', outcome: 'failed', reason: 'unexpected', detail: null },
  { name: 'Edda Blanck', outcome: 'skipped', reason: 'status_conflict', detail: null },
  { name: null, outcome: 'failed', reason: 'user_not_found', detail: null },
]

/** A change of three that is as `now` says. */
const changing = (name: string, now: typeof job | typeof over, and: () => Promise<void>, shows: string) => ({
  name,
  draw: draw(
    {},
    {
      'POST /users/bulk': () => now,
      [`GET /jobs/${job.id}`]: () => now,
      [`GET /jobs/${job.id}/rows`]: () => ({ items: REFUSED.map((row) => ({ ...row, userId: maja.id })), next: null, previous: null }),
    },
  ),
  act: pick(async () => {
    await ask('deactivate')()
    await submit()
    await and()
  }),
  shows,
})

/** A table with actions of the page's own. */
function withActions(properties: Partial<UserTable> = {}, users = members()) {
  const table = draw(properties, {}, users)()
  for (const [label, enable] of [
    ['Harbour Energy', 'always'],
    ['Birch', 'one'],
    ['Harbour Power', 'many'],
  ] as const)
    table.append(element('user-table-action', { label, enable }))
  return table
}

/** A table in which many are selected, what the page adds to it, and what becomes of a change of them. */
export const sheet: Sheet = {
  name: 'user-bulk',
  width: 960,
  height: 420,
  states: [
    { name: 'selected', draw: draw(), act: pick(), shows: '.bar .manage' },
    { name: 'selected-menu', draw: draw(), act: pick(manage), shows: '.bar .menu:popover-open' },
    {
      name: 'selected-everybody',
      alike: true,
      draw: draw({}, {}, fakeCrowd(60, { email: 'member@example.com' })),
      act: async () => {
        await press('tr[data-id] .tick')
        await press('.bar .link')
      },
      shows: '.bar .manage',
    },
    { name: 'own-actions', draw: () => withActions(), act: pick(manage), shows: '.bar .menu:popover-open' },
    { name: 'own-action-row', alike: true, draw: () => withActions({}, [maja]), act: openMenu, shows: '#menu:popover-open' },
    { name: 'bulk-ban', draw: draw(), act: pick(ask('ban')), shows: 'foyer-dialog[open] #until' },
    {
      name: 'bulk-field',
      draw: draw({}, { 'GET /user-schema': () => kinds }),
      act: pick(async () => {
        await ask('setField')()
        const field = await find<HTMLSelectElement>('foyer-dialog[open] #field')
        field.value = 'field:multi-select'
        field.dispatchEvent(new Event('change'))
      }),
      shows: 'foyer-dialog[open] fieldset',
    },
    changing('bulk-progress', job, nothing, '.bar progress'),
    changing('bulk-result', over, nothing, '.bar .result'),
    changing('bulk-report', over, () => press('.bar .result button'), 'foyer-dialog[open] .report'),
  ],
}
