import { expect, waitUntil } from '@open-wc/testing'
import { expectAccessible } from '../test/accessible.js'
import { byRole } from '../test/by-role.js'
import { problem } from '../test/fake-api.js'
import { acme, key, openSettings } from '../test/open-settings.js'
import { typeInto } from '../test/type-into.js'
import { watchPolicy } from '../test/watch-policy.js'
import './console.define.js'

it('saves what was changed and nothing else, by the version that was seen', async () => {
  const { element, sent } = await openSettings({ 'PATCH ': () => ({ ...acme, name: 'Acme', version: 4 }) })
  const saved: string[] = []
  element.addEventListener('profile-saved', ({ profile }) => saved.push(profile.name))
  await typeInto('Name', 'Acme')

  ;(await byRole('button', 'Save changes')).click()

  await byRole('status', 'Settings saved')
  const [request] = sent('PATCH')
  expect(await request!.json()).to.deep.equal({ name: 'Acme' })
  expect(request!.headers.get('if-match')).to.equal('"3"')
  expect(saved).to.deep.equal(['Acme'])
  expect(await byRole('button', 'Save changes')).to.have.property('disabled', true)
})

it('sends one origin a line, and refuses what is none before it is sent', async () => {
  const { sent } = await openSettings({ 'PATCH ': () => acme })
  const origins = await typeInto('Allowed origins', 'https://a.example/path')
  ;(await byRole('button', 'Save changes')).click()
  await waitUntil(() => origins.getAttribute('aria-invalid') === 'true')
  expect(origins.closest('.field')!.textContent).to.include('https://a.example/path is not an origin')

  origins.value = ' https://a.example \n\nhttp://localhost:3000\n'
  origins.dispatchEvent(new InputEvent('input', { bubbles: true }))
  ;(await byRole('button', 'Save changes')).click()
  await byRole('status', 'Settings saved')

  expect(await sent('PATCH')[0]!.json()).to.deep.equal({ origins: ['https://a.example', 'http://localhost:3000'] })
})

it('sends for how many days activity is kept, and refuses what cannot be', async () => {
  const { sent } = await openSettings({ 'PATCH ': () => ({ ...acme, activityDays: 365 }) })
  for (const wrong of ['', '0', '731', '1.5', 'many']) {
    const days = await typeInto('Days of activity', wrong)
    ;(await byRole('button', 'Save changes')).click()
    await waitUntil(() => days.getAttribute('aria-invalid') === 'true')
    expect(days.closest('.field')!.textContent).to.include('Enter 1 to 730 days')
  }

  await typeInto('Days of activity', '365')
  ;(await byRole('button', 'Save changes')).click()
  await byRole('status', 'Settings saved')

  expect(await sent('PATCH')[0]!.json()).to.deep.equal({ activityDays: 365 })
})

it('shows what the server finds at its field', async () => {
  const cases = [
    { answer: problem(400, 'invalid', { fields: { 'origins.0': 'Use plain text.' } }), name: 'Allowed origins', says: 'Use plain text' },
    { answer: problem(409, 'slug_taken'), name: 'Short name', says: 'This short name is taken' },
  ]
  for (const { answer, name, says } of cases) {
    const { element } = await openSettings({ 'PATCH ': () => answer })
    await typeInto('Name', 'Acme')

    ;(await byRole('button', 'Save changes')).click()

    const field = await byRole('textbox', name)
    await waitUntil(() => field.getAttribute('aria-invalid') === 'true')
    expect(field.closest('.field')!.textContent).to.include(says)
    element.remove()
  }
})

it('joins what somebody else saved meanwhile with what is typed, and saves on top of it', async () => {
  let now = acme
  const { sent } = await openSettings({
    'GET ': () => now,
    'PATCH ': ({ headers }) =>
      headers.get('if-match') === '"3"'
        ? ((now = { ...acme, name: 'Theirs', welcomeMessage: 'Theirs too', version: 4 }), problem(412, 'version_conflict'))
        : acme,
  })
  const name = await typeInto('Name', 'Mine')
  ;(await byRole('button', 'Save changes')).click()

  await byRole('alert', 'Somebody else changed these settings meanwhile')
  expect(name.value).to.equal('Mine')
  expect(name.closest('.field')!.textContent).to.include('Now saved: Theirs')
  expect(await byRole('textbox', 'Welcome message')).to.have.property('value', 'Theirs too')
  ;(await byRole('button', 'Save changes')).click()

  await byRole('status', 'Settings saved')
  const last = sent('PATCH').at(-1)!
  expect([await last.json(), last.headers.get('if-match')]).to.deep.equal([{ name: 'Mine' }, '"4"'])
})

it('keeps what was typed when the server fails, and gives the request', async () => {
  await openSettings({ 'PATCH ': () => problem(500, 'internal') })
  const name = await typeInto('Name', 'Mine')

  ;(await byRole('button', 'Save changes')).click()

  await byRole('alert', /failed on our side.*request-1/)
  expect(name.value).to.equal('Mine')
})

it('can be looked at without the right to change it', async () => {
  const { element } = await openSettings({}, ['profile:read'])

  expect(await byRole('textbox', 'Name')).to.have.property('readOnly', true)

  expect(element.shadowRoot!.textContent).to.include('Ask an admin of the profile')
  expect(element.shadowRoot!.querySelector('button[type=submit]')).to.equal(null)
})

it('makes a key, and puts the newest into the page to copy', async () => {
  const items = [key]
  const { sent } = await openSettings({
    'GET /embed-keys': () => ({ items }),
    'POST /embed-keys': () => (items.unshift({ ...key, key: 'pk_live_2', kind: 'live' }), items[0]),
  })

  ;(await byRole('button', 'New live key')).click()

  const source = await byRole('region', 'On your page')
  await waitUntil(() => source.textContent.includes('data-key="pk_live_2"'))
  expect(source.textContent).to.include('src="https://id.example.com/embed/1/foyer.js"')
  expect(source.textContent.split('\n')).to.have.length(10)
  expect(await sent('POST')[0]!.json()).to.deep.equal({ kind: 'live' })
})

it('deletes a key only after it was asked twice', async () => {
  let items = [key]
  const { sent } = await openSettings({
    'GET /embed-keys': () => ({ items }),
    'DELETE /embed-keys/pk_test_1': () => void (items = []),
  })
  ;(await byRole('button', 'Delete the key pk_test_1')).click()
  await byRole('dialog', 'Delete this key?')
  ;(await byRole('button', 'Keep key')).click()
  expect(sent('DELETE')).to.have.length(0)

  ;(await byRole('button', 'Delete the key pk_test_1')).click()
  ;(await byRole('button', 'Delete key')).click()

  await byRole('status', 'Key deleted')
  expect(sent('DELETE')).to.have.length(1)
})

it('is accessible, full and refused, and keeps a strict policy', async () => {
  const violations = watchPolicy()
  const cases = [
    { answers: {}, role: 'textbox' },
    { answers: { 'GET ': () => problem(500, 'internal') }, role: 'alert' },
  ]
  for (const { answers, role } of cases) {
    const { element } = await openSettings(answers)
    await byRole(role)

    await expectAccessible(element)
    element.remove()
  }
  expect(await violations()).to.deep.equal([])
})

it('speaks German', async () => {
  const { element } = await openSettings()
  await byRole('heading', 'Settings')

  element.lang = 'de'

  await byRole('heading', 'Einstellungen')
  await byRole('textbox', 'Kurzname')
})
