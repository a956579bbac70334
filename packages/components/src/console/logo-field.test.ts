import { expect, waitUntil } from '@open-wc/testing'
import { expectAccessible } from '../test/accessible.js'
import { byRole } from '../test/by-role.js'
import { held, problem } from '../test/fake-api.js'
import { acme, openSettings } from '../test/open-settings.js'
import { typeInto } from '../test/type-into.js'
import { watchPolicy } from '../test/watch-policy.js'
import './console.define.js'

const LOGO = '/logos/acme/aaaaaaaaaaaaaaaaaaaaaa.webp'
const withLogo = { 'GET ': () => ({ ...acme, logo: LOGO }) }

const file = (bytes: number, type: string, name = 'logo') => new File([new Uint8Array(bytes)], name, { type })

async function transfer(picture: File): Promise<{ field: HTMLElement; files: DataTransfer }> {
  const group = await byRole('group', 'Logo')
  const files = new DataTransfer()
  files.items.add(picture)
  return { field: group, files }
}

async function choose(picture: File): Promise<void> {
  const { field, files } = await transfer(picture)
  const input = field.querySelector('input')!
  input.files = files.files
  input.dispatchEvent(new Event('change'))
}

async function drop(picture: File): Promise<boolean> {
  const { field, files } = await transfer(picture)
  field.dispatchEvent(new DragEvent('dragover', { dataTransfer: files, bubbles: true, cancelable: true }))
  return !field.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
}

const shown = async () => (await byRole('group', 'Logo')).querySelector('img')?.src

it('sends a picture that is chosen, shows it, and tells whoever holds the profile', async () => {
  const { element, sent } = await openSettings({ 'PUT /logo': () => ({ logo: LOGO }) })
  const saved: (string | null)[] = []
  element.addEventListener('profile-saved', ({ profile }) => saved.push(profile.logo))

  await choose(file(9, 'image/png'))

  await byRole('status', 'Logo saved')
  expect(await shown()).to.equal(`https://id.example.com${LOGO}`)
  expect(saved).to.deep.equal([LOGO])
  const [request] = sent('PUT')
  expect([request!.headers.get('content-type'), (await request!.arrayBuffer()).byteLength]).to.deep.equal(['image/png', 9])
})

it('sends a picture that is dropped on it', async () => {
  const { sent } = await openSettings({ ...withLogo, 'PUT /logo': () => ({ logo: LOGO }) })

  expect(await drop(file(9, 'image/webp'))).to.equal(true)

  await byRole('status', 'Logo saved')
  expect(sent('PUT')).to.have.length(1)
})

it('says what is wrong with a file before it is sent', async () => {
  const { sent } = await openSettings()
  const cases = [
    { picture: file(9, 'image/svg+xml'), says: 'Choose a PNG, JPEG or WebP picture' },
    { picture: file(9, ''), says: 'Choose a PNG, JPEG or WebP picture' },
    { picture: file(1_048_577, 'image/png'), says: 'Choose a picture of at most 1 MiB; this one has 1.1 MiB' },
  ]
  for (const { picture, says } of cases) {
    await choose(picture)

    await byRole('alert', says)
  }
  expect(sent('PUT')).to.have.length(0)
})

it('sends a picture of exactly 1 MiB', async () => {
  await openSettings({ 'PUT /logo': () => ({ logo: LOGO }) })

  await choose(file(1_048_576, 'image/jpeg'))

  await byRole('status', 'Logo saved')
})

it('says why the server refused a picture, and keeps the one that is there', async () => {
  const cases = [
    { answer: problem(422, 'picture_unreadable'), says: /holds no picture that can be drawn/ },
    { answer: problem(413, 'too_large'), says: /more than the server takes at once/ },
    { answer: problem(500, 'internal'), says: /failed on our side.*request-1/ },
  ]
  for (const { answer, says } of cases) {
    const { element } = await openSettings({ ...withLogo, 'PUT /logo': () => answer })

    await choose(file(9, 'image/png'))

    await byRole('alert', says)
    expect(await shown()).to.include(LOGO)
    element.remove()
  }
})

it('sends one picture at a time, and says that it does', async () => {
  const wait = held()
  const { sent } = await openSettings({ 'PUT /logo': wait.answer })
  await choose(file(9, 'image/png'))
  await byRole('button', 'Sending…')

  await choose(file(9, 'image/webp'))
  wait.release({ logo: LOGO })

  await byRole('status', 'Logo saved')
  expect(sent('PUT')).to.have.length(1)
})

it('deletes the logo only after it was asked twice, and leaves the focus where another can be chosen', async () => {
  const { element, sent } = await openSettings({ ...withLogo, 'DELETE /logo': () => undefined })
  const saved: (string | null)[] = []
  element.addEventListener('profile-saved', ({ profile }) => saved.push(profile.logo))
  ;(await byRole('button', 'Delete logo')).click()
  const dialog = await byRole('dialog', 'Delete the logo?')
  ;(await byRole('button', 'Keep logo')).click()
  await waitUntil(() => !dialog.checkVisibility())
  expect(sent('DELETE')).to.have.length(0)

  ;(await byRole('button', 'Delete logo')).click()
  await byRole('dialog', 'Delete the logo?')
  const [, really] = element.shadowRoot!.querySelector('foyer-logo-field')!.shadowRoot!.querySelectorAll<HTMLElement>('[slot=foot]')
  really!.click()

  await byRole('status', 'Logo deleted')
  expect(await shown()).to.equal(undefined)
  expect(saved).to.deep.equal([null])
  const field = element.shadowRoot!.querySelector('foyer-logo-field')!
  await waitUntil(() => field.shadowRoot!.activeElement?.textContent.trim() === 'Choose picture')
})

it('leaves what is typed in the settings as it is', async () => {
  await openSettings({ 'PUT /logo': () => ({ logo: LOGO }) })
  const name = await typeInto('Name', 'Mine')

  await choose(file(9, 'image/png'))

  await byRole('status', 'Logo saved')
  expect(name.value).to.equal('Mine')
  expect(await byRole('button', 'Save changes')).to.have.property('disabled', false)
})

it('takes nothing from who may only look', async () => {
  const { element, sent } = await openSettings({ ...withLogo, 'PUT /logo': () => ({ logo: LOGO }) }, ['profile:read'])
  expect(await shown()).to.include(LOGO)

  expect(await drop(file(9, 'image/png'))).to.equal(false)

  expect(element.shadowRoot!.querySelector('foyer-logo-field')!.shadowRoot!.querySelector('.button:not([slot])')).to.equal(null)
  expect(sent('PUT')).to.have.length(0)
})

it('is accessible empty, full and refused, and keeps a strict policy', async () => {
  const violations = watchPolicy()
  for (const answers of [{}, withLogo]) {
    const { element } = await openSettings(answers)
    await choose(file(9, 'text/plain'))
    await byRole('alert', 'Choose a PNG')

    await expectAccessible(element.shadowRoot!.querySelector('foyer-logo-field')!)
    element.remove()
  }
  expect(await violations()).to.deep.equal([])
})
