import type { Profile } from '@foyer/shared'
import { PLAIN_LOOK, type Client } from '@foyer/shared/client'
import { find, press, type } from '../../gallery/hands.js'
import { element, type State } from '../../gallery/state.js'
import { fakeApi, fakeSession, held, problem, signedIn, type Answers } from './fake-api.js'
import { fakeUser, UsersWorld } from './fake-users.js'

const acme: Profile = {
  id: 'acme',
  name: 'Acme Water',
  slug: 'acme-water',
  origins: ['https://www.acme.example'],
  welcomeMessage: 'Power from the sea',
  activityDays: 90,
  look: PLAIN_LOOK,
  logo: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 3,
}

/** Everything that two people may save at the same time. */
const theirs: Profile = {
  ...acme,
  name: 'Cedar',
  slug: 'cedar',
  origins: [],
  welcomeMessage: '',
  activityDays: 90,
  look: { accent: '#0b5d3b', neutral: '#111111', radius: 2, font: 'serif', density: 'roomy', scheme: 'dark' },
  version: 4,
}

const key = (kind: string) => ({ key: `pk_${kind}_1`, kind, createdAt: '2026-01-01T00:00:00.000Z' })
const refused = () => problem(500, 'internal')
const lost = () => {
  throw new TypeError('no network')
}
const withLogo = { 'GET ': () => ({ ...acme, logo: '/logos/acme/1.webp' }) }

interface Opened {
  permissions?: string[]
  client?: (answers: Answers) => Client
}

const settings =
  (answers: Answers = {}, { permissions = ['profile:edit'], client = fakeApi }: Opened = {}) =>
  () => {
    const known = { 'GET ': () => acme, 'GET /embed-keys': () => ({ items: [key('live'), key('test')] }), ...answers }
    return element('foyer-profile-settings', { client: client(known), permissions, server: 'https://id.example.com/' })
  }

/** The way on of a question that is open. */
const DELETE = '.danger-fill'

const save = () => press('form button[type=submit]')

async function rename(): Promise<void> {
  await type('#name', 'Birch')
  await save()
}

/** Types something into each of the settings, and saves. */
async function rewrite(): Promise<void> {
  for (const [name, text] of Object.entries({ name: 'Birch', slug: 'birch', origins: '', welcomeMessage: 'Hi', accent: '#222222' }))
    await type(`#${name}`, name === 'origins' ? 'https://birch.example' : text)
  await type('#neutral', '#333333')
  await type('#radius', '9')
  await type('#font', 'rounded')
  for (const choice of ['density][value=compact', 'scheme][value=light']) (await find<HTMLInputElement>(`[name=${choice}]`)).click()
  await save()
}

/** Chooses a file for the logo. */
const choose =
  (kind: string, bytes = 9) =>
  async () => {
    const files = new DataTransfer()
    files.items.add(new File([new Uint8Array(bytes)], 'x', { type: kind }))
    const field = await find('#choose')
    const input = field.parentElement!.querySelector('input')!
    input.files = files.files
    input.dispatchEvent(new Event('change'))
  }

const png = choose('image/png')

const askLogo = () => press('#choose + .plain')

async function dropLogo(): Promise<void> {
  await askLogo()
  await press(DELETE)
}

async function dropKey(): Promise<void> {
  await press('.key button')
  await press(DELETE)
}

const logo = (name: string, answers: Answers, act: () => Promise<void>, shows: string): State => ({
  name: `logo ${name}`,
  draw: settings(answers),
  act,
  shows,
})

const looks: State[] = [
  { name: 'read-only', draw: settings({}, { permissions: ['profile:read'] }), shows: 'foyer-look-preview' },
  {
    name: 'contested',
    draw: () => {
      let now = acme
      const take = () => ((now = theirs), problem(412, 'version_conflict'))
      return settings({ 'GET ': () => now, 'PATCH ': take })()
    },
    act: rewrite,
    shows: '.callout.warn',
  },
  { name: 'saving', draw: settings({ 'PATCH ': held().answer }), act: rename, shows: '.spinner' },
  { name: 'not saved', draw: settings({ 'PATCH ': refused }), act: rename, shows: '.callout.danger' },
  { name: 'slug taken', draw: settings({ 'PATCH ': () => problem(409, 'slug_taken') }), act: rename, shows: '.fault' },
  {
    name: 'faults',
    draw: settings(),
    act: async () => {
      for (const name of ['name', 'slug', 'accent', 'neutral']) await type(`#${name}`, ' ')
      await type('#origins', 'ftp://x')
      await save()
    },
    shows: '.fault',
  },
  logo('wrong', {}, choose('image/svg+xml'), '.fault'),
  logo('too large', {}, choose('image/png', 1_048_577), '.fault'),
  logo('unreadable', { 'PUT /logo': () => problem(422, 'picture_unreadable') }, png, '.fault'),
  logo('refused', { 'PUT /logo': refused }, png, '.fault'),
  logo('sending', { 'PUT /logo': held().answer }, png, '.spinner'),
  logo('saved', { 'PUT /logo': () => ({ logo: '/logos/acme/2.webp' }) }, png, '.toast'),
  logo('asking', withLogo, askLogo, 'dialog[open]'),
  logo('deleting', { ...withLogo, 'DELETE /logo': held().answer }, dropLogo, '.spinner'),
  logo('deleted', { ...withLogo, 'DELETE /logo': () => undefined }, dropLogo, '.toast'),
]

