import { expect, type Frame, type Page } from '@playwright/test'
import type { Foyer } from './start-foyer.js'

/** Fills in a form that signs in, which the page shows already, and sends it. */
export async function signIn(place: Page | Frame, { email, password }: Foyer['signIn']): Promise<void> {
  await place.getByLabel('Email').fill(email)
  await place.getByLabel('Password', { exact: true }).fill(password)
  await place.getByRole('button', { name: 'Sign in' }).last().click()
}

/** Signs the operator in at the console, and waits for its users. */
export async function openConsole(page: Page, foyer: Foyer): Promise<void> {
  await page.goto(foyer.console)
  await signIn(page, foyer.signIn)
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toBeVisible()
}

/** Reads the newest code in the caught mails, as the operator does who is signed in there. */
export async function readCode(operator: Page, { mails }: Foyer, email: string): Promise<string> {
  const page = await operator.context().newPage()
  await page.goto(mails)
  await expect(page.getByText(email).first()).toBeVisible()
  const text = await page
    .getByText(/\b\d{6}\b/)
    .first()
    .innerText()
  await page.close()
  return /\b\d{6}\b/.exec(text)![0]
}
