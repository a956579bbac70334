import { createHash } from 'node:crypto'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { startDesk } from '../journeys/start-desk.js'
import { startFoyer, type Foyer } from '../journeys/start-foyer.js'
import { watchPage } from '../journeys/watch-page.js'

interface Manifest {
  version: string
  files: { file: string; integrity: string }[]
}

const serverOf = ({ console }: Pick<Foyer, 'console'>) => new URL(console).origin
const readManifest = async (server: string) => (await (await fetch(`${server}/embed/1/manifest.json`)).json()) as Manifest
const hashOf = (bytes: ArrayBuffer) => `sha384-${createHash('sha384').update(new Uint8Array(bytes)).digest('base64')}`

/** Chromium asks before a page that a test wrote may reach this machine. */
const openPage = async (browser: Browser) => (await browser.newContext({ permissions: ['local-network-access'] })).newPage()

/** Writes another script tag where the page of the other site has the loader's. Its own policy stays. */
async function replaceLoader(page: Page, address: string, tag: (attributes: string) => string): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/<script async src="[^"]*foyer\.js"([^>]*)><\/script>/, (_, rest: string) => tag(rest))
    await route.fulfill({ response, body })
  })
}

/** Every script that a page asks for. */
function watchScripts(page: Page): string[] {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  return scripts
}

test('every file is served as the manifest has its hash, to any page', async () => {
  const foyer = await startFoyer()
  try {
    const server = serverOf(foyer)
    const { version, files } = await readManifest(server)

    for (const { file, integrity } of files)
      for (const [folder, coding] of ['1', version].flatMap((folder) => [[folder, 'gzip'] as const, [folder, 'identity'] as const])) {
        const answer = await fetch(`${server}/embed/${folder}/${file}`, {
          headers: { origin: 'https://else.example', 'accept-encoding': coding },
        })
        expect(Object.fromEntries(answer.headers)).toMatchObject({
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'content-type': `text/${file.endsWith('.js') ? 'javascript' : 'css'}; charset=utf-8`,
          'x-content-type-options': 'nosniff',
        })
        expect([file, coding, hashOf(await answer.arrayBuffer())]).toEqual([file, coding, integrity])
      }
    expect(files.length).toBeGreaterThan(20)
  } finally {
    await foyer.stop()
  }
})

test('a page of another site runs the whole file by its hash, and nothing that has another', async ({ browser }) => {
  const foyer = await startFoyer()
  try {
    const page = await openPage(browser)
    const server = serverOf(foyer)
    const { version, files } = await readManifest(server)
    const hash = files.find(({ file }) => file === 'foyer.all.js')!.integrity
    const source = `${server}/embed/${version}/foyer.all.js`
    const scripts = watchScripts(page)
    let integrity = hash
    await replaceLoader(
      page,
      `${foyer.page}/`,
      (rest) => `<script async src="${source}" integrity="${integrity}" crossorigin${rest}></script>`,
    )

    await page.goto(foyer.page)
    await expect(page.getByLabel('Full name')).toBeVisible()
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible()
    await page.evaluate(() => (document.documentElement.lang = 'de'))
    expect(scripts).toEqual([new URL(source).pathname])

    integrity = `sha384-${createHash('sha384').update('another file').digest('base64')}`
    const said = page.waitForEvent('console', (message) => message.text().includes('integrity'))
    await page.reload()
    await said
    expect(await page.evaluate(() => [typeof window.foyer, customElements.get('user-signup')])).toEqual(['undefined', undefined])
  } finally {
    await foyer.stop()
  }
})

test('the whole file asks for no script later, whatever is opened', async ({ browser }) => {
  const desk = await startDesk()
  try {
    const server = serverOf(desk)
    const page = await openPage(browser)
    await page.goto(desk.desk)
    await page.getByLabel('Name').fill('Mara')
    await page.getByLabel('Password').fill('harbour light')
    const scripts = watchScripts(page)
    const faults = await watchPage(page, [server, desk.desk])
    await replaceLoader(page, `${desk.desk}/`, (rest) => `<script async src="${server}/embed/1/foyer.all.js"${rest}></script>`)
    await page.getByRole('button', { name: 'Come in' }).click()
    await expect(page.getByText('Our customers')).toBeVisible()
    // That page came by a redirect, which nobody can answer in its place: its own scripts may still be on their way.
    await page.goto('about:blank')
    scripts.length = 0
    await page.goto(`${desk.desk}/`)
    const who = page.getByRole('button', { name: /^Actions for / }).first()

    for (const [item, closing] of [
      ['Open', 'Close'],
      ['Edit', 'Cancel'],
    ] as const) {
      await who.click()
      await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click()
      await page.getByRole('button', { name: closing }).click()
      await expect(page.getByRole('button', { name: closing })).toBeHidden()
    }
    await page.getByRole('button', { name: 'Add user' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()

    expect(scripts.filter((path) => path.startsWith('/embed/'))).toEqual(['/embed/1/foyer.all.js'])
    expect(await faults()).toEqual([])
  } finally {
    await desk.stopAll()
  }
})
