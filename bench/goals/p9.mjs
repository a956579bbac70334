/* global document, requestAnimationFrame -- what is evaluated in the page */
import { chromium } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.mjs'
import { profileToken, startFoyer } from '../foyer.mjs'
import { median } from '../measure.mjs'
import { rowsOf } from '../rows.mjs'
import { ORIGIN } from '../seeded.mjs'

const { atMost } = rowsOf('P9')

/** The host's site has no machine of its own: Chromium would ask whether a page of the network may reach this one. */
const ARGS = ['--disable-features=LocalNetworkAccessChecks']
const LOADS = 7
const PAGES = 20

/** `<user-table>` over 100,000 users on a page of another site: until its first rows, while it is scrolled through twenty pages, and what it then holds. */
export async function p9() {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('P9 needs Chromium.')
  const foyer = await startFoyer(100_000)
  const token = await profileToken(foyer)
  const browser = await chromium.launch({ executablePath, args: ARGS })
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await serveHost(page, foyer, token)

  await page.goto(`${ORIGIN}/empty`)
  const empty = await heapOf(page)
  const waits = []
  for (let n = 0; n <= LOADS; n++) waits.push(await firstRows(page))
  const standing = await heapOf(page)
  const longest = await scroll(browser, page)
  const scrolled = await heapOf(page)
  await browser.close()
  await foyer.stop()

  return [
    atMost(`first rows of 100,000 after the script is there, median of ${String(LOADS)}`, median(waits.slice(1)), 300, 'ms'),
    atMost(`longest task while ${String(PAGES)} pages are scrolled through`, longest, 50, 'ms'),
    atMost('heap after them : before them', scrolled / standing, 1.5),
    atMost('heap after them : an empty page’s', scrolled / empty, 1.5),
  ]
}

/** The host's site: an empty page, one with the table, and the session that its backend mints. */
async function serveHost(page, { url, profileId }, token) {
  const html = (body) => ({
    contentType: 'text/html',
    body: `<!doctype html><html lang="en"><title>Host</title><body>${body}</body></html>`,
  })
  await page.route(`${ORIGIN}/empty`, (route) => route.fulfill(html('')))
  await page.route(`${ORIGIN}/`, (route) =>
    route.fulfill(html(`<script async src="${url}/embed/1/foyer.js" data-session-url="/session"></script><user-table></user-table>`)),
  )
  await page.route(`${ORIGIN}/session`, async (route) => {
    const answer = await fetch(`${url}/v1/profiles/${profileId}/embed-sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ actor: { id: 'bench', name: 'Bench' }, permissions: ['users:read'], origin: ORIGIN }),
    })
    await route.fulfill({ status: answer.status, contentType: 'application/json', body: await answer.text() })
  })
}

/** Milliseconds from the script's last byte until the table draws users. */
async function firstRows(page) {
  await page.goto(`${ORIGIN}/`)
  return page.evaluate(async () => {
    const hasRows = () => document.querySelector('user-table')?.shadowRoot?.querySelector('tr[data-id]')
    while (!hasRows()) {
      if (performance.now() > 30_000) throw new Error('The table drew nobody in half a minute.')
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    const script = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/foyer.js'))
    return performance.now() - script.responseEnd
  })
}

/** Bytes that live after the garbage is gone. */
async function heapOf(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** Scrolls a bit at every frame until as many pages were fetched. Answers the milliseconds of the longest task of the page's thread. */
async function scroll(browser, page) {
  let pages = 0
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('/users')) pages++
  })
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] })
  for (let tries = 0; pages < PAGES && tries < 2000; tries++) {
    await page.evaluate(async () => {
      const scroller = document.querySelector('user-table').shadowRoot.querySelector('.scroller')
      for (let n = 0; n < 10; n++) {
        scroller.scrollTop += 120
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    })
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  if (pages < PAGES) throw new Error(`Only ${String(pages)} pages were fetched.`)
  const main = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const tasks = traceEvents.filter(
    ({ name, pid, tid, dur }) => name === 'RunTask' && dur > 0 && main.some((thread) => thread.pid === pid && thread.tid === tid),
  )
  if (tasks.length === 0) throw new Error('The trace holds no task.')
  return Math.max(...tasks.map(({ dur }) => dur)) / 1000
}
