import type { User } from '@foyer/shared'
import { fakeActivity } from '../../src/test/activity-world.js'
import { fakeApi, held, problem, type Answers } from '../../src/test/fake-api.js'
import { UsersWorld } from '../../src/test/fake-users.js'
import { fakeGroup } from '../../src/test/groups-world.js'
import type { UserDetails } from '../../src/widgets/user-details/user-details.js'
import '../../src/widgets/user-details/user-details.define.js'
import { all, find, holding, press, type } from '../hands.js'
import { maja } from '../people.js'
import { element, type Sheet } from '../state.js'

const ALL = ['users:read', 'users:create', 'users:edit', 'users:delete', 'notifications:create', 'audit:read']

const AT = '2026-03-14T08:59:00.000Z'
const MINUTE = 60_000

const session = {
  id: 's-1',
  browser: 'Firefox',
  system: 'Linux',
  address: '192.0.2.7',
  origin: 'https://shop.example',
  current: false,
  createdAt: '2026-03-01T08:00:00.000Z',
  lastUsedAt: AT,
}

/** What the server knows besides. */
function fill(world: UsersWorld): UsersWorld {
  world.groups = ['Field crew', 'Kundinnen und Kunden der Stadtwerke Altenburg-Hohenstein', 'Night shift'].map((name) => fakeGroup(name))
  world.groupsOf = world.groups.slice(0, 2)
  world.activity = [
    fakeActivity('feature', 'Exported a report', 4 * MINUTE),
    fakeActivity('page', '/prices', 9 * MINUTE),
    fakeActivity('sign_in', '', 41 * MINUTE),
  ]
  world.sessions = [session, { ...session, id: 's-2', browser: '', system: '', address: '2001:db8:1234:5678::/64', current: true }]
  world.notifications = [
    { id: 'n-2', seq: 2, title: 'Planned work', message: 'The meters rest tonight\nfrom 2 to 4.', createdAt: AT, readAt: null },
    { id: 'n-1', seq: 1, title: 'Welcome', message: '', createdAt: '2026-03-01T08:00:00.000Z', readAt: AT },
  ]
  world.audit = [
    { id: 'a-3', action: 'user.banned', actorKind: 'user', actorId: 'x', actorName: 'Lea Brandt', at: AT },
    { id: 'a-2', action: 'user.edited', actorKind: 'token', actorId: 'y', actorName: 'Nightly import', at: AT },
    { id: 'a-1', action: 'user.created', actorKind: 'system', actorId: 'z', actorName: '', at: '2026-03-01T08:00:00.000Z' },
  ]
  return world
}

/** Maja's details, on a server that answers `answers` instead of what it would. */
const draw =
  (properties: Partial<UserDetails> = {}, answers: Answers = {}, part: Partial<User> = {}) =>
  () => {
    const world = fill(new UsersWorld([{ ...maja, ...part }]))
    Object.assign(world.answers, answers)
    return element('user-details', { client: fakeApi(world.answers), permissions: ALL, userId: maja.id, ...properties })
  }

const lost = () => {
  throw new TypeError('no network')
}

const read = `GET /users/${maja.id}`

const failed = (name: string, answer: () => unknown) => ({
  name,
  alike: name !== 'failed',
  draw: draw({}, { [read]: answer }),
  shows: '.nothing',
})

const empty = (section: UserDetails['section'], path: string) => ({
  name: `${section} empty`,
  alike: true,
  draw: draw({ section }, { [`${read}/${path}`]: () => ({ items: [], next: null, previous: null, unread: 0 }) }),
  shows: '.nothing',
})

const reset = async (way: string) => {
  await press('.foot .button:nth-of-type(2)')
  await press(`foyer-dialog[open] [value=${way}]`)
}

const submit = () => press('foyer-dialog[open] button[type=submit]')

async function choose(): Promise<void> {
  await find('#choose')
  const [input] = all<HTMLInputElement>('input[type=file]')
  input!.files = holding(new File([new Uint8Array(2_000_000)], 'x.png', { type: 'image/png' })).files
  input!.dispatchEvent(new Event('change'))
}

