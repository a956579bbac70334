import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openConsole, readCode, signIn } from '../journeys/sign-in.js'
import { startFoyer } from '../journeys/start-foyer.js'
import { readStorage, watchPage } from '../journeys/watch-page.js'

const person = { name: 'Zoë Visitor', email: 'zoe@visitor.example', password: 'a long and quiet evening' }

async function signUp(page: Page, { name, email, password }: typeof person): Promise<void> {
  await page.getByLabel('Full name').fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText('Check your mail')).toBeVisible()
}

async function signInAgain(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'Sign in' })
    .or(page.getByRole('link', { name: 'Sign in' }))
    .first()
    .click()
  await signIn(page, person)
}

test('a visitor signs up on somebody else’s page, and an operator looks after them', async ({ browser }) => {
  const foyer = await startFoyer()
  try {
    const operator = await (await browser.newContext()).newPage()
    await openConsole(operator, foyer)
    const context = await browser.newContext()
    const visitor = await context.newPage()
    const faults = await watchPage(visitor, [new URL(foyer.console).origin, foyer.page])
    const row = operator.getByRole('button', { name: person.name, exact: true })
    const bell = visitor.getByRole('button', { name: /^Notifications/ })
    const act = async (item: string) => {
      await operator.getByRole('button', { name: `Actions for ${person.name}` }).click()
      await operator.getByRole('menuitem', { name: item }).click()
    }

    await test.step('sign up, with the code from the mail', async () => {
      await visitor.goto(foyer.page)
      await signUp(visitor, person)
      await operator.getByRole('searchbox', { name: 'Search users' }).fill('zoe vis')
      await expect(operator.getByText('Nobody matches')).toBeVisible()
      await visitor.getByLabel('Code').fill(await readCode(operator, foyer, person.email))
      await expect(visitor.getByText('You are signed in')).toBeVisible()
    })

    await test.step('the bell lights up by itself, and its count falls as one reads', async () => {
      await expect(bell).toHaveAccessibleName('Notifications, 1 unread')
      await bell.click()
      await visitor.getByText('Welcome to Harbour Energy').click()
      await expect(bell).toHaveAccessibleName('Notifications')
      await visitor.keyboard.press('Escape')
    })

    await test.step('a reload keeps them signed in, by a cookie that no script can read', async () => {
      await visitor.reload()
      await expect(visitor.getByText('You are signed in')).toBeVisible()
      const cookie = (await context.cookies()).find(({ name }) => name.startsWith('__Host-foyer-'))!
      expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'None', path: '/' })
      const kept = await readStorage(visitor)
      for (const secret of [cookie.value, 'eyJ', person.password]) expect(kept).not.toContain(secret)
    })

    await test.step('the operator sees them come without a reload, and finds them', async () => {
      await expect(row).toBeVisible()
      await operator.getByRole('tab', { name: /^Banned/ }).click()
      await expect(operator.getByText('Nobody matches')).toBeVisible()
      await operator.getByRole('tab', { name: /^Active/ }).click()
      await expect(row).toBeVisible()
      await operator.getByRole('tab', { name: /^All/ }).click()
    })

    await test.step('deactivating ends their session on the page at once', async () => {
      await act('Deactivate')
      await expect(visitor.getByRole('button', { name: 'Sign out' })).toBeHidden()
      await expect(bell).toBeHidden()
      await operator.getByRole('checkbox', { name: 'Show inactive' }).check()
    })

    await test.step('reactivating lets them in again, and a notification arrives', async () => {
      await act('Reactivate')
      await signInAgain(visitor)
      await expect(visitor.getByText('You are signed in')).toBeVisible()
      await expect(bell).toHaveAccessibleName('Notifications')

      await act('Send notification')
      await operator.getByLabel('Title').fill('Pump 7 stopped')
      await operator.getByLabel('Message').fill('Pressure fell at 09:12.')
      await operator.getByRole('button', { name: 'Send notification', exact: true }).click()
      await expect(bell).toHaveAccessibleName('Notifications, 1 unread')
      await bell.click()
      await expect(visitor.getByRole('button', { name: 'Pump 7 stopped' })).toBeVisible()
    })

    await test.step('deleting ends it all', async () => {
      await act('Delete…')
      await operator.getByRole('button', { name: 'Delete user', exact: true }).click()
      await expect(operator.getByText('Nobody matches')).toBeVisible()
      await expect(bell).toBeHidden()
    })

    expect((await new AxeBuilder({ page: visitor }).analyze()).violations).toEqual([])
    expect((await new AxeBuilder({ page: operator }).analyze()).violations).toEqual([])
    expect(await faults()).toEqual([])
  } finally {
    await foyer.stop()
  }
})

test('the page works under another name and in German, in a partition of its own', async ({ browser }) => {
  const foyer = await startFoyer()
  try {
    const operator = await (await browser.newContext()).newPage()
    await openConsole(operator, foyer)
    const visitor = await (await browser.newContext()).newPage()
    const faults = await watchPage(visitor, [new URL(foyer.console).origin, foyer.shop, foyer.page])

    await visitor.goto(`${foyer.shop}/de.html`)
    await visitor.getByLabel('Vor- und Nachname').fill(person.name)
    await visitor.getByLabel('E-Mail').fill(person.email)
    await visitor.getByLabel('Passwort', { exact: true }).fill(person.password)
    await visitor.getByRole('button', { name: 'Konto anlegen' }).click()
    await visitor.getByLabel('Code').fill(await readCode(operator, foyer, person.email))
    await expect(visitor.getByText('Sie sind angemeldet')).toBeVisible()

    await visitor.goto(foyer.page)
    await expect(visitor.getByRole('button', { name: 'Create account' })).toBeVisible()
    expect(await faults()).toEqual([])
  } finally {
    await foyer.stop()
  }
})
