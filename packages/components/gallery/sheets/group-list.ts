import { fakeApi, held, problem, type Answers } from '../../src/test/fake-api.js'
import { fakeGroup, GroupsWorld } from '../../src/test/groups-world.js'
import type { GroupList } from '../../src/widgets/group-list/group-list.js'
import '../../src/widgets/group-list/group-list.define.js'
import { find, press, type } from '../hands.js'
import { element, type Sheet } from '../state.js'

const crew = [
  fakeGroup('Field crew', 1602, { externalId: 'G-7' }),
  fakeGroup('Beta testers', 96),
  fakeGroup('Night shift', 211),
  fakeGroup('Kundinnen und Kunden der Stadtwerke Altenburg-Hohenstein', 388),
  fakeGroup('فريق الليل', 57),
]
const many = Array.from({ length: 40 }, (_, n) => fakeGroup(`District ${String(n + 1).padStart(2, '0')}`, n * 31))

/** A rail of these groups. */
const draw =
  (groups = crew, properties: Partial<GroupList> = {}, answers: Answers = {}) =>
  () => {
    const world = new GroupsWorld(groups)
    const client = fakeApi({ ...world.answers, ...answers })
    return element('group-list', { client, total: 12_480, group: groups[0]?.id ?? '', ...properties })
  }

const SETTINGS = 'li:nth-of-type(3) .square'

async function ask(item: number): Promise<void> {
  await press(SETTINGS)
  await press(`.menu-item:nth-of-type(${String(item)})`)
}

async function create(name: string): Promise<void> {
  await press('[part=add]')
  if (name) await type('#name', name)
  await press('[slot=foot].primary')
}

const failed = (name: string, answer: () => unknown) => ({
  name,
  alike: name !== 'failed',
  draw: draw(crew, {}, { 'GET /groups': answer }),
  shows: '.nothing',
})

const DIALOG = 'dialog[open]'

export const sheet: Sheet = {
  name: 'group-list',
  width: 340,
  height: 480,
  states: [
    { name: 'loading', draw: draw(crew, {}, { 'GET /groups': held().answer }), shows: '.bone' },
    { name: 'groups', draw: draw(), shows: '.rail-item' },
    { name: 'read-only', alike: true, draw: draw(crew, { permissions: ['users:read'] }), shows: '.rail-item' },
    { name: 'many', draw: draw(many), shows: '.find' },
    {
      name: 'no-match',
      draw: draw(many),
      act: () => type('[part=search]', '<b>Norhwind</b>'),
      shows: '.none',
    },
    { name: 'menu', draw: draw(), act: () => press(SETTINGS), shows: '.menu:popover-open' },
    { name: 'edit', draw: draw(), act: () => ask(1), shows: DIALOG },
    { name: 'delete', draw: draw(), act: () => ask(2), shows: DIALOG },
    { name: 'create-empty', alike: true, draw: draw(), act: () => create(''), shows: '.fault' },
    { name: 'create-taken', draw: draw(), act: () => create('Night shift'), shows: '.fault' },
    {
      name: 'create-refused',
      draw: draw(crew, {}, { 'POST /groups': () => problem(500, 'internal') }),
      act: () => create('New'),
      shows: '.callout',
    },
    { name: 'creating', alike: true, draw: draw(crew, {}, { 'POST /groups': held().answer }), act: () => create('New'), shows: '.spinner' },
    {
      name: 'created',
      alike: true,
      draw: draw(),
      act: async () => {
        await create('Suppliers')
        await find('.toast')
      },
      shows: '.toast',
    },
    { name: 'empty', draw: draw([]), shows: '.nothing' },
    { name: 'empty-read-only', alike: true, draw: draw([], { permissions: ['users:read'] }), shows: '.nothing' },
    failed('failed', () => problem(500, 'internal')),
    failed('denied', () => problem(403, 'forbidden')),
    failed('limited', () => problem(429, 'too_many_requests', { retryAfter: 42 })),
    { name: 'signed-out', draw: draw([], { client: undefined as never }), shows: '.nothing' },
  ],
}
