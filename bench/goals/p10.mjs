import { startBetterAuth } from '../better-auth.mjs'
import { deepPage, operatorHeaders, sessionHeaders, signInRequest, startFoyer } from '../foyer.mjs'
import { alternate, medianOver } from '../measure.mjs'
import { rowsOf } from '../rows.mjs'
import { rareText } from '../seeded.mjs'

const { atLeast } = rowsOf('P10')

const USERS = 100_000

/** The same questions to Foyer and to better-auth with its admin plugin: SQLite, the same 100,000 people, a page of 20. */
export async function p10() {
  const foyer = await startFoyer(USERS)
  const other = await startBetterAuth(USERS)
  const users = `/v1/profiles/${foyer.profileId}/users?limit=20`
  const theirs = '/api/auth/admin/list-users?limit=20&sortBy=name&sortDirection=asc'
  const text = encodeURIComponent(rareText(foyer.folder, foyer.profileId))
  const headers = await operatorHeaders(foyer)
  const me = { path: '/v1/profiles/operators/me', headers: await sessionHeaders(foyer) }
  const ask = (path) => ({ path, headers: other.headers })

  const duels = [
    ['list by name', 60, { path: users, headers }, ask(theirs)],
    ['page at 90 %', 500, { path: await deepPage(foyer, headers), headers }, ask(`${theirs}&offset=${String(USERS * 0.9)}`)],
    ['search in the address', 30, { path: `${users}&search=${text}`, headers }, ask(`${theirs}&searchField=email&searchValue=${text}`)],
    ['session check', 10, me, ask('/api/auth/get-session')],
    ['password sign-in', 4, signInRequest(foyer), other.signIn],
  ]
  const rows = []
  for (const [what, target, ours, their] of duels) {
    const sides = [
      { url: foyer.url, requests: [ours] },
      { url: other.url, requests: [their] },
    ]
    const results = await alternate(sides, { rounds: 3, seconds: 5 })
    rows.push(
      atLeast(
        `${what}, requests/s : better-auth’s`,
        medianOver(results, (ours, theirs) => ours.rate / theirs.rate),
        target,
      ),
    )
  }
  await foyer.stop()
  await other.stop()
  return rows
}
