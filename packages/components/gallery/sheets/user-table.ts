import { held, problem, fakeApi, type Answers } from '../../src/test/fake-api.js'
import { fakeGroup } from '../../src/test/groups-world.js'
import { fakeCrowd, UsersWorld } from '../../src/test/fake-users.js'
import type { UserTable } from '../../src/widgets/user-table/user-table.js'
import { all, find, press, type } from '../hands.js'
import { maja, members } from '../people.js'
import { element, type Sheet } from '../state.js'

/** Columns are chosen where there are some: below this width the table is one of cards. */
const isNarrow = innerWidth < 480

const ALL = ['users:read', 'users:create', 'users:edit', 'users:delete', 'notifications:create']

/** A table of the members, on a server that answers `answers` instead of what it would. */
export const draw =
  (properties: Partial<UserTable> = {}, answers: Answers = {}, users = members()) =>
  () => {
    const world = new UsersWorld(users)
    Object.assign(world.answers, answers)
    return element('user-table', { client: fakeApi(world.answers), permissions: ALL, showInactive: true, ...properties })
  }

const lost = () => {
  throw new TypeError('no network')
}

const list = (name: string, answer: () => unknown, shows = '.nothing') => ({
  name,
  alike: name !== 'failed',
  draw: draw({}, { 'GET /users': answer }),
  shows,
})

const row = (part: string) => `tr[data-id="${maja.id}"] ${part}`
export const openMenu = () => press(row('.c-menu button'))

/** A dialog of Maja, and what is done in it. */
const dialog = (
  name: string,
  action: 'edit' | 'tags' | 'notify' | 'ban' | 'delete',
  answers: Answers = {},
  then: () => Promise<void> = nothing,
) => ({
  name,
  alike: name !== 'edit-newer' && name !== 'tags' && name !== 'delete',
  draw: draw({}, answers, [maja]),
  act: async () => {
    await openMenu()
    await press(`#menu [data-action=${action}]`)
    await find('dialog[open]')
    await then()
  },
  shows: 'dialog[open]',
})

const own = { type: 'text', required: false, default: null, options: [], seenBy: 'members', editedBy: 'members' }
const schema = {
  types: ['standard'],
  fields: ['Department', 'Cost centre'].map((label) => ({ ...own, key: label, label, askedAtSignUp: false, hint: '', keptAsTag: false })),
  version: 1,
}
export const kinds = {
  types: ['standard', 'staff'],
  fields: (['text', 'number', 'checkbox', 'multi-select', 'select'] as const).map((type) => ({
    ...own,
    type,
    key: type,
    label: `Harbour ${type}`,
    options: ['North', 'South'],
    askedAtSignUp: false,
    hint: '',
    keptAsTag: false,
  })),
  version: 1,
}

/** What a viewer set up. */
const wide = {
  layout: {
    columns: ['status', 'field:Department', 'company', 'phone', 'tags', 'created', 'lastSignIn', 'lastAccess'],
    widths: { tags: 220 },
    density: 'compact',
  },
  views: ['Pro customers', 'Waiting for an answer since the beginning of the year'].map((name) => ({ name })),
  first: 'Pro customers',
}

const groups = [fakeGroup('Field crew', 1602), fakeGroup('Beta testers', 96), fakeGroup('Night shift', 41)]

/** In a narrow table the chips are behind a button. */
async function unfold(): Promise<void> {
  await find('foyer-user-filters:defined')
  all('.fold')
    .find((button) => button.checkVisibility())
    ?.click()
}

export const nothing = () => Promise.resolve()
export const submit = () => press('foyer-dialog[open] button[type=submit]')
const patched = `PATCH /users/${maja.id}`

async function failToSave(): Promise<void> {
  await type('foyer-dialog[open] [name=name]', 'Maja Berg')
  await submit()
  await find('foyer-dialog[open] .callout')
}

const add = (name: string, then: () => Promise<void>) => ({
  name,
  alike: name !== 'add-password',
  draw: draw({}, {}, [maja]),
  act: async () => {
    await press('[part=add]')
    await find('dialog[open]')
    await then()
  },
  shows: 'dialog[open]',
})

