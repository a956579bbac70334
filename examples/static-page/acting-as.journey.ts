import { DatabaseSync } from 'node:sqlite'
import { expect, test, type Page } from '@playwright/test'
import { openConsole, readCode } from '../journeys/sign-in.js'
import { startFoyer, type Foyer } from '../journeys/start-foyer.js'
import { readStorage, watchPage, watchTraces } from '../journeys/watch-page.js'

const ada = { name: 'Ada Visitor', email: 'ada@visitor.example', password: 'a long and quiet evening' }

async function signUp(page: Page, operator: Page, foyer: Foyer, person: typeof ada): Promise<void> {
  await page.goto(foyer.shop)
  await page.getByLabel('Full name').fill(person.name)
  await page.getByLabel('Email').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByLabel('Code').fill(await readCode(operator, foyer, person.email))
  await expect(page.getByText('You are signed in')).toBeVisible()
}

/** Fills in the dialog that the row's menu opens. */
async function ask(operator: Page, foyer: Foyer, password: string): Promise<void> {
  const dialog = operator.locator('foyer-user-acting')
  await dialog.getByLabel('Page to open').selectOption(new URL(foyer.shop).origin)
  await dialog.getByLabel('Reason').fill('She cannot find her invoice')
  await dialog.getByLabel('Your own password').fill(password)
  await dialog.getByRole('button', { name: 'Log in as user' }).click()
}

async function logInAsAda(operator: Page, foyer: Foyer): Promise<Page> {
  await operator.getByRole('button', { name: `Actions for ${ada.name}` }).click()
  await operator.getByRole('menuitem', { name: 'Log in as…' }).click()
  const opening = operator.context().waitForEvent('page')
  await ask(operator, foyer, foyer.signIn.password)
  return opening
}

const banner = (page: Page) => page.getByRole('region', { name: 'Acting in somebody’s place' })
const over = (page: Page) => page.getByText('You no longer act as')

/** What a call that is the user's alone is answered, made by the page as its own scripts could. */
const forbidden = (page: Page) =>
  page.evaluate(async () => {
    return window.foyer!.session!.client.me.sessions.list().then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    )
  })

/** As another operator would, or a command. */
function demote(foyer: Foyer): void {
  const database = new DatabaseSync(foyer.database)
  database.prepare("update memberships set role = 'editor' where profile_id != 'operators'").run()
  database.close()
}

