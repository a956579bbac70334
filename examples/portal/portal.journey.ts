import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openConsole, readCode, signIn } from '../journeys/sign-in.js'
import { startFoyer } from '../journeys/start-foyer.js'
import { readStorage, watchPage, watchTraces } from '../journeys/watch-page.js'

const person = { name: 'Zoë Visitor', email: 'zoe@visitor.example', password: 'a long and quiet evening' }

test('somebody signs up on the hosted page, keeps their name in order, leaves and comes back', async ({ browser }) => {
  const foyer = await startFoyer()
  try {
    const operator = await (await browser.newContext()).newPage()
    await openConsole(operator, foyer)
    const context = await browser.newContext()
    const page = await context.newPage()
    const { origin } = new URL(foyer.console)
    const at = (screen: string) => `${foyer.portal}/${screen}`
    const faults = await watchPage(page, [origin])
    const traces = watchTraces(page)
    let code = ''

    await test.step('the short address leads to the sign-in, and its link to the sign-up and back', async () => {
      await page.goto(foyer.portal)
      await expect(page).toHaveURL(at('sign-in'))
      await expect(page).toHaveTitle('Sign in · Harbour Energy')
      await expect(page.getByRole('heading', { level: 1, name: 'Harbour Energy' })).toBeVisible()
      await page
        .getByRole('link', { name: 'Create an account' })
        .or(page.getByRole('button', { name: 'Create an account' }))
        .click()
      await expect(page).toHaveURL(at('sign-up'))
      await page.goBack()
      await expect(page).toHaveURL(at('sign-in'))
      await expect(page.getByLabel('Full name')).toBeHidden()
      await page.goForward()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })

    await test.step('sign up with the mailed code, and land in the account', async () => {
      await page.getByLabel('Full name').fill(person.name)
      await page.getByLabel('Email').fill(person.email)
      await page.getByLabel('Password', { exact: true }).fill(person.password)
      await page.getByRole('button', { name: 'Create account' }).click()
      await expect(page.getByText('Check your mail')).toBeVisible()
      code = await readCode(operator, foyer, person.email)
      await page.getByLabel('Code').fill(code)
      await expect(page).toHaveURL(at('account'))
      await expect(page).toHaveTitle('Your account · Harbour Energy')
      await expect(page.getByRole('button', { name: 'Notifications, 1 unread' })).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })

    await test.step('change the name; the console shows it', async () => {
      await page.getByLabel('Full name').fill('Zoë Longest')
      await page.getByRole('button', { name: 'Save name' }).click()
      await expect(page.getByText('Name saved')).toBeVisible()
      await operator.getByRole('searchbox', { name: 'Search users' }).fill('zoe long')
      await expect(operator.getByRole('button', { name: 'Zoë Longest', exact: true })).toBeVisible()
    })

    await test.step('a reload and the sign-in’s own address both lead to the account', async () => {
      await page.reload()
      await expect(page.getByLabel('Full name')).toHaveValue('Zoë Longest')
      await page.goto(at('sign-in'))
      await expect(page).toHaveURL(at('account'))
      await expect(page.getByLabel('Full name')).toHaveValue('Zoë Longest')
    })

    await test.step('sign out; the account then asks for a sign-in, and opens after it', async () => {
      await page.getByRole('button', { name: 'Sign out' }).click()
      await expect(page).toHaveURL(at('sign-in'))
      await page.goto(at('account'))
      await expect(page).toHaveURL(at('sign-in'))
      await signIn(page, person)
      await expect(page).toHaveURL(at('account'))
    })

    const cookie = (await context.cookies()).find(({ name }) => name.startsWith('__Host-foyer-') && !name.includes('device'))!
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
    const kept = `${await readStorage(page)}\n${await traces()}`
    for (const secret of [cookie.value, 'eyJ', person.password, code]) expect(kept).not.toContain(secret)
    expect(await faults()).toEqual([])
  } finally {
    await foyer.stop()
  }
})

test('a page that the profile lists may frame its pages, and no other page may, nor any other page of ours', async ({ browser }) => {
  const foyer = await startFoyer()
  try {
    const operator = await (await browser.newContext()).newPage()
    await openConsole(operator, foyer)
    const context = await browser.newContext()
    const page = await context.newPage()
    const server = new URL(foyer.console).origin
    const stranger = foyer.page.replace('127.0.0.1', 'stranger.localhost')
    /** The frame on a page of this site. */
    const frameOn = async (site: string, address?: string) => {
      await page.goto(`${site}/portal.html`)
      if (address) await page.locator('iframe').evaluate((element: HTMLIFrameElement, src) => void (element.src = src), address)
      return page.frame('portal')!
    }

    const inner = await frameOn(foyer.page)
    const traces = watchTraces(page)
    await inner.getByLabel('Full name').fill(person.name)
    await inner.getByLabel('Email').fill(person.email)
    await inner.getByLabel('Password', { exact: true }).fill(person.password)
    await inner.getByRole('button', { name: 'Create account' }).click()
    await expect(inner.getByText('Check your mail')).toBeVisible()
    const code = await readCode(operator, foyer, person.email)
    await inner.getByLabel('Code').fill(code)
    await expect(inner.getByRole('heading', { name: 'Your account' })).toBeVisible()

    await page.reload()
    await expect(page.frame('portal')!.getByRole('heading', { name: 'Your account' })).toBeVisible()
    const cookie = (await context.cookies()).find(({ name }) => name.endsWith('-framed') && !name.includes('device'))!
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'None' })
    for (const secret of [cookie.value, 'eyJ', code]) expect(await traces()).not.toContain(secret)

    await page.goto(`${foyer.portal}/account`)
    await expect(page).toHaveURL(`${foyer.portal}/sign-in`)

    for (const [site, address] of [
      [stranger, `${foyer.portal}/sign-in`],
      [foyer.page, foyer.console],
      [foyer.page, foyer.mails],
      [foyer.page, `${server}/reference`],
      [foyer.page, `${server}/p/northwind-water/sign-in`],
      [foyer.page, `${server}/p/nobody/sign-in`],
    ] as const) {
      const shut = await frameOn(site, address)
      await expect.poll(() => page.frames().at(-1)!.url(), { message: `${site} frames ${address}` }).toMatch(/^chrome-error:/)
      expect([address, await shut.locator('foyer-portal, foyer-console, main').count()]).toEqual([address, 0])
    }
  } finally {
    await foyer.stop()
  }
})
