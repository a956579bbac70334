import type { Check } from './check.js'

/** Where the reader chooses the colours, buttons and fields keep an outline, and icons can be told from what is behind. */
export const forced: Check = (page) =>
  page.evaluate(() => {
    const { all, name, isVisible, rgba, behind, parent, contrast } = globalThis.eyes
    const visible = all().filter(isVisible)
    const differs = (colour: string, element: Element | null) => contrast(rgba(colour), behind(element)) >= 3
    const hasEdge = (element: Element) => {
      const style = getComputedStyle(element)
      return parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none' && differs(style.borderTopColor, parent(element))
    }
    const boxes = visible.filter((element) => element.matches('.button:not(.plain, .link), .input')).filter((element) => !hasEdge(element))
    const icons = visible
      .filter((element) => element.matches('svg'))
      .filter((element) => !differs(getComputedStyle(element).color, element))
    return [
      ...boxes.map((element) => `no outline: ${name(element)}`),
      ...icons.map((element) => `hardly seen: ${name(parent(element)!)} › svg`),
    ]
  })
