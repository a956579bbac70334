import type { Check } from './check.js'

/** Nothing is wider than the page, and no text is cut off where nothing tells that it goes on. */
export const fit: Check = (page) =>
  page.evaluate(() => {
    const { all, name, isVisible } = globalThis.eyes
    const { scrollWidth, clientWidth } = document.documentElement
    const wide = scrollWidth > clientWidth ? [`the page is ${String(scrollWidth)} px wide in ${String(clientWidth)}`] : []

    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())
    const isCut = (element: Element) => {
      const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element)
      if (clipPath !== 'none' || element.clientWidth <= 1) return false
      const isWide = overflowX === 'hidden' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1
      const isTall = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2
      return isWide || isTall
    }
    /** It sticks out of the nearest box that hides what does. */
    const spills = (element: Element) => {
      const { right, left, width } = element.getBoundingClientRect()
      return width > 0 && (right > innerWidth + 1 || left < -1) && !scrolls(element)
    }
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(globalThis.eyes.parent(element)))

    const texts = all().filter((element) => isVisible(element) && hasText(element))
    const overflows = (element: Element) =>
      getComputedStyle(element).display !== 'inline' &&
      getComputedStyle(element).overflowX === 'visible' &&
      element.clientWidth > 1 &&
      element.scrollWidth > element.clientWidth + 1
    return [
      ...wide,
      ...texts.filter(isCut).map((element) => `cut: ${name(element)}`),
      ...texts.filter(overflows).map((element) => `overflows: ${name(element)}`),
      ...texts.filter(spills).map((element) => `outside: ${name(element)}`),
    ]
  })
