import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { expectAccessible } from '../test/accessible.js'
import { byRole } from '../test/by-role.js'
import { watchPolicy } from '../test/watch-policy.js'
import './dialog.define.js'
import { failure } from './failure.js'
import type { Dialog } from './dialog.js'

async function openFrom(button: HTMLElement): Promise<Dialog> {
  // Where an earlier test left the mouse, the browser's own button would be drawn as hovered, and too pale in the dark.
  await sendMouse({ type: 'move', position: [0, 0] })
  const dialog = await fixture<Dialog>(html`
    <foyer-dialog heading="Delete 3 users?">
      <p>Their sessions end now.</p>
      <button slot="foot" autofocus>Keep users</button>
    </foyer-dialog>
  `)
  document.body.append(button)
  button.addEventListener('click', () => (dialog.open = true), { once: true })
  button.focus()
  await sendKeys({ press: 'Enter' })
  await byRole('dialog')
  return dialog
}

it('has its heading as its name, and takes the focus', async () => {
  const violations = watchPolicy()
  const dialog = await openFrom(document.createElement('button'))

  await byRole('dialog', 'Delete 3 users?')

  expect(document.activeElement?.textContent).to.equal('Keep users')
  await expectAccessible(dialog)
  expect(await violations()).to.deep.equal([])
})

it('closes on Escape and gives the focus back', async () => {
  const button = document.createElement('button')
  const dialog = await openFrom(button)

  await sendKeys({ press: 'Escape' })
  await dialog.updateComplete

  expect(dialog.open).to.equal(false)
  expect(document.activeElement === button, 'focus').to.equal(true)
})

it('stays when the page says so', async () => {
  const dialog = await openFrom(document.createElement('button'))
  dialog.addEventListener('dialog-close', (event) => event.preventDefault())

  await sendKeys({ press: 'Escape' })
  await dialog.updateComplete

  expect(dialog.open).to.equal(true)
  dialog.open = false
})

it('shows a failure with its request, and offers another try', async () => {
  let tries = 0
  const words = {
    title: 'The list did not load',
    text: 'Nothing was changed.',
    retry: 'Try again',
    request: 'Request',
    copy: 'Copy',
    copied: 'Copied',
  }
  await fixture(failure({ code: 'internal', status: 500, requestId: 'request-1', retryAfter: null }, words, () => tries++))
  await byRole('alert', /The list did not load Nothing was changed\. Try again Request request-1/)

  ;(await byRole('button', 'Try again')).click()

  expect(tries).to.equal(1)
})
