import { expect, test } from '@playwright/test'
import { modes } from './modes.js'
import { mount, sheetNames, shootSheet } from './studio.js'
import { adviceFor, browserOf, keepDrawnBy, toleranceOf } from './tolerance.js'

/** Text in this dialog is now and then drawn half a pixel lower, for a reason that is not found: it is checked, and not compared. */
const UNSTEADY = 'user-acting'

for (const [name, mode] of Object.entries(modes)) {
  const isKept = Object.keys(mode.looks).length > 0
  test.describe(name, () => {
    test.use(mode.browser ?? {})

    for (const sheet of isKept ? sheetNames().filter((name) => name !== UNSTEADY) : [])
      test(`${sheet} looks as it did, ${name}`, async ({ page, browser }) => {
        const drawing = browserOf(browser.version())
        if (['all', 'changed'].includes(test.info().config.updateSnapshots)) keepDrawnBy(drawing)

        const pictures = await shootSheet(page, sheet, mode)

        for (const [look, shots] of pictures) {
          const picture = await mount(browser, shots, page.viewportSize()!.width)
          expect.soft(picture, adviceFor(drawing)).toMatchSnapshot(`${sheet}-${look}.png`, toleranceOf(drawing))
        }
      })
  })
}
