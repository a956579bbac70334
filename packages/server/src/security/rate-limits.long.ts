import { expect, it } from 'vitest'
import { startServer } from '../test/start-server.js'

const GUESSES = 10_000

it(`looks at ten of ${GUESSES.toLocaleString('en')} guesses from 1,000 addresses, forged ones and those of one attacker's IPv6`, async () => {
  for (const proxies of ['', '127.0.0.1']) {
    const { address, headers } = await startServer({ FOYER_TRUSTED_PROXIES: proxies })
    const statuses: Record<number, number> = {}
    const guess = async (n: number) => {
      const from = n % 2 ? `203.0.${String(n % 4)}.${String(n % 250)}` : `2001:db8:${(n % 1000).toString(16)}:${n.toString(16)}::1`
      const { status } = await fetch(`${address}/v1/profiles/operators/auth/sign-in`, {
        method: 'POST',
        headers: { ...headers, 'x-forwarded-for': from },
        body: JSON.stringify({ email: 'ada@example.com', password: `wrong horse battery ${String(n)}` }),
      })
      statuses[status] = (statuses[status] ?? 0) + 1
    }

    for (let n = 0; n < GUESSES; n += 100) await Promise.all(Array.from({ length: 100 }, (_, m) => guess(n + m)))

    expect(statuses).toEqual({ 401: 10, 429: GUESSES - 10 })
  }
})
