import { expect, test } from '@playwright/test'
import { openConsole } from '../journeys/sign-in.js'
import { startFoyer } from '../journeys/start-foyer.js'
import { watchPage } from '../journeys/watch-page.js'

/** One green point, as a PNG. */
const POINT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

test('an operator chooses a colour and a logo, and the hosted page shows them', async ({ browser }) => {
  const foyer = await startFoyer()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const faults = await watchPage(page, [new URL(foyer.console).origin])
    await openConsole(page, foyer)
    await page.getByRole('link', { name: 'Settings' }).click()
    const switcher = page.getByRole('button', { name: /Switch profile/ }).locator('img')
    const before = await switcher.getAttribute('src')

    await page.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: POINT })
    await expect(page.getByText('Logo saved')).toBeVisible()
    await expect(switcher).not.toHaveAttribute('src', before!)
    await page.getByLabel('Accent', { exact: true }).fill('#0b5d3b')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText('Settings saved')).toBeVisible()
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Open the hosted page' }).click()

    const hosted = await opened
    await expect(hosted.locator('header img')).toHaveAttribute('src', new URL((await switcher.getAttribute('src'))!).pathname)
    await expect.poll(() => hosted.locator('header img').evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(256)
    const seed = () => hosted.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--foyer-accent'))
    expect((await seed()).trim()).toBe('#0b5d3b')
    expect(await faults()).toEqual([])
  } finally {
    await foyer.stop()
  }
})
