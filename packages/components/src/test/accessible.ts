import { expect } from '@open-wc/testing'

/** Proves `element` with axe, contrast too, in the light and in the dark. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.setProperty('color-scheme', scheme)
    await new Promise((resolve) => setTimeout(resolve))
    await expect(element, scheme).to.be.accessible()
  }
  document.documentElement.style.removeProperty('color-scheme')
}
