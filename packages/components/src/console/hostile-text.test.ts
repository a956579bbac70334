import type { Membership, User } from '@foyer/shared'
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { fakeApi, fakeSession, problem, signedIn } from '../test/fake-api.js'
import { UsersWorld, fakeUser } from '../test/fake-users.js'
import { active, everything, ran, readable } from '../test/inert.js'
import { inboxWorld, note } from '../test/inbox-world.js'
import { mount } from '../test/mount.js'
import { membership } from '../test/operator-world.js'
import { acme, key, openSettings } from '../test/open-settings.js'
import { open, openSwitcher } from '../test/open-switcher.js'
import { addresses, payloads } from '../test/payloads.js'
import { byRole } from '../test/by-role.js'
import { watchPolicy } from '../test/watch-policy.js'
import '../widgets/notification-bell/notification-bell.define.js'
import '../widgets/profile-switcher/profile-switcher.define.js'
import '../widgets/user-signup/user-signup.define.js'
import '../widgets/user-table/user-table.define.js'
import '../portal/portal.define.js'
import './console.define.js'
import '../ui/dialog.define.js'

/** Milliseconds that a long table may take on a machine that is busy. */
const PATIENCE = 60_000

/** Some of the payloads, so that all have had their turn after as many calls as there are pieces. */
const pieces = (size: number) =>
  Array.from({ length: Math.ceil(payloads.length / size) }, (_, at) => payloads.slice(at * size, (at + 1) * size))

/** Waits until every one of these texts can be read, to the letter; then nothing may be there that runs. */
async function expectInert(texts: readonly string[]): Promise<void> {
  const missing = () => {
    const all = readable(document.body)
    return texts.filter((text) => !all.includes(text))
  }
  await waitUntil(() => !missing().length, `${String(missing().length)} texts are not there, such as ${String(missing()[0])}`)
  expect(active(document.body)).to.deep.equal([])
}

/** Runs `act` where nothing may run and the page's policy may have nothing to refuse. */
async function harmless(act: () => Promise<void>): Promise<void> {
  const violations = watchPolicy()
  await act()
  expect(await violations()).to.deep.equal([])
  expect(ran()).to.equal(0)
}

const hostileUser = (at: number, text: string): User =>
  fakeUser({
    name: `${text} ${String(at)}`,
    email: `${text}${String(at)}@x`,
    externalId: text,
    tags: [{ key: text, value: text }],
    fields: { [text]: text },
  })

it('has more than a thousand payloads, and a page where one that is taken for markup shows', async () => {
  const violations = watchPolicy()
  const place = document.body.appendChild(document.createElement('div'))

  expect(new Set(payloads).size).to.be.above(1_000)
  expect(() => (place.innerHTML = payloads[0]!)).to.throw(TypeError)
  place.append(document.createElement('script'), Object.assign(document.createElement('a'), { href: addresses[0]! }))

  expect(active(place)).to.have.length(2)
  place.remove()
  expect(await violations()).to.have.length(1)
}).timeout(PATIENCE)

it('shows every text of a user as it is, in the rows', async () => {
  await harmless(async () => {
    for (const some of pieces(100)) {
      const users = some.slice(0, 50).map((text, at) => ({ ...hostileUser(at, text), email: some[50 + at] ?? text }))
      const table = await mount('user-table', { client: fakeApi(new UsersWorld(users).answers) })

      await expectInert(users.flatMap(({ name, email }) => [name, email]))
      table.remove()
    }
  })
}).timeout(PATIENCE)

it('shows every text of a user as it is, in their details and in each dialog', async () => {
  await harmless(async () => {
    const fields = Object.fromEntries(payloads.map((text, at) => [`${String(at)} ${text}`, text]))
    const user = { ...hostileUser(0, payloads[0]!), fields, tags: payloads.slice(0, 100).map((text) => ({ key: text, value: text })) }
    const client = fakeApi(new UsersWorld([user]).answers)
    const table = await mount('user-table', { client, selected: user.id })
    await expectInert([...Object.keys(fields), ...payloads])

    table.selected = ''
    for (const item of ['Edit', 'Send notification', 'Ban…', 'Delete…']) {
      await open(/^Actions for/)
      ;(await byRole('menuitem', item)).click()
      await byRole('dialog')
      await expectInert([user.name])
      await sendKeys({ press: 'Escape' })
      await waitUntil(() => !everything(document.body).some((element) => element.matches('dialog[open]')))
    }
  })
}).timeout(PATIENCE)