export const sheet: Sheet = {
  name: 'user-table',
  width: 960,
  height: 420,
  states: [
    { name: 'full', draw: draw(), shows: 'tr[data-id]' },
    { name: 'loading', draw: draw({}, { 'GET /users': held().answer, 'GET /users/counts': held().answer }), shows: '.bone' },
    { name: 'empty', draw: draw({}, {}, []), shows: '.nothing' },
    { name: 'empty-read-only', alike: true, draw: draw({ permissions: ['users:read'] }, {}, []), shows: '.nothing' },
    { name: 'no-match', alike: true, draw: draw({ search: 'zebra', filter: { tagsAll: ['plan:Pro'] } }), shows: '.nothing' },
    list('denied', () => problem(403, 'forbidden')),
    list('signed-out', () => problem(401, 'unauthenticated')),
    list('offline', lost),
    list('limited', () => problem(429, 'too_many_requests', { retryAfter: 42 })),
    list('failed', () => problem(500, 'internal'), '.nothing .request'),
    { name: 'outdated', draw: draw({}, { 'GET /events': lost }), shows: '.strip' },
    {
      name: 'groups',
      draw: draw({ filter: { group: groups[0]!.id } }, { 'GET /groups': () => ({ items: groups, next: null, previous: null }) }),
      shows: isNarrow ? 'tr[data-id]' : '.rail-item[aria-current]',
    },
    { name: 'filtered', alike: true, draw: draw({ filter: { tagsAll: ['plan:Pro'] } }), shows: '.filter-chip, .fold' },
    {
      name: 'filters',
      draw: draw({ filter: { tagsAll: ['plan:Pro'], createdFrom: '2026-01-01', createdTo: '2026-02-01', emailVerified: true } }),
      act: unfold,
      shows: '.filter-chip',
    },
    {
      name: 'filter-stale',
      draw: draw(
        { filter: { tagsAny: ['plan:Pro'] } },
        { 'GET /users': () => problem(400, 'invalid', { fields: { tagsAny: 'No user has the tag “plan:Pro”.' } }) },
      ),
      shows: '.nothing',
    },
    {
      name: 'filter-menu',
      alike: true,
      draw: draw(),
      act: () => press('.button.add'),
      shows: '#kinds:popover-open',
    },
    {
      name: 'filter-editor',
      draw: draw({ filter: { accessFrom: '2026-01-01' } }),
      act: async () => {
        await unfold()
        await press('.filter-chip .change')
      },
      shows: '#editor:popover-open',
    },
    {
      name: 'columns',
      alike: true,
      draw: draw({}, { 'GET /me/preferences/user-table': () => ({ value: wide }), 'GET /user-schema': () => schema }),
      act: async () => {
        if (!isNarrow) await press('.button.columns')
      },
      shows: isNarrow ? 'tr[data-id]' : '.popover:popover-open',
    },
    {
      name: 'columns-wide',
      draw: draw({}, { 'GET /me/preferences/user-table': () => ({ value: wide }), 'GET /user-schema': () => schema }),
      shows: '.compact tr[data-id]',
    },
    {
      name: 'views',
      draw: draw({}, { 'GET /me/preferences/user-table': () => ({ value: wide }), 'GET /user-schema': () => schema }),
      act: () => press('.button.views'),
      shows: '.popover:popover-open li',
    },
    { name: 'inactive-hidden', alike: true, draw: draw({ showInactive: false }), shows: 'tr[data-id]' },
    { name: 'tab', alike: true, draw: draw({ status: 'banned', noHeading: true }), shows: 'tr[data-id]' },
    { name: 'more', alike: true, draw: draw({}, {}, fakeCrowd(60, { email: 'member@example.com' })), shows: 'tr[data-id]' },
    { name: 'drawer', draw: draw({ selected: maja.id }, {}, members().slice(4)), shows: '.facts' },
    {
      name: 'drawer-read-only',
      alike: true,
      draw: draw({ selected: maja.id, permissions: ['users:read'] }, {}, [maja]),
      shows: '.why',
    },
    { name: 'menu', draw: draw({}, {}, [maja]), act: openMenu, shows: '#menu:popover-open' },
    {
      name: 'menu-read-only',
      alike: true,
      draw: draw({ permissions: ['users:read'] }, {}, [maja]),
      act: openMenu,
      shows: '#menu:popover-open .menu-why',
    },
    {
      name: 'status-menu',
      alike: true,
      draw: draw({}, {}, [maja]),
      act: () => press(row('[data-cell=status]')),
      shows: '#menu:popover-open',
    },
    {
      name: 'sort-menu',
      alike: true,
      draw: draw({}, {}, [maja]),
      act: () => press('[part=filters] .push > button'),
      shows: '#sort:popover-open',
    },
    add('add', nothing),
    add('add-password', () => press('foyer-dialog[open] [value=set]')),
    add('add-faults', submit),
    dialog('edit', 'edit'),
    {
      name: 'edit-own-fields',
      draw: draw({}, { 'GET /user-schema': () => kinds }, [maja]),
      act: async () => {
        await openMenu()
        await press('#menu [data-action=edit]')
        await find('dialog[open]')
        await press('foyer-dialog[open] [name=own-4]')
      },
      shows: 'foyer-dialog[open] [name=own-4]',
    },
    dialog('edit-newer', 'edit', { [patched]: () => problem(412, 'version_conflict') }, failToSave),
    dialog('edit-failed', 'edit', { [patched]: () => problem(500, 'internal') }, failToSave),
    dialog('tags', 'tags'),
    dialog('notify', 'notify'),
    dialog('ban', 'ban'),
    dialog('delete', 'delete'),
    {
      name: 'toast',
      draw: draw({}, {}, [maja]),
      act: async () => {
        await openMenu()
        await press('#menu [data-action=deactivate]')
      },
      shows: '.toast',
    },
  ],
}
