import { PLAIN_LOOK } from '@foyer/shared/client'
import { expect, nextFrame, waitUntil } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import './console.define.js'
import { challenged, fakeApi, fakeSession, held, problem, signedIn, type Answers } from '../test/fake-api.js'
import { fakeServer } from '../test/fake-server.js'
import { fakeCrowd, fakeUser, UsersWorld } from '../test/fake-users.js'
import { inboxWorld, note, readNote } from '../test/inbox-world.js'
import { mount } from '../test/mount.js'
import { pseudo } from '../test/pseudo.js'
import { findDeep, spoken } from '../test/spoken.js'
import type { UserSignup } from '../widgets/user-signup/user-signup.js'
import type { UserTable } from '../widgets/user-table/user-table.js'
import { addMessages } from '../messages/translations.js'

const lang = 'en-XA'

/** What comes from the data of these worlds, and from the standard. */
const DATA =
  /Ada Lovelace|User \d+|Member \d+|Message \d+|What it says|Acme( Water)?|acme|standard|plan|Pro|crm-1|Your code|\S+@example\.com|https?:\S+|request-1|pk_\w+|\b(AL|AW|U\d|M\d|A|U)\b/g

/** What is on the screen and came from no message. */
function bare(root: Node): string[] {
  const words = spoken(root).map((text) => {
    let rest = text
    for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(/⟦[^⟦⟧]*⟧/g, '')]
    return rest.replace(DATA, '').trim()
  })
  return words.filter((text) => /[a-z]/i.test(text))
}

async function press(root: Node, ...selectors: string[]) {
  for (const selector of selectors) {
    await waitUntil(() => findDeep(root, selector), `There is no ${selector}.`, { timeout: 8_000 })
    findDeep(root, selector)!.click()
    await nextFrame()
  }
}

async function settled(root: Node, sign: string) {
  await waitUntil(() => findDeep(root, sign), `There is no ${sign}.`, { timeout: 8_000 })
  await nextFrame()
  await nextFrame()
}

/** The widget has been drawn, in words of the pseudo-language alone. */
async function expectNoBareWord(root: HTMLElement, sign: string) {
  await settled(root, sign)
  expect(spoken(root).some((text) => text.includes('⟦'))).to.equal(true)
  expect(bare(root)).to.deep.equal([])
  root.remove()
}

it('finds a word that came from no message', async () => {
  addMessages(lang, pseudo())
  const page = await mount('user-signup', { lang, session: fakeSession({}), heading: 'Hard-coded' })
  await settled(page, 'form')

  expect(bare(page)).to.deep.equal(['Hard-coded'])
})

it('takes every word of <user-signup> from the messages', async () => {
  addMessages(lang, pseudo())
  const signup = (answers: Answers, properties: Partial<UserSignup> = {}) =>
    mount('user-signup', { lang, session: fakeSession(answers, 'Acme'), ...properties })

  const { answer, release } = held()
  await expectNoBareWord(await signup({ 'POST /auth/refresh': answer }), '[role=status]')
  release(problem(401, 'unauthenticated'))
  await expectNoBareWord(await signup({ 'POST /auth/refresh': () => problem(503, 'unavailable') }), '[role=alert]')
  await expectNoBareWord(await signup({ 'POST /auth/refresh': () => signedIn() }), 'bdi, button')
  for (const mode of ['sign-up', 'sign-in'] as const) {
    const empty = await signup({}, { mode })
    await press(empty, 'button[type=submit]')
    await expectNoBareWord(empty, '.fault')
    for (const refusal of [
      problem(401, 'invalid_credentials'),
      problem(429, 'too_many_requests', { retryAfter: 30 }),
      problem(500, 'internal'),
      problem(403, 'sign_up_closed'),
      problem(403, 'account_banned'),
      challenged(),
    ]) {
      const answers = { [`POST /auth/${mode}`]: () => refusal }
      const refused = await signup(answers, { mode })
      await settled(refused, 'form')
      for (const input of refused.querySelectorAll('input')) {
        input.value = { name: 'Ada Lovelace', email: 'ada@example.com', password: 'difference engine' }[input.name] ?? ''
        input.dispatchEvent(new Event('input', { bubbles: true }))
      }
      await press(refused, 'button[type=submit]')
      await expectNoBareWord(refused, '[role=alert], .callout, .nothing, input[autocomplete=one-time-code]')
    }
  }
})

it('takes every word of <notification-bell> from the messages', async () => {
  addMessages(lang, pseudo())
  const notes = [note(2), readNote(1)]
  const bell = (answers: Answers = {}, items = notes) => mount('notification-bell', { lang, session: inboxWorld(items, answers).session })

  for (const [answers, items, sign] of [
    [{}, notes, 'article'],
    [{}, [], '.nothing'],
    [{ 'GET /me/notifications': held().answer }, notes, '.bone'],
    [{ 'GET /me/notifications': () => problem(500, 'internal') }, notes, '[role=alert]'],
    [{ 'GET /me/notifications': () => problem(429, 'too_many_requests', { retryAfter: 30 }) }, notes, '.nothing'],
  ] as const) {
    const element = await bell(answers, [...items])
    await press(element, 'button')
    await expectNoBareWord(element, sign)
  }
})

