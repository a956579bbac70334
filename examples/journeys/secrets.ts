import type { BrowserContext } from '@playwright/test'

export interface Secrets {
  /** Each `Set-Cookie` as it was sent, with the path that it was an answer to. */
  setCookies: { path: string; cookie: string }[]
  /** Which of all secrets that crossed the wire stand in `text`. */
  foundIn: (text: string) => string[]
  /** The last secret of a kind that was heard of. */
  newest: (kind: string) => string | undefined
}

const WORDS = /"(accessToken|token|id|password|code)":"([^"]{6,})"/g

/** Collects what no script may keep: every token, code, password and cookie that this browser sends or gets at Foyer's own routes. */
export function collectSecrets(context: BrowserContext, server: string): () => Promise<Secrets> {
  const secrets = new Map<string, string>()
  const setCookies: Secrets['setCookies'] = []
  const reading: Promise<void>[] = []
  const note = (text: string) => {
    for (const [, kind = '', value = ''] of text.matchAll(WORDS)) if (kind !== 'id' || value.length === 43) secrets.set(value, kind)
  }

  context.on('response', (response) => {
    const { origin, pathname } = new URL(response.url())
    if (origin !== server) return
    const read = async () => {
      for (const { name, value: cookie } of await response.headersArray()) {
        if (name.toLowerCase() !== 'set-cookie') continue
        setCookies.push({ path: pathname, cookie })
        const value = /^[^=]+=([^;]+)/.exec(cookie)?.[1]
        if (value) secrets.set(value, 'cookie')
      }
      if (!/\/(auth|embed-tokens|embed-sessions)(\/|$)/.test(pathname)) return
      note(response.request().postData() ?? '')
      note(await response.text().catch(() => ''))
    }
    reading.push(read())
  })

  return async () => {
    await Promise.all(reading)
    const all = [...secrets].map(([secret, kind]) => ({ secret, kind }))
    return {
      setCookies,
      foundIn: (text) => all.filter(({ secret }) => text.includes(secret)).map(({ secret }) => secret),
      newest: (wanted) => all.findLast(({ kind }) => kind === wanted)?.secret,
    }
  }
}
