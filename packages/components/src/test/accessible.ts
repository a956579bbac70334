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

/** A colour that is still on its way from light to dark is neither, and a dialog that fades in is half there: two frames must pass in which nothing moves. */
async function settled(): Promise<void> {
  for (let still = 0; still < 2;) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const animations = roots(document).flatMap((root) => root.getAnimations())
    const moving = animations.filter((animation) => animation.playState === 'running' && willEnd(animation))
    still = moving.length === 0 ? still + 1 : 0
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)))
  }
}

/** A skeleton breathes for ever; everything else comes to its end. */
const willEnd = ({ effect }: Animation) => effect?.getComputedTiming().endTime !== Infinity

const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
]
