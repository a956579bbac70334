import { startFoyer, signInRequest } from '../foyer.mjs'
import { load } from '../load.mjs'
import { median } from '../measure.mjs'
import { rowsOf } from '../rows.mjs'
import { startBare } from '../server.mjs'

const { atLeast, atMost } = rowsOf('P5')

const ROUNDS = 3
const SECONDS = 6

/** Sign-ins by password beside the bare work of argon2id, two at a time as the server does it, and what others wait meanwhile. */
export async function p5() {
  const foyer = await startFoyer(10_000)
  const bare = await startBare('argon2id.mjs')
  const signIns = { url: foyer.url, requests: [signInRequest(foyer)] }
  const hashes = { url: bare.url, requests: [{ path: '/' }] }
  const healthz = { url: foyer.url, requests: [{ path: '/healthz' }], connections: 1 }
  for (const side of [signIns, hashes]) await load({ ...side, seconds: 2 })

  const ratios = []
  const waits = []
  for (let round = 0; round < ROUNDS; round++) {
    const hashed = await load({ ...hashes, seconds: SECONDS })
    const signedIn = await load({ ...signIns, seconds: SECONDS })
    ratios.push(signedIn.rate / hashed.rate)
    const [, healthy] = await Promise.all([load({ ...signIns, seconds: SECONDS }), load({ ...healthz, seconds: SECONDS - 1 })])
    if (signedIn.failed + hashed.failed + healthy.failed > 0) throw new Error('Sign-ins were refused: the figures mean nothing.')
    waits.push(healthy.p99)
  }
  await foyer.stop()
  await bare.stop()
  return [
    atLeast('sign-ins/s : bare argon2id verifications/s', median(ratios), 0.9),
    atMost('/healthz p99 while people sign in', median(waits), 50, 'ms'),
  ]
}
