import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { expectAccessible } from '../test/accessible.js'
import { byRole } from '../test/by-role.js'
import { fakeSession, held, problem, signedIn, type Answers } from '../test/fake-api.js'
import { mount } from '../test/mount.js'
import { typeInto } from '../test/type-into.js'
import { watchPolicy } from '../test/watch-policy.js'
import './portal.define.js'

const ada = signedIn().user

/** Ada's account, on a server that is this table, and what was sent to it. */
async function openAccount(answers: Answers = {}) {
  const requests: Request[] = []
  const noted = Object.entries(answers).map(([name, answer]) => [
    name,
    (request: Request) => (requests.push(request.clone()), answer(request)),
  ])
  const session = fakeSession(Object.fromEntries(noted) as Answers)
  session.accept(signedIn())
  const element = await mount('foyer-account', { lang: 'en', session })
  return { element, session, requests }
}

const lost = () => {
  throw new TypeError('Failed to fetch')
}

it('shows who is signed in', async () => {
  const { element } = await openAccount()

  await byRole('heading', 'Your account')

  expect(element.shadowRoot!.textContent).to.include('Ada Lovelace').and.include('ada@example.com')
  expect(await byRole('textbox', 'Full name')).to.have.property('value', 'Ada Lovelace')
})

it('saves a name by keyboard, by the version that was seen, and shows it', async () => {
  const { session, requests } = await openAccount({ 'PATCH /me': () => ({ ...ada, name: 'Ada King', version: 2 }) })
  await typeInto('Full name', 'Ada King')

  await sendKeys({ press: 'Enter' })

  await byRole('status', 'Name saved')
  expect(await requests[0]!.json()).to.deep.equal({ name: 'Ada King' })
  expect(requests[0]!.headers.get('if-match')).to.equal('"1"')
  expect(session.user!.name).to.equal('Ada King')
})

it('refuses an empty name before it is sent, and goes to it', async () => {
  const { element, requests } = await openAccount({ 'PATCH /me': () => ada })
  const name = await typeInto('Full name', '')

  ;(await byRole('button', 'Save name')).click()

  await waitUntil(() => element.shadowRoot!.activeElement === name)
  expect(name.getAttribute('aria-invalid')).to.equal('true')
  expect(name.closest('.field')!.textContent).to.include('Enter your name')
  expect(requests).to.have.length(0)
})

it('shows at the field what the server found, and keeps what was typed', async () => {
  const { element } = await openAccount({ 'PATCH /me': () => problem(400, 'invalid', { fields: { name: 'Use plain text on one line.' } }) })
  const name = await typeInto('Full name', 'Ada?')

  ;(await byRole('button', 'Save name')).click()

  await waitUntil(() => name.getAttribute('aria-invalid') === 'true')
  expect(name.closest('.field')!.textContent).to.include('Use plain text on one line')
  expect(name.value).to.equal('Ada?')
  expect(element.shadowRoot!.querySelector('.callout')).to.equal(null)
})

it('saves on top of what was changed elsewhere, once that was read', async () => {
  const { requests } = await openAccount({
    'PATCH /me': ({ headers }) => (headers.get('if-match') === '"1"' ? problem(412, 'version_conflict') : { ...ada, version: 5 }),
    'GET /me': () => ({ ...ada, name: 'Ada Byron', version: 4 }),
  })
  const name = await typeInto('Full name', 'Ada King')
  ;(await byRole('button', 'Save name')).click()
  await byRole('alert', 'It was changed elsewhere meanwhile')
  expect(name.value).to.equal('Ada King')

  ;(await byRole('button', 'Save name')).click()

  await byRole('status', 'Name saved')
  expect(requests.at(-1)!.headers.get('if-match')).to.equal('"4"')
})

it('says why a name was not saved, and saves it at the next try', async () => {
  let answer: () => unknown = lost
  await openAccount({ 'PATCH /me': () => answer() })
  const name = await typeInto('Full name', 'Ada King')
  ;(await byRole('button', 'Save name')).click()
  await byRole('alert', 'Your name was not saved')
  expect(name.value).to.equal('Ada King')
  answer = () => problem(500, 'internal')
  ;(await byRole('button', 'Save name')).click()
  await byRole('alert', /failed on our side.*request-1/)
  answer = () => ({ ...ada, name: 'Ada King', version: 2 })

  ;(await byRole('button', 'Save name')).click()

  await byRole('status', 'Name saved')
})

it('saves once, however often it is pressed', async () => {
  const wait = held()
  const { requests } = await openAccount({ 'PATCH /me': wait.answer })
  await typeInto('Full name', 'Ada King')
  ;(await byRole('button', 'Save name')).click()
  const busy = await byRole('button', 'Saving…')

  busy.click()
  wait.release({ ...ada, name: 'Ada King', version: 2 })

  await byRole('status', 'Name saved')
  expect(requests).to.have.length(1)
})

it('signs out', async () => {
  const { session } = await openAccount({ 'POST /auth/sign-out': () => undefined })

  ;(await byRole('button', 'Sign out')).click()

  await waitUntil(() => session.state === 'signed_out')
})

it('stays signed in when the server did not hear, and says so', async () => {
  const { session } = await openAccount({ 'POST /auth/sign-out': () => problem(500, 'internal') })

  ;(await byRole('button', 'Sign out')).click()

  await byRole('status', /failed on our side/)
  expect(session.state).to.equal('signed_in')
  await byRole('button', 'Sign out')
})

it('goes by Tab from the name to the way out', async () => {
  const { element } = await openAccount()
  ;(await byRole('textbox', 'Full name')).focus()
  const reached: string[] = []

  for (let n = 0; n < 2; n++) {
    await sendKeys({ press: 'Tab' })
    reached.push(element.shadowRoot!.activeElement!.textContent.trim())
  }

  expect(reached).to.deep.equal(['Save name', 'Sign out'])
})

it('is accessible, at rest and refused, and keeps a strict policy', async () => {
  const violations = watchPolicy()
  const { element } = await openAccount({ 'PATCH /me': () => problem(500, 'internal') })
  await expectAccessible(element)
  ;(await byRole('button', 'Save name')).click()
  await byRole('alert', 'Your name was not saved')
  await expectAccessible(element)
  await typeInto('Full name', '')
  ;(await byRole('button', 'Save name')).click()

  await expectAccessible(element)

  expect(await violations()).to.deep.equal([])
})

it('stands a name at the start of the line from right to left too', async () => {
  const { element } = await openAccount()

  element.dir = 'rtl'

  const name = await byRole('textbox', 'Full name')
  await waitUntil(() => getComputedStyle(name).textAlign === 'end')
})

it('speaks German', async () => {
  const { element } = await openAccount()

  element.lang = 'de'

  await byRole('heading', 'Ihr Konto')
  await byRole('button', 'Abmelden')
})
