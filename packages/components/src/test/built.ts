import { problem, signedIn } from './fake-api.js'
import { scriptTag } from './script-tag.js'

const folder = '/packages/components/dist/embed/'

/** Includes a built file as a page does, once its server's answers are a table. Throws where nothing is built. */
export async function include(file: string, attributes: Record<string, string>): Promise<void> {
  const { ok } = await fetch(`${folder}manifest.json`)
  if (!ok) throw new Error('There are no built files. Run: pnpm --filter @foyer/components build')
  const script = scriptTag(folder + file, attributes)
  await new Promise((resolve, reject) => {
    script.onload = resolve
    script.onerror = () => reject(new Error(`There is no ${folder}${file}.`))
    document.head.append(script)
  })
}

/** What a page writes beside the file's name, so that it runs only as it is. */
export async function integrityOf(file: string): Promise<string> {
  const bytes = await (await fetch(folder + file)).arrayBuffer()
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes))
  return `sha384-${btoa(String.fromCharCode(...hash))}`
}

/** Answers for the server: nobody is signed in until `pass` is called. */
export function answerFromTable() {
  const { fetch } = globalThis
  let passed = false
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname } = new URL(request.url)
    if (pathname === '/v1/embed-keys/pk_test_1') return Response.json({ profileId: 'acme', name: 'Acme' })
    if (pathname === '/v1/profiles/acme/auth/refresh') return passed ? Response.json(signedIn()) : problem(401, 'unauthenticated')
    return fetch(request)
  }
  return { pass: () => (passed = true) }
}

/** Which built files the page has loaded so far. */
export const loaded = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith(folder) && !path.endsWith('.json'))
    .map((path) => path.slice(folder.length))
