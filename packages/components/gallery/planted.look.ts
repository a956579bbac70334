import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test'
import type { Check } from './checks/check.js'
import { contrast } from './checks/contrast.js'
import { fit } from './checks/fit.js'
import { focus } from './checks/focus.js'
import { forced } from './checks/forced.js'
import { motion } from './checks/motion.js'
import { targets } from './checks/targets.js'
import { tour } from './studio.js'

interface Plant {
  name: string
  check: Check
  /** What the fault does to a button that had none. */
  style: string
  says: RegExp
  browser?: BrowserContextOptions
}

/** A fault of each kind that the checks look for. */
const plants: Plant[] = [
  { name: 'text that is cut', check: fit, style: 'inline-size: 30px; overflow: hidden; white-space: nowrap', says: /^cut: / },
  { name: 'a page that is wider than its window', check: fit, style: 'min-inline-size: 2000px', says: /^the page is \d+ px wide/ },
  { name: 'text that can hardly be read', check: contrast, style: 'color: #999; background: #fff', says: /^light : 2\.8\d:1: / },
  { name: 'a focus that nothing shows', check: focus, style: 'outline: none', says: /^no focus ring: / },
  { name: 'a focus ring that can hardly be seen', check: focus, style: 'outline-color: #eee', says: /^focus ring of 1\.\d+:1: / },
  { name: 'a target of 20 px', check: targets, style: 'block-size: 20px; min-block-size: 0', says: /× 20 px: / },
  {
    name: 'a border that the reader’s colours lose',
    check: forced,
    style: 'border: none',
    says: /^no outline: /,
    browser: { forcedColors: 'active' },
  },
  { name: 'motion', check: motion, style: 'transition: translate 1s', says: /^takes its time: /, browser: { reducedMotion: 'reduce' } },
]

for (const { name, check, style, says, browser = {} } of plants)
  test.describe(name, () => {
    test.use(browser)

    test('is found', async ({ page }) => {
      await tour(page, 'parts', { looks: {}, checks: [] }, true).next()
      const before = await check(page)

      await plant(page, style)

      const after = await check(page)
      expect(before).toEqual([])
      expect(after).toContainEqual(expect.stringMatching(says))
    })
  })

async function plant(page: Page, style: string): Promise<void> {
  await page.evaluate((style) => {
    const button = globalThis.eyes.all().find((element) => element.matches('.button')) as HTMLElement
    button.style.cssText = style.replaceAll(/(;|$)/g, ' !important$1')
  }, style)
}
