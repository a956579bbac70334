import type { Check } from './check.js'

/** Whatever can have the focus shows it, unless one of its options does instead, by a line or a fill with a contrast of 3:1 (WCAG 2.2, 1.4.11). */
export const focus: Check = (page) =>
  page.evaluate(() => {
    const { all, name, isVisible, rgba, behind, parent, contrast } = globalThis.eyes
    const isFocusable = (element: Element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.tabIndex >= 0 &&
      isVisible(element) &&
      !element.matches(':disabled, dialog') &&
      !element.shadowRoot &&
      !element.hasAttribute('aria-activedescendant')
    const lines = (element: HTMLElement) =>
      [getComputedStyle(element), getComputedStyle(element, '::before'), getComputedStyle(element, '::after')].map((style) => ({
        outline: style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`,
        colour: style.outlineColor,
        shadow: style.boxShadow,
        border: style.borderTopColor,
      }))
    const outer = (element: HTMLElement) => behind(parent(element))

    return all()
      .filter(isFocusable)
      .flatMap((element) => {
        ;(document.activeElement as HTMLElement | null)?.blur()
        const before = lines(element)
        element.focus()
        if (!element.matches(':focus')) return []
        const after = lines(element)
        const changed = after.filter((line, at) => line.outline !== before[at]!.outline && line.outline)
        if (!changed.length) return [`no focus ring: ${name(element)}`]
        const [line] = changed
        const ratio = contrast(rgba(line!.colour), outer(element))
        return ratio < 3 ? [`focus ring of ${ratio.toFixed(2)}:1: ${name(element)}`] : []
      })
  })
