import { expect } from '@open-wc/testing'
import { css, html, LitElement } from 'lit'
import { define } from '../core/define.js'
import { byRole } from '../test/by-role.js'
import { mount } from '../test/mount.js'
import { watchPolicy } from '../test/watch-policy.js'
import { PartController } from './part-controller.js'

const file = {
  styles: [
    css`
      p {
        font-weight: 700;
      }
    `,
  ],
  draw: () => html`<p role="note">Here</p>`,
}

class Parted extends LitElement {
  fetches = 0
  isAway = false
  readonly panel: PartController<typeof file> = new PartController(this, () => {
    this.fetches++
    return this.isAway ? Promise.reject(new TypeError('Failed to fetch dynamically imported module')) : Promise.resolve(file)
  })

  override render() {
    const { here, failure } = this.panel
    return html`<button>Use it</button>${here?.draw() ?? failure?.code}`
  }
}
define('test-parted', Parted)

declare global {
  interface HTMLElementTagNameMap {
    'test-parted': Parted
  }
}

it('brings a part with its styles once somebody is about to use the widget, and only then', async () => {
  const violations = watchPolicy()
  const parted = await mount('test-parted', {})
  expect(parted.fetches).to.equal(0)

  parted.dispatchEvent(new PointerEvent('pointerover'))
  ;(await byRole('button', 'Use it')).focus()

  expect(getComputedStyle(await byRole('note', 'Here')).fontWeight).to.equal('700')
  await parted.panel.bring()
  expect(parted.fetches).to.equal(1)
  expect(await violations()).to.deep.equal([])
})

it('tells that the server is away, and brings the part when it is asked again', async () => {
  const parted = await mount('test-parted', { isAway: true })
  await Promise.all([parted.panel.bring(), parted.panel.bring()])
  await parted.updateComplete
  expect([parted.fetches, parted.renderRoot.textContent]).to.deep.equal([1, 'Use itoffline'])
  parted.isAway = false

  await parted.panel.bring()

  await byRole('note', 'Here')
  expect(parted.panel.failure).to.equal(null)
})
