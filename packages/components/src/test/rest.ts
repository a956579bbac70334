import { expect, waitUntil } from '@open-wc/testing'
import { byRole } from './by-role.js'

/** The button that tries again cannot be pressed while the server wants to be left alone, keeps the focus, and can be pressed after; `asked` tells how often the server was. Answers the button. */
export async function expectRest(name: string | RegExp, asked: () => number): Promise<HTMLElement> {
  const button = await byRole('button', name)
  const before = asked()
  button.focus()
  expect(button.ariaDisabled).to.equal('true')
  button.click()
  await waitUntil(() => button.ariaDisabled === null, 'It never becomes possible again.', { timeout: 4000 })

  expect(asked()).to.equal(before)
  expect(button.matches(':focus')).to.equal(true)
  return button
}
