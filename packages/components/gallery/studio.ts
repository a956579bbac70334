import type { Browser, Page } from '@playwright/test'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openEyes } from './checks/eyes.js'
import type { Mode } from './modes.js'
import type { Sheet } from './state.js'

/** The name of every sheet: a file in `sheets/`. */
export const sheetNames = (): string[] =>
  readdirSync(fileURLToPath(new URL('sheets', import.meta.url)))
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted()

interface Contents extends Pick<Sheet, 'width' | 'height'> {
  states: { name: string; alike: boolean }[]
}

/** Does something to the page. */
type Change = (page: Page) => Promise<void>

const address = (asks: Record<string, string>) => `${process.env['GALLERY']!}?${new URLSearchParams(asks).toString()}`

/** Goes to the states of a sheet one after the other, drawn as the mode says, and waits until each is there. */
export async function* tour(page: Page, sheet: string, mode: Mode, withAlike: boolean): AsyncGenerator<Contents['states'][number]> {
  await page.addInitScript(openEyes)
  const { width, height, states } = await contentsOf(page, sheet)
  await page.setViewportSize({ width: mode.width ?? width, height })
  for (const state of states) {
    if (state.alike && !withAlike) continue
    await page.goto(address({ sheet, state: state.name, ...mode.asks }))
    await page.evaluate(() => globalThis.shown)
    yield state
  }
}

/** What is on a sheet. */
async function contentsOf(page: Page, sheet: string): Promise<Contents> {
  await page.goto(address({ blank: '' }))
  return page.evaluate((name) => {
    const { width, height, states } = globalThis.sheets.get(name)!
    return { width, height, states: states.map(({ name, alike = false }) => ({ name, alike })) }
  }, sheet)
}

/** Every picture of a sheet, by look and state. `change` is done to each state before. */
export async function shootSheet(page: Page, sheet: string, mode: Mode, change?: Change): Promise<Map<string, Map<string, Buffer>>> {
  const looks = Object.entries(mode.looks)
  const pictures = new Map(looks.map(([look]) => [look, new Map<string, Buffer>()]))
  const withAlike = looks.some(([, { all = false }]) => all)
  for await (const state of tour(page, sheet, mode, withAlike))
    for (const [look, { scheme = 'light', all = false }] of looks) {
      if (state.alike && !all) continue
      await dress(page, scheme)
      await change?.(page)
      pictures.get(look)!.set(state.name, await shoot(page))
    }
  return pictures
}

/** Without a caret where the colours are the reader's: none can be hidden there. */
async function dress(page: Page, scheme: string): Promise<void> {
  await page.evaluate((scheme) => {
    document.documentElement.dataset['scheme'] = scheme
    if (!matchMedia('(forced-colors: active)').matches) return
    const field = globalThis.eyes.all().find((element) => element.matches(':is(input, textarea):focus')) as HTMLElement | undefined
    const hush = (event: Event) => event.stopImmediatePropagation()
    addEventListener('focusout', hush, true)
    field?.blur()
    removeEventListener('focusout', hush, true)
  }, scheme)
}

/** What the page shows of its state. */
async function shoot(page: Page): Promise<Buffer> {
  const clip = await page.evaluate(() => {
    const isAbove = (element: Element) => element.matches(':popover-open, dialog[open]') || getComputedStyle(element).position === 'fixed'
    const isOver =
      document.body.classList.contains('whole') ||
      globalThis.eyes.all().some((element) => globalThis.eyes.isVisible(element) && isAbove(element))
    const height = isOver ? innerHeight : Math.min(innerHeight, Math.ceil(document.body.getBoundingClientRect().height))
    return { x: 0, y: 0, width: innerWidth, height }
  })
  return page.screenshot({ clip, animations: 'disabled', caret: 'hide' })
}

/** One picture of many, each with its name under it. */
export async function mount(browser: Browser, pictures: ReadonlyMap<string, Buffer>, width: number): Promise<Buffer> {
  const page = await browser.newPage()
  const columns = Math.max(2, Math.floor(2000 / (width + 16)))
  await page.setViewportSize({ width: columns * (width + 16) + 16, height: 400 })
  await page.goto(address({ blank: '' }))
  const sources = [...pictures].map(([name, picture]) => [name, `data:image/png;base64,${picture.toString('base64')}`] as const)
  await page.evaluate(async (sources) => {
    // The names are written in its fonts.
    await globalThis.shown
    document.body.className = 'contact-sheet'
    for (const [name, source] of sources) {
      const figure = document.createElement('figure')
      const image = Object.assign(new Image(), { src: source })
      figure.append(image, Object.assign(document.createElement('figcaption'), { textContent: name }))
      document.body.append(figure)
      await image.decode()
    }
    await document.fonts.ready
  }, sources)
  const picture = await page.screenshot({ fullPage: true })
  await page.close()
  return picture
}
