import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { byRole } from '../test/by-role.js'
import { acme, openSettings } from '../test/open-settings.js'
import { typeInto } from '../test/type-into.js'
import './console.define.js'

/** Settings in which somebody has typed, and is about to leave. */
async function leave() {
  history.replaceState(null, '', `${location.pathname}${location.search}#/settings`)
  const saved: unknown[] = []
  await openSettings({ 'PATCH ': async (request) => (saved.push(await request.json()), { ...acme, name: 'Acme Light' }) })
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
  expect([saved, name.value]).to.deep.equal([[], 'Acme Water'])
})
