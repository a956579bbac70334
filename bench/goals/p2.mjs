import { deepPage, operatorHeaders, startFoyer } from '../foyer.mjs'
import { load } from '../load.mjs'
import { alternate, medianOver } from '../measure.mjs'
import { rowsOf } from '../rows.mjs'
import { rareText } from '../seeded.mjs'

const { atMost } = rowsOf('P2')

const SIZES = [10_000, 100_000, 1_000_000]

/** The same questions to 10,000, 100,000 and 1,000,000 users: what they cost more there, and how long one request alone takes at most. */
export async function p2() {
  const servers = []
  for (const size of SIZES) servers.push(await prepare(size))
  const rows = []
  for (const { name, bound } of QUESTIONS) {
    const sides = servers.map(({ url, headers, questions }) => ({ url, requests: [{ path: questions[name], headers }] }))
    const results = await alternate(sides, { rounds: 3, seconds: 2, warmUp: 1 })
    rows.push(
      atMost(
        `${name}: cost at 1,000,000 : at 10,000`,
        medianOver(results, (small, _, large) => small.rate / large.rate),
        bound,
      ),
      atMost(
        `${name}: cost at 100,000 : at 10,000`,
        medianOver(results, (small, middle) => small.rate / middle.rate),
        bound,
      ),
    )
    const alone = await load({ ...sides.at(-1), connections: 1, seconds: 3 })
    rows.push(atMost(`${name}: slowest of ${String(Math.round(alone.rate * 3))} at 1,000,000, one at a time`, alone.max, 50, 'ms'))
  }
  for (const { stop } of servers) await stop()
  return rows
}

const QUESTIONS = [
  { name: 'page 1', bound: 1.5 },
  { name: 'page at 90 %', bound: 1.5 },
  { name: 'status and tag', bound: 1.5 },
  { name: 'names from a prefix on', bound: 1.5 },
  { name: 'rare substring', bound: 3 },
]

async function prepare(size) {
  const foyer = await startFoyer(size)
  const headers = await operatorHeaders(foyer)
  const users = `/v1/profiles/${foyer.profileId}/users?limit=20`
  const questions = {
    'page 1': users,
    'page at 90 %': await deepPage(foyer, headers),
    'status and tag': `${users}&status=active&tagsAll=plan:plus`,
    'names from a prefix on': `${users}&from=mar`,
    'rare substring': `${users}&search=${encodeURIComponent(rareText(foyer.folder, foyer.profileId))}`,
  }
  return { ...foyer, headers, questions }
}
