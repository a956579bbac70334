import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { html, LitElement } from 'lit'
import { define } from '../core/define.js'
import { base } from '../styles/base.styles.js'
import { menu } from '../styles/menu.styles.js'
import { byRole } from '../test/by-role.js'
import { mount } from '../test/mount.js'
import { watchPolicy } from '../test/watch-policy.js'
import { MenuController } from './menu-controller.js'

class Acts extends LitElement {
  static override styles = [base, menu]

  readonly menu = new MenuController(this, { panel: () => this.renderRoot.querySelector<HTMLElement>('.menu') })

  override render() {
    return html`
      <button
        aria-expanded=${String(this.menu.isOpen)}
        @click=${(event: Event) => this.menu.toggle(event.currentTarget as HTMLButtonElement)}
      >
        Acts
      </button>
      <div class="menu" popover role="menu" @keydown=${this.menu.move}>
        ${['Edit', 'Ban', 'Delete'].map((word) => html`<button class="menu-item" role="menuitem" tabindex="-1">${word}</button>`)}
      </div>
    `
  }
}
define('test-acts', Acts)

declare global {
  interface HTMLElementTagNameMap {
    'test-acts': Acts
  }
}

async function opened(properties: Partial<Acts> = {}) {
  const acts = await mount('test-acts', properties)
  const button = await byRole('button', 'Acts')
  button.focus()
  await sendKeys({ press: 'Enter' })
  await byRole('menu')
  return { acts, button, focused: () => acts.shadowRoot!.activeElement?.textContent.trim() }
}

const centre = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return [Math.round(x + width / 2), Math.round(y + height / 2)]
}

it('walks its items by arrows, ends and first letters, going round', async () => {
  const { focused } = await opened()
  const path = [focused()]

  for (const press of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'b']) {
    await sendKeys({ press })
    path.push(focused())
  }

  expect(path).to.deep.equal(['Edit', 'Ban', 'Delete', 'Edit', 'Delete', 'Edit', 'Ban'])
})

it('closes on Escape and on Tab, and gives the focus back on Escape', async () => {
  const { acts, button, focused } = await opened()
  await sendKeys({ press: 'Escape' })
  await waitUntil(() => button.ariaExpanded === 'false')
  expect(focused()).to.equal('Acts')

  await sendKeys({ press: 'Enter' })
  await waitUntil(() => acts.menu.isOpen)
  await sendKeys({ press: 'Tab' })

  expect(acts.menu.isOpen).to.equal(false)
})

it('closes when its own button is pressed again', async () => {
  const { acts, button } = await opened()

  await sendMouse({ type: 'click', position: centre(button) })
  await waitUntil(() => !acts.menu.isOpen)
  await new Promise((resolve) => setTimeout(resolve, 50))

  expect(acts.menu.isOpen).to.equal(false)
})

it('closes when something else is pressed', async () => {
  const { acts } = await opened()

  await sendMouse({ type: 'click', position: [700, 500] })

  await waitUntil(() => !acts.menu.isOpen)
})

it('hangs under its button, inside the window, in both directions of writing and under a strict policy', async () => {
  const violations = watchPolicy()
  const { acts, button } = await opened({ dir: 'rtl' })
  const panel = acts.shadowRoot!.querySelector('.menu')!
  await Promise.all(panel.getAnimations().map(({ finished }) => finished))

  const { top, left, right } = panel.getBoundingClientRect()

  expect(top).to.be.closeTo(button.getBoundingClientRect().bottom + 4, 1)
  expect(left).to.be.at.least(8)
  expect(right).to.be.at.most(document.documentElement.clientWidth - 8)
  expect(await violations()).to.deep.equal([])
})
