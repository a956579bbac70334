import { expect, fixture, waitUntil } from '@open-wc/testing'
import { html, render } from 'lit'
import { expectRest } from '../test/rest.js'
import { again } from './again.js'

const busy = (retryAfter: number | null, status = 429) => ({ status, retryAfter })

it('waits for as long as the server said, wherever and however often it is drawn, and then tries', async () => {
  let tries = 0
  const refusal = busy(2)
  const page = await fixture(html`<div></div>`)
  const draw = () => render(again({ refusal, content: 'Again', run: () => tries++ }), page as HTMLElement)
  draw()
  draw()

  const button = await expectRest('Again', () => tries)
  draw()
  button.click()

  expect(tries).to.equal(1)
})

it('counts on after it was taken off the page and put back', async () => {
  const page = await fixture<HTMLElement>(html`<div></div>`)
  const part = render(again({ refusal: busy(1), content: 'Again', run: () => undefined }), page)

  part.setConnected(false)
  part.setConnected(true)

  await waitUntil(() => page.querySelector('button')!.ariaDisabled === null, 'It stopped.', { timeout: 3000 })
})

it('waits for nothing where the server asked for no rest', async () => {
  for (const refusal of [null, busy(null), busy(60, 503)]) {
    const button = await fixture(html`<p>${again({ refusal, content: 'Again', run: () => undefined })}</p>`)

    expect(button.querySelector('button')!.ariaDisabled).to.equal(null)
  }
})