it('shows titles and messages of notifications as they are', async () => {
  await harmless(async () => {
    for (const some of pieces(200)) {
      const items = some.map((text, at) => note(1_000 - at, { title: text, message: text }))
      const bell = await mount('notification-bell', { session: inboxWorld(items).session })
      await open(/^Notifications/)

      await expectInert(some)
      bell.remove()
    }
  })
}).timeout(PATIENCE)

it('shows names and pictures of profiles as they are', async () => {
  await harmless(async () => {
    const hostile = (text: string, at: number): Membership => {
      const { profile, ...share } = membership(`p-${String(at)}`, text)
      return { ...share, profile: { ...profile, slug: text, logo: addresses[at % addresses.length]! } }
    }
    for (const some of pieces(50)) {
      const { switcher } = await openSwitcher(some.map(hostile))
      await open(/Switch profile/)

      await expectInert(some)
      switcher.remove()
    }
  })
}).timeout(PATIENCE)

it('shows what a sign-up is given and what a server says of it as it is', async () => {
  await harmless(async () => {
    for (const text of [...payloads.slice(0, 60), ...addresses]) {
      const refusal = problem(400, text, { fields: { email: text, name: text, [text]: text } })
      const session = fakeSession({ 'POST /auth/sign-up': () => refusal.clone() }, text)
      const signup = await mount('user-signup', { session, heading: text, mode: text as 'sign-up' })
      await expectInert([text])
      signup.mode = 'sign-up'
      session.accept({ ...signedIn(), user: { ...signedIn().user, name: text, email: text } })

      await expectInert([text])
      signup.remove()
    }
  })
}).timeout(PATIENCE)

it('shows the id of a refused request as it is, and takes any code for it', async () => {
  await harmless(async () => {
    for (const text of payloads.slice(0, 60)) {
      const body = { type: text, status: 500, code: text, title: text, detail: text, requestId: text }
      const client = fakeApi({
        'GET /users': () => Response.json(body, { status: 500 }),
        'GET /users/counts': () => Response.json(body, { status: 500 }),
      })
      const table = await mount('user-table', { client })

      await expectInert([text])
      table.remove()
    }
  })
}).timeout(PATIENCE)

it('shows the name and the picture of a hosted page as they are', async () => {
  await harmless(async () => {
    for (const [at, text] of payloads.slice(0, 60).entries()) {
      const server = { baseUrl: 'http://test/', fetch: async () => problem(401, 'unauthenticated') }
      const page = await mount('foyer-portal', { server, profileId: text, name: text, logo: addresses[at % addresses.length]! })

      await expectInert([text])
      page.remove()
    }
  })
}).timeout(PATIENCE)

it('shows the settings of a profile and its keys as they are, whatever its look and its logo are', async () => {
  await harmless(async () => {
    for (const [at, text] of [...payloads.slice(0, 60), ...addresses].entries()) {
      const look = { accent: text, neutral: text, radius: text, font: text, density: text, scheme: at % 2 ? text : 'auto' }
      const logo = addresses[at % addresses.length]!
      const { element } = await openSettings({
        'GET ': () => ({ ...acme, name: text, slug: text, welcomeMessage: text, origins: [text], look, logo }),
        'GET /embed-keys': () => ({ items: [{ ...key, key: text, kind: text }] }),
      })

      await expectInert([text.replaceAll(/[\n\t]/g, '')])
      element.remove()
    }
  })
}).timeout(PATIENCE)

/** An element with each of these texts in an attribute that it reads, in turn, and between its tags. */
function dressed(tag: string, texts: readonly string[]): HTMLElement {
  const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] }
  const element = document.createElement(tag)
  for (const [at, text] of texts.entries()) {
    const attribute = observedAttributes[at % observedAttributes.length]
    if (attribute) element.setAttribute(attribute, text)
  }
  element.append(...texts.map((text) => Object.assign(document.createElement('span'), { textContent: text, slot: text })))
  return element
}

it('takes anything for an attribute, and for what stands between its tags', async () => {
  await harmless(async () => {
    for (const tag of ['user-table', 'user-signup', 'notification-bell', 'profile-switcher', 'foyer-portal', 'foyer-dialog'])
      for (const some of pieces(60)) {
        const element = document.body.appendChild(dressed(tag, some))

        await expectInert([])
        element.remove()
      }
  })
}).timeout(PATIENCE)
