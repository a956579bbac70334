import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { byRole } from '../test/by-role.js'
import { fakeApi } from '../test/fake-api.js'
import { mount } from '../test/mount.js'
import { typeInto } from '../test/type-into.js'
import './console.define.js'

const acme = { id: 'acme', name: 'Acme', slug: 'acme', origins: [], welcomeMessage: '', createdAt: '2026-01-01T00:00:00.000Z', version: 1 }

/** Settings in which somebody has typed, and is about to leave. */
async function leave() {
  history.replaceState(null, '', `${location.pathname}${location.search}#/settings`)
  const saved: unknown[] = []
  const client = fakeApi({
    'GET ': () => acme,
    'GET /embed-keys': () => ({ items: [] }),
    'PATCH ': async (request) => (saved.push(await request.json()), { ...acme, name: 'Acme Light' }),
  })
  await mount('foyer-profile-settings', { lang: 'en', client, permissions: ['profile:edit'], server: 'https://id.example.com/' })
  const name = await typeInto('Name', 'Acme Light')
  location.hash = '#/users'
  await byRole('dialog', 'Not saved yet')
  return { name, saved }
}

it('asks before unsaved settings are left, and stays on Escape', async () => {
  const { name } = await leave()

  await sendKeys({ press: 'Escape' })

  expect([location.hash, name.value]).to.deep.equal(['#/settings', 'Acme Light'])
})

it('saves, and goes on', async () => {
  const { saved } = await leave()

  await sendKeys({ press: 'Enter' })

  await waitUntil(() => location.hash === '#/users')
  expect(saved).to.deep.equal([{ name: 'Acme Light' }])
})

it('drops what was typed, and goes on', async () => {
  const { name, saved } = await leave()

  await sendKeys({ down: 'Shift' })
  await sendKeys({ press: 'Tab' })
  await sendKeys({ up: 'Shift' })
  await sendKeys({ press: 'Enter' })

  await waitUntil(() => location.hash === '#/users')
  expect([saved, name.value]).to.deep.equal([[], 'Acme'])
})