const keys: State[] = [
  { name: 'no keys', draw: settings({ 'GET /embed-keys': () => ({ items: [] }) }), shows: '.stack .actions' },
  { name: 'keys failed', draw: settings({ 'GET /embed-keys': refused }), shows: '.request' },
  { name: 'key deleting', draw: settings({ 'DELETE /embed-keys/pk_live_1': held().answer }), act: dropKey, shows: '.spinner' },
  { name: 'key deleted', draw: settings({ 'DELETE /embed-keys/pk_live_1': () => undefined }), act: dropKey, shows: '.toast' },
  { name: 'key not deleted', draw: settings({ 'DELETE /embed-keys/pk_live_1': refused }), act: dropKey, shows: '.toast' },
]

const creation = (name: string, answer: () => unknown, typed: string, shows: string): State => ({
  name: `new profile ${name}`,
  draw: () => element('foyer-create-profile', { client: fakeApi({ 'POST /me/profiles': answer }), open: true }),
  act: async () => {
    await type('#name', typed)
    await type('#slug', typed && 'birch')
    if (!typed) await type('#slug', '-')
    await press('[slot=foot].primary')
  },
  shows,
})

const mails = (name: string, answer: () => unknown, act: () => Promise<void>, shows: string): State => ({
  name: `mails ${name}`,
  draw: () => element('foyer-mail-list', { client: fakeApi({ 'GET /mails': answer }) }),
  act,
  shows,
})

const nothing = () => Promise.resolve()

/** The list was there once, and then the server is away. */
function thenLost() {
  let asked = 0
  const item = { id: '1', to: 'ada@example.com', subject: 'A code', text: 'It is 482913.', sentAt: acme.createdAt }
  return () => (asked++ ? lost() : { items: [item] })
}

const firstRun = (name: string, answer: () => unknown, shows: string): State => ({
  name: `first run ${name}`,
  draw: () => element('foyer-first-run', { session: fakeSession({ 'POST /auth/first-run': answer }) }),
  act: async () => {
    for (const [field, text] of Object.entries({
      code: '1',
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      password: 'six rainy mornings',
    }))
      await type(`[name=${field}]`, text)
    await press('[type=submit]')
  },
  shows,
})

/** What may be done with a user of each status. */
const menus = (['pending', 'invited', 'active', 'inactive', 'banned'] as const).flatMap((status) =>
  ['.c-menu button', '[data-cell=status]'].map((cell) => ({
    name: `menu of ${status} at ${cell}`,
    draw: () => element('user-table', { client: fakeApi(new UsersWorld([fakeUser({ status })]).answers), showInactive: true }),
    act: () => press(`tr[data-id] ${cell}`),
    shows: '#menu:popover-open',
  })),
)

const faulty = (name: string, action: string): State => ({
  name: `${name} with nothing in it`,
  draw: () => element('user-table', { client: fakeApi(new UsersWorld([fakeUser()]).answers) }),
  act: async () => {
    await press('tr[data-id] .c-menu button')
    await press(`#menu [data-action=${action}]`)
    await press('foyer-dialog[open] button[type=submit]')
  },
  shows: '.fault',
})

/** States that look like others, and say something else. */
export const moreStates: State[] = [
  ...looks,
  ...keys,
  ...menus,
  faulty('a notice', 'notify'),
  creation('empty', refused, '', '.fault'),
  creation('refused', refused, 'Birch', '.callout'),
  creation('taken', () => problem(409, 'slug_taken'), 'Birch', '.fault'),
  creation('under way', held().answer, 'Birch', '.spinner'),
  mails('loading', held().answer, nothing, '.bone'),
  mails('failed', refused, nothing, '.nothing'),
  mails('offline', thenLost(), () => find('.mail').then(() => press('.mail-head .button')), '.strip'),
  firstRun('wrong code', () => problem(422, 'wrong_code'), '.fault'),
  firstRun('taken', () => problem(410, 'gone'), '.callout'),
  firstRun('refused', refused, '.callout'),
  firstRun('under way', held().answer, '.spinner'),
  {
    name: 'not signed out',
    draw: () => {
      const session = fakeSession({ 'POST /auth/sign-out': lost })
      session.accept(signedIn())
      return element('foyer-account', { session })
    },
    act: () => press('.way-out .button'),
    shows: '.toast',
  },
]
