import { expect, test, type Browser, type Page } from '@playwright/test'
import { startDesk } from '../journeys/start-desk.js'
import { readStorage, watchPage } from '../journeys/watch-page.js'

/** Signs in to the desk with its own name and password. */
async function comeIn(browser: Browser, desk: string, name: string, password: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(desk)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(page.getByText('Our customers')).toBeVisible()
  return page
}

const rows = (page: Page) => page.getByRole('button', { name: /^Actions for / })

test('a site’s own staff look after its people, as far as its backend lets them', async ({ browser }) => {
  const { desk, console: address, made, revoke, stopAll } = await startDesk()
  const server = new URL(address).origin
  try {
    const editor = await comeIn(browser, desk, 'Mara', 'harbour light')
    const faults = await watchPage(editor, [server, desk])
    await editor.reload()

    await test.step('the editor sees the table, and deactivates somebody', async () => {
      await editor.getByRole('tab', { name: /^Active/ }).click()
      const actions = rows(editor).first()
      const label = (await actions.getAttribute('aria-label'))!
      await actions.click()
      await editor.getByRole('menuitem', { name: 'Deactivate' }).click()
      await expect(editor.getByRole('button', { name: label })).toBeHidden()
      await editor.getByRole('tab', { name: /^Inactive/ }).click()
      await expect(editor.getByRole('button', { name: label })).toBeVisible()
      expect(await faults()).toEqual([])
    })

    await test.step('no token is kept where another script of the page could find it later', async () => {
      expect(await readStorage(editor)).not.toContain('eyJ')
      expect(await editor.content()).not.toContain('eyJ')
    })

    const viewer = await comeIn(browser, desk, 'Tom', 'evening tide')
    await test.step('to the viewer each action says that it is not theirs, before anybody clicks', async () => {
      await expect(rows(viewer).first()).toBeVisible()
      await expect(viewer.getByRole('button', { name: 'Add user' })).toHaveAttribute('aria-disabled', 'true')
      await rows(viewer).first().click()
      await expect(viewer.getByRole('menuitem', { name: /^Edit/ })).toHaveAttribute('aria-disabled', 'true')
      await viewer.keyboard.press('Escape')
    })

    await test.step('whoever leaves the desk in one tab is signed out of the widget in the other', async () => {
      const other = await viewer.context().newPage()
      await other.goto(desk)
      await other.getByRole('button', { name: 'Leave the desk' }).click()
      await expect(other.getByText('For staff')).toBeVisible()
      await expect(viewer.getByText('Sign in to see the users')).toBeVisible()
      await expect(rows(viewer)).toHaveCount(0)
    })

    await test.step('the profile token itself is refused to the page’s own script', async () => {
      const asked = await editor.evaluate(
        async ([server, token, profile]) => {
          const authorization = `Bearer ${token!}`
          const body = JSON.stringify({ actor: { id: '1', name: 'X' }, permissions: ['users:read'], origin: location.origin })
          const headers = { authorization, 'content-type': 'application/json' }
          const base = `${server!}/v1/profiles/${profile!}`
          const [read, minted] = [
            await fetch(`${base}/users`, { headers }),
            await fetch(`${base}/embed-sessions`, { method: 'POST', headers, body }),
          ]
          return [read.status, minted.status]
        },
        [server, made.token, made.profile],
      )
      expect(asked).toEqual([401, 401])
    })

    await test.step('once the token is revoked there are no rows any more, at once and without a click', async () => {
      await editor.getByRole('tab', { name: /^All/ }).click()
      await expect(rows(editor).first()).toBeVisible()
      await revoke()
      await expect(rows(editor)).toHaveCount(0)
      await expect(editor.getByRole('alert')).toBeVisible()
    })
  } finally {
    await stopAll()
  }
})