it('takes every word of <user-table> and its dialogs from the messages', async () => {
  addMessages(lang, pseudo())
  await setViewport({ width: 1280, height: 800 })
  const ada = fakeUser({ name: 'Ada Lovelace', externalId: 'crm-1', tags: [{ key: 'plan', value: 'Pro' }] })
  const all = (['pending', 'invited', 'active', 'inactive', 'banned'] as const).map((status) => fakeUser({ status }))
  const table = (world: UsersWorld, properties: Partial<UserTable> = {}, answers: Answers = {}) =>
    mount('user-table', { lang, client: fakeApi(Object.assign(world.answers, answers)), ...properties })

  await expectNoBareWord(await table(new UsersWorld(all)), 'tbody .who-name')
  await expectNoBareWord(await table(new UsersWorld(fakeCrowd(60))), 'tbody .who-name')
  await expectNoBareWord(await table(new UsersWorld([])), '.nothing')
  await expectNoBareWord(await table(new UsersWorld([ada]), { selected: ada.id }), 'aside')
  for (const [status, code] of [
    [403, 'forbidden'],
    [401, 'unauthenticated'],
    [429, 'too_many_requests'],
    [500, 'internal'],
  ] as const)
    await expectNoBareWord(
      await table(new UsersWorld([ada]), {}, { 'GET /users': () => problem(status, code, { retryAfter: 30 }) }),
      '.nothing',
    )
  await expectNoBareWord(await table(new UsersWorld([ada]), {}, { 'GET /users': held().answer }), '.bone')

  const menuOf = async (user: typeof ada, cell = 'td:last-child') => {
    const element = await table(new UsersWorld([user]))
    await press(element, `tbody ${cell} button[aria-haspopup=menu]`)
    await settled(element, '[role=menuitem]')
    return element
  }
  for (const user of [ada, ...all]) await expectNoBareWord(await menuOf(user), '[role=menuitem]')
  await expectNoBareWord(await menuOf(ada, 'td:not(:last-child)'), '[role=menuitem]')
  const { edit, notify, ban, delete: remove } = pseudo().users!.actions!
  for (const [tag, word] of [
    ['foyer-user-form', edit],
    ['foyer-user-notice', notify],
    ['foyer-user-ban', ban],
    ['foyer-user-farewell', remove],
  ] as const) {
    const element = await menuOf(ada)
    const item = () =>
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitem]')].find(({ textContent }) => textContent.includes(word!))
    await waitUntil(item, `There is no ${word!} among ${spoken(element).join(' ')}`)
    item()!.click()
    await settled(element, `${tag}[open]`)
    findDeep(element, `${tag}[open]`)!.shadowRoot!.querySelector('form')?.requestSubmit()
    await expectNoBareWord(element, `${tag}[open]`)
  }
})

it('takes every word of the console from the messages', async () => {
  addMessages(lang, pseudo())
  await setViewport({ width: 1280, height: 800 })
  const permissions = ['users:read', 'users:edit', 'profile:read', 'profile:edit', 'mails:read']
  const acme = { profile: { id: 'acme', name: 'Acme Water', slug: 'acme', logo: null }, role: 'owner', permissions }
  const profile = { ...acme.profile, origins: [], welcomeMessage: '', look: PLAIN_LOOK, createdAt: '2026-01-01T00:00:00.000Z', version: 1 }
  const open = async (answers: Answers, address = '') => {
    history.replaceState(null, '', `${location.pathname}${location.search}${address}`)
    sessionStorage.clear()
    const { server } = fakeServer({
      'POST /operators/auth/refresh': () => signedIn(),
      'GET /operators/me/profiles': () => ({ items: [acme, { ...acme, profile: { ...acme.profile, id: 'operators' } }] }),
      'GET /operators/me/notifications/unread': () => ({ unread: 0 }),
      'POST /operators/me/embed-tokens': () => ({ accessToken: 'token', expiresIn: 600, profileId: 'acme', permissions }),
      'GET /acme/users': () => ({ items: [fakeUser()], next: null, previous: null, total: 1 }),
      'GET /acme': () => profile,
      'GET /acme/embed-keys': () => ({ items: [{ key: 'pk_test_1', kind: 'test', createdAt: '2026-01-01T00:00:00.000Z' }] }),
      'GET /operators/mails': () => ({
        items: [{ id: '1', to: 'ada@example.com', subject: 'Your code', text: '482913', sentAt: '2026-01-01T00:00:00.000Z' }],
      }),
      ...answers,
    })
    return mount('foyer-console', { lang, server, path: address === '/mail' ? '/console/mail' : '/console' })
  }
  const out = { 'POST /operators/auth/refresh': () => problem(401, 'unauthenticated') }

  await expectNoBareWord(await open({ ...out, 'GET /operators/auth/first-run': () => ({ open: true }) }), 'foyer-first-run form')
  await expectNoBareWord(await open({ ...out, 'GET /operators/auth/first-run': () => ({ open: false }) }), 'user-signup form')
  await expectNoBareWord(await open({ 'POST /operators/auth/refresh': () => problem(500, 'internal') }), '[role=alert]')
  await expectNoBareWord(await open({}), 'tbody .who-name')
  await expectNoBareWord(await open({ 'GET /operators/me/profiles': () => ({ items: [] }) }), '.nothing')
})
