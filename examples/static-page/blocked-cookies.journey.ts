import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type BrowserContext } from '@playwright/test'
import config from '../../playwright.config.js'
import { collectSecrets } from '../journeys/secrets.js'
import { openConsole, readCode, signIn } from '../journeys/sign-in.js'
import { startFoyer } from '../journeys/start-foyer.js'
import { readStorage, watchTraces } from '../journeys/watch-page.js'

const person = { name: 'Zoë Visitor', email: 'zoe@visitor.example', password: 'a long and quiet evening' }

/** A Chromium with a profile of its own, whose owner blocks third-party cookies or not: what a test gets else is a private window, which does as it likes. */
async function launch(folder: string, blocks: boolean): Promise<BrowserContext> {
  const cookies = { cookie_controls_mode: blocks ? 1 : 0, block_third_party_cookies: blocks }
  await mkdir(join(folder, 'Default'), { recursive: true })
  await writeFile(join(folder, 'Default/Preferences'), JSON.stringify({ profile: cookies }))
  return chromium.launchPersistentContext(folder, { ...config.use!.launchOptions, bypassCSP: true })
}

/** Which cookies a page on one site gets back to a server on another, that sets one of each kind. */
async function cookiesAcross(context: BrowserContext, page: string): Promise<string[]> {
  const server = createServer(({ headers, url }, response) => {
    response.setHeader('access-control-allow-origin', headers.origin ?? '')
    response.setHeader('access-control-allow-credentials', 'true')
    const kinds = ['plain=1; SameSite=None; Secure; HttpOnly', 'partitioned=1; SameSite=None; Secure; HttpOnly; Partitioned']
    if (url === '/set') response.setHeader('set-cookie', kinds)
    response.end(headers.cookie ?? '')
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const address = `http://localhost:${String((server.address() as AddressInfo).port)}`
  const other = await context.newPage()
  await other.goto(`${page}/nothing`)
  const given = await other.evaluate(async (address) => {
    await fetch(`${address}/set`, { credentials: 'include' })
    return (await fetch(address, { credentials: 'include' })).text()
  }, address)
  await other.close()
  server.close()
  return given.split('; ').map((cookie) => cookie.split('=')[0]!)
}

/** Puts `secret` into one place after the other where a careless script would. */
const HIDING: Record<string, (secret: string) => unknown> = {
  localStorage: (secret) => localStorage.setItem('a', secret),
  sessionStorage: (secret) => sessionStorage.setItem('a', secret),
  cookie: (secret) => (document.cookie = `a=${secret}`),
  'window.name': (secret) => (window.name = secret),
  'history.state': (secret) => history.replaceState({ a: secret }, ''),
  fragment: (secret) => (location.hash = secret),
  'an earlier entry': (secret) => {
    history.replaceState(null, '', `?a=${secret}`)
    history.pushState(null, '', '?b')
  },
  console: (secret) => console.info(secret),
  request: (secret) => void fetch(`/?a=${secret}`),
  cache: async (secret) => (await caches.open('a')).put('/a', new Response(secret)),
  IndexedDB: (secret) =>
    new Promise<void>((resolve) => {
      const opening = indexedDB.open('a')
      opening.onupgradeneeded = () => opening.result.createObjectStore('a').put(secret, 'a')
      opening.onsuccess = () => {
        opening.result.close()
        resolve()
      }
    }),
}

/** A page in a browser of its own, and all that can be known of what it keeps, sends and says. */
async function watched(context: BrowserContext, server: string) {
  const secrets = collectSecrets(context, server)
  const page = await context.newPage()
  const traces = watchTraces(page)
  const leaks = async () => {
    const { foundIn } = await secrets()
    const kept = await Promise.all(page.frames().map(readStorage))
    return foundIn([...kept, await traces()].join('\n'))
  }
  return { page, secrets, leaks }
}

test('whoever blocks third-party cookies stays signed in, on another site’s page and in a frame, and no script can read by what', async ({
  browser,
}) => {
  const foyer = await startFoyer()
  const folder = await mkdtemp(join(tmpdir(), 'foyer-browser-'))
  const [blocked, open] = [await launch(join(folder, 'blocked'), true), await launch(join(folder, 'open'), false)]
  try {
    const server = new URL(foyer.console).origin
    const [visitor, operator] = [await watched(blocked, server), await watched(await browser.newContext(), server)]
    const { page } = visitor
    await openConsole(operator.page, foyer)

    await test.step('the browser blocks what it should', async () => {
      expect(await cookiesAcross(open, foyer.page)).toEqual(['plain', 'partitioned'])
      expect(await cookiesAcross(blocked, foyer.page)).toEqual(['partitioned'])
    })

    await test.step('sign up on the other site’s page, reload, leave, come back', async () => {
      await page.goto(foyer.page)
      await page.getByLabel('Full name').fill(person.name)
      await page.getByLabel('Email').fill(person.email)
      await page.getByLabel('Password', { exact: true }).fill(person.password)
      await page.getByRole('button', { name: 'Create account' }).click()
      await page.getByLabel('Code').fill(await readCode(operator.page, foyer, person.email))
      await expect(page.getByText('You are signed in')).toBeVisible()
      await page.reload()
      await expect(page.getByText('You are signed in')).toBeVisible()
      expect(await visitor.leaks()).toEqual([])

      await page.getByRole('button', { name: 'Sign out' }).click()
      await page
        .getByRole('button', { name: 'Sign in' })
        .or(page.getByRole('link', { name: 'Sign in' }))
        .first()
        .click()
      await signIn(page, person)
      await expect(page.getByText('You are signed in')).toBeVisible()
    })

    await test.step('sign in on our own page in a frame, and reload', async () => {
      await page.goto(`${foyer.page}/portal.html`)
      const framed = () => page.frame('portal')!
      await framed()
        .getByRole('button', { name: 'Sign in' })
        .or(framed().getByRole('link', { name: 'Sign in' }))
        .first()
        .click()
      await signIn(framed(), person)
      await expect(framed().getByRole('heading', { name: 'Your account' })).toBeVisible()
      await page.reload()
      await expect(framed().getByRole('heading', { name: 'Your account' })).toBeVisible()
    })

    await test.step('every cookie is for this server alone, and no script’s', async () => {
      const [theirs, ours] = [(await visitor.secrets()).setCookies, (await operator.secrets()).setCookies]
      const across =
        /^__Host-foyer-(device-)?[0-9a-f]{12}(-framed)?=[^;]*; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/
      const own = /^__Host-foyer-(device-)?[0-9a-f]{12}=[^;]*; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/
      expect(theirs.filter(({ cookie }) => !across.test(cookie))).toEqual([])
      expect(ours.filter(({ cookie }) => !own.test(cookie))).toEqual([])
      const paths = new Set([...theirs, ...ours].map(({ path }) => path.replace(/.*\/auth\//, '')))
      expect([...paths].sort()).toEqual(['challenge', 'refresh', 'sign-in', 'sign-out'])
      expect(theirs.filter(({ cookie }) => cookie.includes('device-')).length).toBeGreaterThan(1)
    })

    await test.step('nothing is kept but which profile the operator works in', async () => {
      expect(await visitor.leaks()).toEqual([])
      expect(await operator.leaks()).toEqual([])
      const kept = () => [Object.values(localStorage), Object.values(sessionStorage), window.name] as const
      expect(await page.evaluate(kept)).toEqual([[], [], ''])
      expect(await operator.page.evaluate(kept)).toEqual([[], [expect.stringMatching(/^[0-9a-f-]{36}$/)], ''])
    })
  } finally {
    await Promise.all([foyer.stop(), blocked.close(), open.close()])
    await rm(folder, { recursive: true })
  }
})

test('a token that a careless script leaves anywhere would be found', async ({ browser }) => {
  const foyer = await startFoyer()
  try {
    const server = new URL(foyer.console).origin
    const { page, secrets, leaks } = await watched(await browser.newContext(), server)
    await openConsole(page, foyer)

    expect(await leaks()).toEqual([])
    for (const [place, hide] of Object.entries(HIDING)) {
      const token = (await secrets()).newest('accessToken')!
      expect([place, await leaks()]).not.toEqual([place, expect.arrayContaining([token])])
      await page.evaluate(hide, token)
      await expect.poll(leaks, { message: place }).toContain(token)
      const renewed = page.waitForResponse(/\/refresh$/)
      await page.goto(foyer.console)
      await renewed
    }
  } finally {
    await foyer.stop()
  }
})
