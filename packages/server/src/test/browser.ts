import { createClient, type Client } from '@foyer/shared/client'
import type { SignedIn } from '@foyer/shared'

interface Options {
  baseUrl: string
  profileId: string
  embedKey?: string
  origin: string
  fetch: (request: Request) => Response | Promise<Response>
  headers?: () => Record<string, string>
}

/** A client that behaves as a browser does on a page of `origin`: it says where it stands, keeps cookies where it may not look, and holds one access token in memory. */
export function createBrowser({ origin, fetch, ...options }: Options) {
  const cookies = new Map<string, string>()
  const setCookies: string[] = []
  let token: string | undefined

  const send = async (request: Request) => {
    const sameOrigin = origin === new URL(request.url).origin
    request.headers.set('origin', origin)
    request.headers.set('sec-fetch-site', sameOrigin ? 'same-origin' : 'cross-site')
    if (request.credentials === 'include') request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(request)
    for (const cookie of response.headers.getSetCookie()) keep(cookie)
    return response
  }
  const keep = (cookie: string) => {
    setCookies.push(cookie)
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
    if (value === '') cookies.delete(name!)
    else cookies.set(name!, value!)
  }

  const client: Client = createClient({ ...options, fetch: send, token: () => token })
  const accept = (answer: SignedIn) => ((token = answer.accessToken), answer)
  const browser = {
    ...client,
    cookies,
    setCookies,
    send,
    token: () => token,
    use: (given: string | undefined) => void (token = given),
    /** Signs up, reads the code with `read`, and types it in. */
    join: async (person: { email: string; name?: string; password?: string }, read: (email: string) => Promise<string>) => {
      const asked = await client.auth.signUp({ name: 'Ada Lovelace', password: 'correct horse battery', ...person })
      if (asked.state !== 'challenge') throw new Error('Sign-up did not ask for a code.')
      return accept((await client.auth.answer({ challengeId: asked.challenge.id, code: await read(person.email) })) as SignedIn)
    },
    signIn: async (email: string, password = 'correct horse battery') =>
      accept((await client.auth.signIn({ email, password })) as SignedIn),
    refresh: async () => accept(await client.auth.refresh()),
  }
  return browser
}
