import { expect, test, type Page } from '@playwright/test'
import { modes } from './modes.js'
import { mount, sheetNames, shoot, tour } from './studio.js'

/** A pixel differs from 5 of 255 steps on; a few may, where two machines round otherwise. */
const TOLERANCE = { threshold: 0.02, maxDiffPixels: 10 }

for (const [name, mode] of Object.entries(modes)) {
  const looks = Object.entries(mode.looks)
  test.describe(name, () => {
    test.use(mode.browser ?? {})

    for (const sheet of looks.length ? sheetNames() : [])
      test(`${sheet} looks as it did, ${name}`, async ({ page, browser }) => {
        const pictures = new Map<string, Map<string, Buffer>>(looks.map(([look]) => [look, new Map()]))

        const withAlike = looks.some(([, { all = false }]) => all)
        for await (const state of tour(page, sheet, mode, withAlike))
          for (const [look, { scheme = 'light', all = false }] of looks) {
            if (state.alike && !all) continue
            await dress(page, scheme)
            pictures.get(look)!.set(state.name, await shoot(page))
          }

        const room = page.viewportSize()!.width
        for (const [look, shots] of pictures) {
          const wall = await browser.newPage()
          const picture = await mount(wall, shots, room)
          await wall.close()
          expect
            .soft(picture, 'If it should look like this, accept it: pnpm shots:update')
            .toMatchSnapshot(`${sheet}-${look}.png`, TOLERANCE)
        }
      })
  })
}

/** Without a caret where the colours are the reader's: none can be hidden there. */
async function dress(page: Page, scheme: string): Promise<void> {
  await page.evaluate((scheme) => {
    document.documentElement.dataset['scheme'] = scheme
    if (!matchMedia('(forced-colors: active)').matches) return
    const field = globalThis.eyes.all().find((element) => element.matches(':is(input, textarea):focus')) as HTMLElement | undefined
    const hush = (event: Event) => event.stopImmediatePropagation()
    addEventListener('focusout', hush, true)
    field?.blur()
    removeEventListener('focusout', hush, true)
  }, scheme)
}
