import type { Frame, Page, Request } from '@playwright/test'

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

/** Everything that a script of the page could read of what is kept: storage of each kind, cookies, the name and history of the window, its address. */
export const readStorage = (page: Page | Frame): Promise<string> =>
  page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error!)
      })
    const readDatabase = async (name: string) => {
      const database = await settled(indexedDB.open(name))
      const stores = [...database.objectStoreNames].map((store) => database.transaction(store).objectStore(store))
      const content = stores.map(async (store) => [store.name, await settled(store.getAllKeys()), await settled(store.getAll())])
      return [name, await Promise.all(content)]
    }
    const readCache = async (name: string) => {
      const cache = await caches.open(name)
      const kept = (await cache.keys()).map(async (request) => [request.url, await (await cache.match(request))!.text()])
      return [name, await Promise.all(kept)]
    }
    /** A frame whose storage is blocked keeps nothing there. */
    const orDenied = async (read: () => unknown) => {
      try {
        return await read()
      } catch (error) {
        return String(error)
      }
    }
    const entries = navigation.entries().map((entry) => [entry.url, entry.getState() as unknown])
    return JSON.stringify([
      await orDenied(() => Object.entries(localStorage)),
      await orDenied(() => Object.entries(sessionStorage)),
      await orDenied(async () => Promise.all((await indexedDB.databases()).map(({ name }) => readDatabase(name!)))),
      await orDenied(async () => Promise.all((await caches.keys()).map(readCache))),
      await orDenied(() => cookieStore.getAll()),
      [document.cookie, document.referrer, window.name, location.href, history.state, entries],
    ])
  })

/** Everything that leaves a trace outside of the page: each address asked for, what each request says it came from, and all that is said on the console. */
export function watchTraces(page: Page): () => Promise<string> {
  const traces: Promise<string>[] = []
  const note = (text: string) => void traces.push(Promise.resolve(text))
  const refererOf = (request: Request) =>
    request.allHeaders().then(
      ({ referer = '' }) => referer,
      () => '',
    )
  page.on('request', (request) => {
    note(request.url())
    traces.push(refererOf(request))
  })
  page.on('framenavigated', (frame) => note(frame.url()))
  page.on('console', (message) => note(message.text()))
  return async () => (await Promise.all(traces)).join('\n')
}
