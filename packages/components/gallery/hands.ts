import { wait } from './clock.js'

/** How often and how long a hand looks for something, in milliseconds. */
const [EVERY, PATIENCE] = [10, 30_000]

/** The first visible element that matches, in any shadow root, once it is there. Selectors, not words: states are drawn in every language. */
export async function find<Found extends HTMLElement>(selector: string): Promise<Found> {
  for (let waited = 0; waited < PATIENCE; waited += EVERY) {
    const found = all<Found>(selector).find((element) => element.checkVisibility({ visibilityProperty: true }))
    if (found) return found
    await wait(EVERY)
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

/** Chooses a file of this kind and this many bytes, where there is one button for it. */
export async function choose(kind: string, bytes: number): Promise<void> {
  await find('#choose')
  const [input] = all<HTMLInputElement>('input[type=file]')
  input!.files = holding(new File([new Uint8Array(bytes)], 'logo', { type: kind })).files
  input!.dispatchEvent(new Event('change'))
}

/** A file, as a hand carries it. */
export function holding(file: File): DataTransfer {
  const transfer = new DataTransfer()
  transfer.items.add(file)
  return transfer
}

/** Every element that matches, in any shadow root. */
export const all = <Found extends HTMLElement>(selector: string): Found[] => within(document, selector) as Found[]

const within = (root: ParentNode, selector: string): Element[] => [
  ...root.querySelectorAll(selector),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot, selector) : [])),
]
