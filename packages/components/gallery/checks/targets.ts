import type { Check } from './check.js'

/** What is pressed is at least 24 px in both directions (WCAG 2.2, 2.5.8), but for links within a line of text. */
export const targets: Check = (page) =>
  page.evaluate(() => {
    const { all, name, isVisible } = globalThis.eyes
    const pressed = 'button, [role=button], [role=tab], input:not([type=hidden]), select, textarea, summary, a[href]'
    const isInline = (element: Element) => element.matches('a, .link') && getComputedStyle(element).display.startsWith('inline')
    const isHidden = (element: Element) => getComputedStyle(element).clipPath !== 'none'
    return all()
      .filter((element) => element.matches(pressed) && isVisible(element) && !isInline(element) && !isHidden(element))
      .map((element) => element.closest('label') ?? element)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 23.5 || box.height < 23.5)
      .map(({ element, box }) => `${String(Math.round(box.width))} × ${String(Math.round(box.height))} px: ${name(element)}`)
  })
