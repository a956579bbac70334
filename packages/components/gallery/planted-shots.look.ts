import { expect, test, type Page } from '@playwright/test'
import type { Mode } from './modes.js'
import { mount, shootSheet } from './studio.js'
import { tolerances } from './tolerance.js'

/** In OKLab, the difference between two colours that one just sees (CSS Color 4, 13.2). */
const JUST_SEEN = 0.02

const LIGHT: Mode['looks'] = { light: { all: true } }
const DARK: Mode['looks'] = { dark: { scheme: 'dark' } }

/** A token of the look, and who shows it by which property. */
const colour = (token: string, selector: string, property: string, looks = LIGHT) => ({
  name: `${token}, another by a step that one just sees, ${Object.keys(looks).join()}`,
  looks,
  plant: (page: Page) =>
    page.evaluate(
      ([token, selector, property, step]) => {
        const drawn = globalThis.eyes.all().find((element) => element.matches(selector))
        const value = drawn && getComputedStyle(drawn).getPropertyValue(property)
        if (value) document.documentElement.style.setProperty(token, `oklch(from ${value} calc(l - ${String(step)}) c h)`)
      },
      [token, selector, property, JUST_SEEN] as const,
    ),
})

/** What a careless change does to the look of the parts. */
const plants = [
  {
    name: 'padding, 4 px more at the start of one button',
    looks: LIGHT,
    plant: (page: Page) =>
      page.evaluate(() => {
        const button = globalThis.eyes.all().find((element) => element.matches('.button.small')) as HTMLElement | undefined
        if (button) button.style.paddingInlineStart = `${String(parseFloat(getComputedStyle(button).paddingInlineStart) + 4)}px`
      }),
  },
  colour('--foyer-line', '.menu-line', 'border-top-color'),
  colour('--foyer-muted', '.hint', 'color'),
  colour('--foyer-accent-fill', '.button.primary', 'background-color'),
  colour('--foyer-surface', '.board', 'background-color', DARK),
]

for (const { name, looks, plant } of plants)
  test(`a shot finds ${name}`, async ({ page, browser }) => {
    const pictures = await shootSheet(page, 'parts', { looks, checks: [] }, plant)

    for (const [look, shots] of pictures) {
      const picture = await mount(browser, shots, page.viewportSize()!.width)
      expect(picture).not.toMatchSnapshot(`parts-${look}.png`, tolerances.same)
      expect(picture).not.toMatchSnapshot(`parts-${look}.png`, tolerances.other)
    }
  })
