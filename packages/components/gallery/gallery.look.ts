import { expect, test, type Page } from '@playwright/test'
import { openEyes } from './checks/eyes.js'
import { modes } from './modes.js'
import { contentsOf, mount, sheetNames, shoot, visit } from './studio.js'

/** A pixel differs from 5 of 255 steps on; a few may, where two machines round otherwise. */
const TOLERANCE = { threshold: 0.02, maxDiffPixels: 10 }

for (const [name, { browser = {}, ...mode }] of Object.entries(modes)) {
  test.describe(name, () => {
    test.use(browser)

    for (const sheet of sheetNames())
      test(`${sheet} looks as it did, and nothing is wrong with it, ${name}`, async ({ page, browser: chromium }) => {
        await page.addInitScript(openEyes)
        const { width, height, states } = await contentsOf(page, sheet)
        const room = mode.width ?? width
        await page.setViewportSize({ width: room, height })

        const pictures = new Map<string, Map<string, Buffer>>(Object.keys(mode.looks).map((look) => [look, new Map()]))
        const faults: string[] = []
        for (const state of states) {
          await visit(page, { sheet, state: state.name, ...mode.asks })
          for (const [look, { emulate, scheme = 'light', all = false }] of Object.entries(mode.looks)) {
            if (state.alike && !all) continue
            await dress(page, scheme, emulate)
            pictures.get(look)!.set(state.name, await shoot(page))
          }
          await dress(page, 'light')
          for (const check of mode.checks) faults.push(...(await check(page)).map((fault) => `${state.name}: ${fault}`))
        }

        expect.soft(faults).toEqual([])
        for (const [look, shots] of pictures) {
          const wall = await chromium.newPage()
          const picture = await mount(wall, shots, room)
          await wall.close()
          expect
            .soft(picture, 'If it should look like this, accept it: pnpm shots:update')
            .toMatchSnapshot(`${sheet}-${look}.png`, TOLERANCE)
        }
      })
  })
}

/** Without a caret: where the colours are the reader's, none can be hidden. */
async function dress(page: Page, scheme: string, emulate: Parameters<Page['emulateMedia']>[0] = {}): Promise<void> {
  await page.emulateMedia({ forcedColors: null, ...emulate })
  await page.evaluate(
    ([scheme, isForced]) => {
      document.documentElement.dataset['scheme'] = scheme
      const field = globalThis.eyes.all().find((element) => element.matches(':is(input, textarea):focus')) as HTMLElement | undefined
      const hush = (event: Event) => event.stopImmediatePropagation()
      addEventListener('focusout', hush, true)
      if (isForced) field?.blur()
      removeEventListener('focusout', hush, true)
    },
    [scheme, 'forcedColors' in emulate] as const,
  )
}