export const sheet: Sheet = {
  name: 'user-details',
  width: 420,
  height: 880,
  states: [
    { name: 'loading', draw: draw({}, { [read]: held().answer }), shows: '.bone' },
    { name: 'details', draw: draw(), shows: '.group' },
    {
      name: 'banned',
      draw: draw({}, {}, { status: 'banned', statusReason: 'Sold their place', bannedUntil: '2026-04-01T00:00:00.000Z' }),
      shows: '.group',
    },
    { name: 'invited', alike: true, draw: draw({}, {}, { status: 'invited', emailVerifiedAt: null }), shows: '.group' },
    { name: 'anonymous', alike: true, draw: draw({}, {}, { type: 'anonymous', email: '', name: 'Anonymous' }), shows: '.group' },
    { name: 'read-only', draw: draw({ permissions: ['users:read'] }), shows: '.why' },
    { name: 'activity', draw: draw({ section: 'activity' }), shows: '.day' },
    { name: 'sessions', draw: draw({ section: 'sessions' }), shows: '#all' },
    empty('sessions', 'sessions'),
    {
      name: 'sessions failed',
      alike: true,
      draw: draw({ section: 'sessions' }, { [`${read}/sessions`]: () => problem(500, 'internal') }),
      shows: '.nothing',
    },
    { name: 'sessions not mine', alike: true, draw: draw({ section: 'sessions', permissions: ['users:read'] }), shows: '.nothing' },
    { name: 'sign out everywhere', draw: draw({ section: 'sessions' }), act: () => press('#all'), shows: 'dialog[open]' },
    { name: 'notifications', draw: draw({ section: 'notifications' }), shows: '.unread' },
    empty('notifications', 'notifications'),
    { name: 'audit', draw: draw({ section: 'audit' }), shows: '.entries' },
    empty('audit', 'audit'),
    {
      name: 'audit denied',
      alike: true,
      draw: draw({ section: 'audit', permissions: null }, { [`${read}/audit`]: () => problem(403, 'forbidden') }),
      shows: '.nothing',
    },
    { name: 'menu', draw: draw(), act: () => press('.head .tools .button'), shows: '#menu:popover-open' },
    { name: 'groups', draw: draw(), act: () => press('.add'), shows: '.popover:popover-open .menu-item' },
    { name: 'picture too large', alike: true, draw: draw(), act: choose, shows: '.fault' },
    { name: 'password', alike: true, draw: draw(), act: () => reset('set'), shows: '[name=password]' },
    {
      name: 'password refused',
      alike: true,
      draw: draw({}, { [`POST /users/${maja.id}/password`]: () => problem(409, 'no_hosted_page') }),
      act: async () => {
        await reset('link')
        await submit()
      },
      shows: '.callout.danger',
    },
    {
      name: 'temporary password',
      draw: draw(),
      act: async () => {
        await reset('temporary')
        await submit()
      },
      shows: '.secret',
    },
    {
      name: 'invited lately',
      alike: true,
      draw: draw(
        {},
        { [`POST /users/${maja.id}/status`]: () => problem(429, 'too_many_requests', { retryAfter: 2470 }) },
        { status: 'invited' },
      ),
      act: () => press('.foot .button:nth-of-type(2)'),
      shows: '.toast',
    },
    {
      name: 'edit',
      alike: true,
      draw: draw(),
      act: async () => {
        await press('.foot .button')
        await type('foyer-dialog[open] [name=name]', 'Maja Berg')
      },
      shows: 'dialog[open]',
    },
    { name: 'outdated', draw: draw({}, { 'GET /events': lost }), shows: '.strip' },
    failed('failed', () => problem(500, 'internal')),
    failed('denied', () => problem(403, 'forbidden')),
    failed('offline', lost),
    failed('limited', () => problem(429, 'too_many_requests', { retryAfter: 42 })),
    failed('gone', () => problem(404, 'user_not_found')),
    { name: 'signed-out', alike: true, draw: draw({ client: undefined as never }), shows: '.nothing' },
  ],
}
