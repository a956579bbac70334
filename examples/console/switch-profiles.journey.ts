import { DatabaseSync } from 'node:sqlite'
import { expect, test, type Page } from '@playwright/test'
import { openConsole } from '../journeys/sign-in.js'
import { startFoyer, type Foyer } from '../journeys/start-foyer.js'
import { readStorage, watchPage } from '../journeys/watch-page.js'

/** A name that a page keeps until it is loaded again. */
const mark = (page: Page) => page.evaluate(() => Object.assign(globalThis, { wasHere: true }))
const isMarked = (page: Page) => page.evaluate(() => 'wasHere' in globalThis)

const here = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`${name}.*Switch profile`) })

async function makeProfile(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Switch profile/ }).click()
  await page.getByRole('button', { name: 'New profile' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Create profile' }).click()
  await expect(here(page, name)).toBeVisible()
  await page.getByRole('link', { name: 'Users' }).click()
}

async function switchTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Switch profile/ }).click()
  await page.getByRole('option', { name }).click()
  await expect(here(page, name)).toBeVisible()
}

/** As another operator would, or a command. */
function removeFrom(foyer: Foyer, name: string): void {
  const database = new DatabaseSync(foyer.database)
  database.prepare('delete from memberships where profile_id = (select id from profiles where name = ?)').run(name)
  database.close()
}

test('an operator goes from profile to profile without a reload, has another in each tab, and is moved out of one that is taken away', async ({
  browser,
}) => {
  const foyer = await startFoyer()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    const faults = await watchPage(page, [new URL(foyer.console).origin])
    await openConsole(page, foyer)
    const rows = (of: Page) => of.getByRole('row').filter({ has: of.getByRole('gridcell') })
    await expect(rows(page).first()).toBeVisible()
    const demo = (await page.getByRole('button', { name: /Switch profile/ }).getAttribute('title'))!
    await mark(page)

    await makeProfile(page, 'Birch Energy')
    await expect(page.getByRole('heading', { name: /No users yet/ })).toBeVisible()
    await switchTo(page, demo)
    await expect(rows(page).first()).toBeVisible()
    await switchTo(page, 'Birch Energy')
    await expect(page.getByRole('heading', { name: /No users yet/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Notifications/ })).toBeVisible()
    expect(await isMarked(page)).toBe(true)

    const second = await context.newPage()
    await second.goto(foyer.console)
    await switchTo(second, demo)
    await expect(rows(second).first()).toBeVisible()
    await Promise.all([page.reload(), second.reload()])
    await expect(here(page, 'Birch Energy')).toBeVisible()
    await expect(here(second, demo)).toBeVisible()
    await page.goto(foyer.mails)
    await expect(here(page, 'Birch Energy')).toBeVisible()
    expect(await readStorage(page)).not.toMatch(/eyJ|token/i)
    await page.getByRole('link', { name: 'Users' }).click()
    await expect(page.getByRole('heading', { name: /No users yet/ })).toBeVisible()
    await mark(page)

    removeFrom(foyer, 'Birch Energy')
    await page.getByRole('tab', { name: /^Active/ }).click()

    await expect(page.getByRole('complementary').getByText(`You are no longer in Birch Energy. This is ${demo} now.`)).toBeVisible()
    await expect(here(page, demo)).toBeVisible()
    await expect(rows(page).first()).toBeVisible()
    expect(await isMarked(page)).toBe(true)
    expect((await faults()).filter((fault) => !fault.includes('404'))).toEqual([])
  } finally {
    await foyer.stop()
  }
})
