import type { Check } from './check.js'

/** Accents and neutrals at the ends of what a page may choose; `''` is our own. */
const SEEDS = [
  { accent: '', neutral: '' },
  { accent: 'oklch(0 0 0)', neutral: 'oklch(0.5 0 0)' },
  { accent: 'oklch(1 0 0)', neutral: 'oklch(0.55 0.1 30)' },
  { accent: 'oklch(0.95 0.2 110)', neutral: 'oklch(0.55 0.1 120)' },
  { accent: 'oklch(0.6 0.25 30)', neutral: 'oklch(0.55 0.1 260)' },
]

/** Text can be read, 4.5:1 or 3:1 where it is large (WCAG 2.2, 1.4.3), in the light and in the dark, whatever the page's colours. What is disabled need not be. */
export const contrast: Check = (page) =>
  page.evaluate((seeds) => {
    const { settle, all, name, isVisible, rgba, behind, contrast } = globalThis.eyes
    const { style, dataset } = document.documentElement
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())
    const isOff = (element: Element) => element.closest(':disabled, [aria-disabled=true], [inert], [aria-busy=true]') !== null
    const texts = all().filter(
      (element) => hasText(element) && isVisible(element) && !isOff(element) && !element.matches('.hidden, .hidden *, option'),
    )

    const faults = (look: string) =>
      texts.flatMap((element) => {
        const { color, fontSize, fontWeight } = getComputedStyle(element)
        const size = parseFloat(fontSize)
        const needed = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5
        const under = behind(element)
        const [red, green, blue, alpha] = rgba(color)
        const drawn = [red, green, blue].map((part, at) => part * alpha + under[at]! * (1 - alpha))
        const ratio = contrast(drawn, under)
        return ratio < needed - 0.05 ? [`${look}: ${ratio.toFixed(2)}:1: ${name(element)}`] : []
      })

    const found = seeds.flatMap(({ accent, neutral }) => {
      if (accent) style.setProperty('--foyer-accent', accent)
      if (neutral) style.setProperty('--foyer-neutral', neutral)
      return ['light', 'dark'].flatMap((scheme) => {
        dataset['scheme'] = scheme
        settle()
        return faults(`${scheme} ${accent}`)
      })
    })
    style.removeProperty('--foyer-accent')
    style.removeProperty('--foyer-neutral')
    dataset['scheme'] = 'light'
    return found
  }, SEEDS)