test('an operator acts as a user on the shop’s own site, returns, and finds everything as it was', async ({ browser }) => {
  const foyer = await startFoyer()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const operator = await context.newPage()
    await openConsole(operator, foyer)
    const visitor = await (await browser.newContext()).newPage()
    await signUp(visitor, operator, foyer, ada)
    // The operator has an account of their own at the shop, in the same browser.
    const own = await context.newPage()
    await signUp(own, operator, foyer, { ...ada, name: 'Grace Operator', email: 'grace@visitor.example' })
    await operator.getByRole('searchbox', { name: 'Search users' }).fill('visitor.example')
    const cookie = async () =>
      (await context.cookies(foyer.shop)).concat(await context.cookies(foyer.console)).map(({ name, value }) => `${name}=${value}`)
    const servers = [new URL(foyer.console).origin, new URL(foyer.shop).origin]

    await test.step('a wrong password opens nothing', async () => {
      await operator.getByRole('button', { name: `Actions for ${ada.name}` }).click()
      await operator.getByRole('menuitem', { name: 'Log in as…' }).click()
      await ask(operator, foyer, 'not my password at all')
      await expect(operator.getByText('This is not your password')).toBeVisible()
      expect(context.pages()).toHaveLength(2)
      await operator.getByRole('button', { name: 'Cancel' }).click()
    })

    const before = await cookie()
    const acting = await logInAsAda(operator, foyer)
    const faults = await watchPage(acting, servers)

    await test.step('the shop opens in a tab of its own, as Ada, under a red bar; the code is nowhere', async () => {
      await expect(banner(acting)).toContainText('You are acting as')
      await expect(banner(acting)).toContainText(ada.name)
      await expect(banner(acting)).toContainText(/ends in (30:00|29:\d\d)/)
      await expect(acting.getByText(ada.email)).toBeVisible()
      await expect(acting.getByRole('button', { name: /^Notifications, 1 unread/ })).toBeVisible()
      expect(acting.url()).toBe(`${new URL(foyer.shop).origin}/`)
      expect(await readStorage(acting)).not.toMatch(/eyJ|foyer-acting=/)
      expect(await acting.evaluate(() => [document.referrer, window.opener === null])).toEqual(['', true])
    })

    await test.step('what is Ada’s alone is refused, and the bell works', async () => {
      expect(await forbidden(acting)).toBe('not_while_acting')
      await acting.getByRole('button', { name: /^Notifications/ }).click()
      await acting.getByText('Welcome to Harbour Energy').click()
      await expect(visitor.getByRole('button', { name: /^Notifications/ })).toHaveAccessibleName('Notifications')
      await acting.keyboard.press('Escape')
    })

    await test.step('a link to another page of the shop, and a reload, go on as Ada; other tabs stay whose they are', async () => {
      await acting.getByRole('link', { name: 'Deutsch' }).click()
      await expect(acting.getByRole('button', { name: 'Zurückkehren' })).toBeVisible()
      await acting.goBack()
      await acting.reload()
      await expect(banner(acting)).toContainText(ada.name)
      await own.reload()
      await expect(own.getByText('grace@visitor.example')).toBeVisible()
      await expect(banner(own)).toBeHidden()
    })

    await test.step('one press returns: the tab goes, or is the operator’s own again', async () => {
      const kept = await faults()
      const closing = acting.waitForEvent('close', { timeout: 3000 }).then(
        () => true,
        () => false,
      )
      await acting.getByRole('button', { name: 'Return' }).click()
      if (!(await closing)) {
        await expect(over(acting)).toBeVisible()
        await expect(acting.getByText('grace@visitor.example')).toBeVisible()
        await acting.close()
      }
      expect(kept).toEqual([])
      await own.reload()
      await expect(own.getByText('grace@visitor.example')).toBeVisible()
      await visitor.reload()
      await expect(visitor.getByText(ada.email)).toBeVisible()
      await operator.reload()
      await expect(operator.getByRole('searchbox', { name: 'Search users' })).toBeVisible()
      expect((await cookie()).map((pair) => pair.split('=')[0]).toSorted()).toEqual(before.map((pair) => pair.split('=')[0]).toSorted())
    })

    await test.step('an operator who loses the right to it is out, and the page says so', async () => {
      await operator.getByRole('searchbox', { name: 'Search users' }).fill('ada@visitor')
      const again = await logInAsAda(operator, foyer)
      await expect(banner(again)).toContainText(ada.name)

      demote(foyer)
      await again.reload()

      await expect(again.getByText('grace@visitor.example')).toBeVisible()
      await expect(banner(again)).toBeHidden()
    })
  } finally {
    await foyer.stop()
  }
})

test('a user’s page says so when the operator signs out of the console', async ({ browser }) => {
  const foyer = await startFoyer()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const operator = await context.newPage()
    await openConsole(operator, foyer)
    const visitor = await (await browser.newContext()).newPage()
    await signUp(visitor, operator, foyer, ada)
    await operator.getByRole('searchbox', { name: 'Search users' }).fill('ada@visitor')
    const traces = watchTraces(operator)
    const acting = await logInAsAda(operator, foyer)
    await expect(banner(acting)).toContainText(ada.name)

    await operator.getByRole('button', { name: /Your account/ }).click()
    await operator.getByRole('menuitem', { name: 'Sign out' }).click()

    await expect(over(acting)).toBeVisible({ timeout: 45_000 })
    await expect(acting.getByRole('button', { name: 'Sign in' })).toBeVisible()
    expect(await traces()).not.toContain('foyer-acting=')
  } finally {
    await foyer.stop()
  }
})
