import type { Page } from '@playwright/test'

/** Collects what a careful host would not forgive: violations of its policy, errors on the page, requests to strangers. */
export async function watchPage(page: Page, servers: readonly string[]): Promise<() => Promise<string[]>> {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[013]/.test(message.text())) faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && !servers.includes(origin)) faults.push(`request: ${request.url()}`)
  })
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { violations: seen })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      seen.push(`${violatedDirective} ${blockedURI}`),
    )
  })
  return async () => [...faults, ...(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations))]
}

/** Everything that scripts of the page could read of what is kept. */
export const readStorage = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, names, location.href])
  })
