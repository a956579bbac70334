import { operatorHeaders, startFoyer } from '../foyer.mjs'
import { alternate, medianOver } from '../measure.mjs'
import { rowsOf } from '../rows.mjs'
import { startBare } from '../server.mjs'

const { atLeast, atMost } = rowsOf('P1')

/** The first page of 100,000 users, as the console asks for it, beside the least that a Hono route can do. */
export async function p1() {
  const foyer = await startFoyer(100_000)
  const hello = await startBare('hello.mjs')
  const headers = await operatorHeaders(foyer)
  const results = await alternate([
    { url: foyer.url, requests: [{ path: `/v1/profiles/${foyer.profileId}/users?limit=20`, headers }] },
    { url: hello.url, requests: [{ path: '/' }] },
  ])
  await foyer.stop()
  await hello.stop()

  return [
    atLeast(
      'list 20 of 100,000 users, requests/s : Hono hello',
      medianOver(results, (list, hello) => list.rate / hello.rate),
      0.35,
    ),
    atMost(
      'its p99 : Hono hello’s',
      medianOver(results, (list, hello) => list.p99 / hello.p99),
      3,
    ),
  ]
}
