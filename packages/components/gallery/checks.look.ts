import { expect, test } from '@playwright/test'
import { modes } from './modes.js'
import { sheetNames, tour } from './studio.js'

for (const [name, mode] of Object.entries(modes))
  test.describe(name, () => {
    test.use(mode.browser ?? {})

    for (const sheet of sheetNames())
      test(`nothing is wrong with ${sheet}, ${name}`, async ({ page }) => {
        const faults: string[] = []

        for await (const state of tour(page, sheet, mode, true))
          for (const check of mode.checks) faults.push(...(await check(page)).map((fault) => `${state.name}: ${fault}`))

        expect(faults).toEqual([])
      })
  })
