import { ApiError } from '@foyer/shared/client'
import { Session } from './session.js'

/** A public key, and the server that knows it. */
export interface Keyed {
  readonly server: string
  readonly key: string
}

/**
 * What widgets hold while the page's key does not work: a session that refuses everything for that reason. Says on the console, once,
 * what to do. `enter` asks for the key again, whenever a reader tries again.
 */
export async function refusedSession(error: ApiError, page: Keyed, enter: () => Promise<unknown>): Promise<Session> {
  const code = await codeFor(error, page)
  console.error(advice(code, page))

  const { message: title, status, requestId } = error
  const refuse = () =>
    Response.json({ type: `urn:foyer:problem:${code}`, code, title, status, requestId }, { status: status < 400 ? 503 : status })
  let answer = refuse
  const session = new Session({ baseUrl: page.server, profileId: 'unknown', fetch: () => answer() })
  await session.restore()

  answer = () => {
    enter().catch(ignoreRefusal)
    return refuse()
  }
  return session
}

/**
 * A browser does not show a page the answer it was refused for its origin: it looks as if the server were away. So we ask for
 * something that any page may read.
 */
async function codeFor({ code, status }: ApiError, { server, key }: Keyed): Promise<string> {
  if (!key || status === 404) return 'key_not_allowed'
  return code === 'offline' && (await answers(server)) ? 'origin_not_allowed' : code
}

async function answers(server: string): Promise<boolean> {
  try {
    return (await fetch(new URL('.well-known/jwks.json', server), { credentials: 'omit', cache: 'no-store' })).ok
  } catch {
    return false
  }
}

/** For whoever builds the page. */
function advice(code: string, { server, key }: Keyed): string {
  const settings = `${server}console, under Settings`
  if (!key) return `Foyer: the script tag has no data-key. Copy the tag from ${settings}.`
  if (code === 'key_not_allowed') return `Foyer: ${server} does not know the key ${key}. Copy the right one from ${settings}.`
  if (code === 'origin_not_allowed')
    return `Foyer: the profile of the key ${key} does not list ${location.origin}. Add it to the allowed origins at ${settings}.`
  return `Foyer: ${server} does not answer (${code}). Is it running, and does this page's policy have it in connect-src?`
}

/** The reader sees it where they tried again. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof ApiError)) throw error
}
