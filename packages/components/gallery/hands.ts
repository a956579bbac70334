/** How often and how long a hand looks for something, in milliseconds. */
const [EVERY, PATIENCE] = [10, 30_000]

/** The first visible element that matches, in any shadow root, once it is there. Selectors, not words: states are drawn in every language. */
export async function find<Found extends HTMLElement>(selector: string): Promise<Found> {
  for (let waited = 0; waited < PATIENCE; waited += EVERY) {
    const found = within(document, selector).find((element) => element.checkVisibility({ visibilityProperty: true }))
    if (found) return found as Found
    await new Promise((resolve) => setTimeout(resolve, EVERY))
  }
  throw new Error(`Nothing visible matches ${selector}.`)
}

/** Presses it, as a key does: it has the focus then. */
export async function press(selector: string): Promise<void> {
  const element = await find(selector)
  element.focus()
  element.click()
}

/** Fills in the field. */
export async function type(selector: string, text: string): Promise<void> {
  const field = await find<HTMLInputElement>(selector)
  field.focus()
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}

const within = (root: ParentNode, selector: string): Element[] => [
  ...root.querySelectorAll(selector),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot, selector) : [])),
]
