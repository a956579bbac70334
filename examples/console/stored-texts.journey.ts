import { expect, test, type Page } from '@playwright/test'
import { clobberingNames, hostileTexts } from '../journeys/hostile-texts.js'
import { startFoyer, type Foyer } from '../journeys/start-foyer.js'
import { watchTexts } from '../journeys/watch-texts.js'

const password = 'a long and quiet evening'

interface Made {
  id: string
  accessToken: string
  items: { to: string; subject: string; text: string }[]
  user: { id: string; version: number }
  version: number
}

/** What a program sends to the server's API as an operator. Throws where the server refuses. */
async function openApi({ console: address, signIn }: Foyer) {
  const { origin } = new URL(address)
  const headers = { origin, 'sec-fetch-site': 'same-origin', 'x-foyer': '1', 'content-type': 'application/json' }
  const call =
    (token: string, profile: string) =>
    async (method: string, path: string, body?: object, more: Record<string, string> = {}) => {
      const answer = await fetch(`${origin}/v1/profiles/${profile}${path}`, {
        method,
        headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }), ...more },
        ...(body && { body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${await answer.text()}`)
      return (await answer.json()) as Made
    }
  const { accessToken, user } = await call('', 'operators')('POST', '/auth/sign-in', signIn)
  const operators = call(accessToken, 'operators')
  const enter = async (profileId: string) => call((await operators('POST', '/me/embed-tokens', { profileId })).accessToken, profileId)
  return { origin, operators, user, enter, operatorsOwn: await enter('operators') }
}

type Api = Awaited<ReturnType<typeof openApi>>

const some = (from: number, count: number) => hostileTexts.slice(from, from + count)
const spread = (count: number) => hostileTexts.filter((_, at) => at % Math.ceil(hostileTexts.length / count) === 0)

/** A hundred fields of the profile, under names that clobber, as far as a key may be one; their labels are hostile. */
const fieldKeys = [
  ...clobberingNames.filter((name) => /^[a-z]/i.test(name)),
  ...Array.from({ length: 100 }, (_, at) => `field ${String(at)}`),
].slice(0, 100)
const fields = fieldKeys.map((key, at) => ({ key, label: (hostileTexts[at] ?? key).slice(0, 120), type: 'text' }))
const types = ['standard', ...new Set(hostileTexts.filter((text) => text.length <= 40 && text === text.trim()))].slice(0, 50)

const valuesOf = (texts: readonly string[]) => Object.fromEntries(texts.map((text, at) => [fieldKeys[at]!, text]))

const names = spread(20)
const keys = hostileTexts.filter((text) => !text.includes(':') && text.length <= 100).slice(0, 30)
const crowds = Array.from({ length: Math.ceil(hostileTexts.length / 100) }, (_, at) => some(at * 100, 100))

/** Puts hostile texts into everything that is stored. */
async function store({ operators, operatorsOwn, user, enter }: Api) {
  const profile = await operators('POST', '/me/profiles', { name: names[0]!, slug: 'hostile' })
  for (const [at, name] of spread(8).entries()) await operators('POST', '/me/profiles', { name, slug: `hostile-${String(at)}` })
  const send = await enter(profile.id)
  const settings = { name: names[0]!, welcomeMessage: some(0, 12).join('\n') }
  await send('PATCH', '', settings, { 'if-match': `"${String(profile.version)}"` })

  await send('PUT', '/user-schema', { types, fields }, { 'if-match': '"0"' })

  const users: string[] = []
  for (const [at, texts] of crowds.entries())
    users.push(
      (
        await send('POST', '/users', {
          name: names[at + 1]!,
          email: `__proto__'on+${String(at)}@x.example`,
          externalId: texts[1]!,
          type: types[at + 1] ?? 'standard',
          company: texts[2]!.slice(0, 120),
          fields: valuesOf(texts),
          tags: keys.map((key, turn) => ({ key, value: texts[turn] ?? key })),
        })
      ).id,
    )
  for (const [at, name] of names.entries())
    await send('POST', '/users', { name, email: `constructor+${String(at)}@x.example`, ...(at === 5 && { password }) })
  const { items } = (await send('GET', '/users?limit=100')) as unknown as { items: { id: string; email: string }[] }
  const member = items.find(({ email }) => email === 'constructor+5@x.example')!
  for (const text of names) {
    await send('POST', `/users/${member.id}/notifications`, { title: text, message: `${text}\n${text}` })
    await operatorsOwn('POST', `/users/${user.id}/notifications`, { title: text, message: text })
  }
  return { profileId: profile.id, users }
}

async function openConsole(page: Page, { console: address, signIn }: Foyer): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Email').fill(signIn.email)
  await page.getByLabel('Password', { exact: true }).fill(signIn.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toBeVisible()
}

test('texts that were stored to run somewhere are drawn to the letter everywhere, and run nowhere', async ({ browser }) => {
  const foyer = await startFoyer()
  try {
    const api = await openApi(foyer)
    const { profileId, users } = await store(api)
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const expectInert = await watchTexts(page, api.origin)
    await openConsole(page, foyer)
    const go = (view: string) => page.goto(`${foyer.console}#/profiles/${profileId}/${view}`)

    await test.step('the server takes no text with a null byte in it', async () => {
      const send = await api.enter(profileId)
      await expect(send('POST', '/users', { name: 'a\u0000<b>', email: 'null@x.example' })).rejects.toThrow(' 400 ')
    })

    await test.step('the table', async () => {
      await go('users')
      await expectInert([...names, "__proto__'on+0@x.example", keys[0]!])
    })

    await test.step('the details of each user with every text', async () => {
      for (const [at, texts] of crowds.entries()) {
        await page.locator('user-table').evaluate((table, id) => void Object.assign(table, { selected: id }), users[at])
        await expectInert([...texts, ...keys])
      }
    })

    await test.step('the bell', async () => {
      await page.getByRole('button', { name: /^Notifications/ }).click()
      await expectInert(names)
      await page.keyboard.press('Escape')
    })

    await test.step('the switcher', async () => {
      await page.getByRole('button', { name: /Switch profile/ }).click()
      await expectInert(spread(8))
      await page.keyboard.press('Escape')
    })

    await test.step('the settings', async () => {
      await go('settings')
      await expect(page.getByLabel('Welcome message')).toBeVisible()
      await expectInert([names[0]!, ...some(0, 12)])
    })

    await test.step('the caught mails', async () => {
      await page.goto(foyer.mails)
      await expectInert(names)
      const { items } = await api.operatorsOwn('GET', '/mails')
      for (const { subject } of items) expect(subject).not.toMatch(/[\r\n]/)
    })

    await test.step('the hosted pages, and the bell of a member there', async () => {
      await page.goto(`${api.origin}/p/hostile/sign-in`)
      await page.getByLabel('Email').fill('constructor+5@x.example')
      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByLabel('Code')).toBeVisible()
      const { items } = await api.operatorsOwn('GET', '/mails')
      await page.getByLabel('Code').fill(/\b\d{6}\b/.exec(items[0]!.text)![0])
      await expect(page.getByLabel('Full name')).toHaveValue(names[5]!)
      await page.getByRole('button', { name: /^Notifications/ }).click()
      await expectInert([names[0]!, names[5]!, ...names])
    })
  } finally {
    await foyer.stop()
  }
})
