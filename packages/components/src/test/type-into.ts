import { waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { byRole } from './by-role.js'

/** Types into the text box with this name, as a person would; what it held goes. */
export async function typeInto(name: string | RegExp, text: string): Promise<HTMLInputElement> {
  const input = (await byRole('textbox', name)) as HTMLInputElement
  input.focus()
  input.select()
  await sendKeys(text ? { type: text } : { press: 'Delete' })
  return input
}

/** A password has no role to be found by. */
export async function typePassword(text: string): Promise<HTMLInputElement> {
  const find = () => document.querySelector<HTMLInputElement>('input[name="password"]')
  await waitUntil(find, 'There is no password field.')
  const input = find()!
  input.focus()
  input.select()
  await sendKeys(text ? { type: text } : { press: 'Delete' })
  return input
}

/** Fills in the sign-up form as Ada would. */
export async function fillInSignUp(name = 'Ada Lovelace', email = 'ada@example.com', password = 'difference engine'): Promise<void> {
  await typeInto('Full name', name)
  await typeInto('Email', email)
  await typePassword(password)
}

/** Signs in as Ada would, by keyboard. */
export async function sendSignIn(): Promise<void> {
  await typeInto('Email', 'ada@example.com')
  await typePassword('difference engine')
  await sendKeys({ press: 'Enter' })
}
