import { expect } from '@open-wc/testing'

/** Proves `element` with axe, contrast too, in the light and in the dark. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.setProperty('color-scheme', scheme)
    await settled()
    await expect(element, scheme).to.be.accessible()
  }
  document.documentElement.style.removeProperty('color-scheme')
}

/** A colour that is still on its way from light to dark is neither. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  const animations = roots(document).flatMap((root) => root.getAnimations())
  const transitions = animations.filter((animation) => animation instanceof CSSTransition)
  await Promise.all(transitions.map(({ finished }) => finished.catch(() => undefined)))
}

const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
]
