import { CLI, foyer as run, nameAt, seeded } from './seeded.mjs'
import { start } from './server.mjs'

/** Foyer from its built files over a database of `users`, and what a client of it needs. */
export async function startFoyer(users, { path = '/healthz', node = [] } = {}) {
  const world = await seeded(users)
  const env = (port) => ({
    FOYER_SECRET: world.secret,
    FOYER_DATA_DIR: world.folder,
    FOYER_PORT: String(port),
    FOYER_URL: `http://127.0.0.1:${String(port)}`,
    FOYER_TRUSTED_PROXIES: '127.0.0.1',
  })
  return { ...world, ...(await start([...node, CLI, 'serve'], { env, path })) }
}

/** Signing the operator in, as the console does. */
export const signInRequest = ({ url, email, password }) => ({
  method: 'POST',
  path: '/v1/profiles/operators/auth/sign-in',
  headers: { 'content-type': 'application/json', 'x-foyer': '1', origin: url },
  body: JSON.stringify({ email, password }),
})

/** The headers of the operator's own session. */
export async function sessionHeaders(foyer) {
  const { path, ...init } = signInRequest(foyer)
  return bearer(await post(foyer.url + path, init))
}

/** The headers with which the console's pages read the profile: those of an operator's embed token. */
export async function operatorHeaders(foyer) {
  const { url, profileId } = foyer
  const headers = { ...(await sessionHeaders(foyer)), 'content-type': 'application/json', 'x-foyer': '1', origin: url }
  return bearer(
    await post(`${url}/v1/profiles/operators/me/embed-tokens`, { method: 'POST', headers, body: JSON.stringify({ profileId }) }),
  )
}

/** A token with which a backend mints sessions to read users, for a day. */
export async function profileToken({ url, folder, secret, profileId }) {
  const options = ['--profile', profileId, '--name', 'Bench', '--permissions', 'users:read', '--expires', '1d']
  return (await run(folder, secret, ['token', 'create', ...options], { FOYER_URL: url })).token
}

/** The path of the page of 20 that begins at 90 % of the names. */
export async function deepPage({ url, folder, profileId }, headers) {
  const users = `/v1/profiles/${profileId}/users?limit=20`
  const response = await fetch(`${url}${users}&from=${encodeURIComponent(nameAt(folder, profileId, 0.9))}`, { headers })
  const { next } = await response.json()
  return `${users}&cursor=${encodeURIComponent(next)}`
}

const bearer = ({ accessToken }) => ({
  authorization: `Bearer ${accessToken}`,
  accept: 'application/json',
  'sec-fetch-site': 'same-origin',
})

async function post(url, init) {
  const response = await fetch(url, init)
  if (!response.ok) throw new Error(`${url}: ${await response.text()}`)
  return response.json()
}
