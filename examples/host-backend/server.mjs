import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { findStaff, isSignedIn, readStaff, signIn, signOut } from './staff.mjs'
import { mintSession } from './foyer-session.mjs'

/** A small site with a login of its own. Its staff look after the people of one of Foyer's profiles, and have no account there. */
const port = Number(process.env.FOYER_HOST_PORT ?? Number(process.env.FOYER_EXAMPLES_PORT ?? 8788) + 1)
const foyer = process.env.FOYER_URL ?? `http://localhost:${process.env.FOYER_PORT ?? '8787'}`
const origin = process.env.FOYER_HOST_ORIGIN ?? `http://127.0.0.1:${String(port)}`
const profileId = process.env.FOYER_PROFILE_ID ?? '019aa1fc-0000-7001-8001-000000000001'
const token = process.env.FOYER_PROFILE_TOKEN

const policy = [
  "default-src 'none'",
  `script-src 'self' ${foyer}`,
  "style-src 'self'",
  `connect-src 'self' ${foyer}`,
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ')

const FILES = { '/desk.css': 'text/css', '/desk.js': 'text/javascript' }

async function answer(request, response) {
  const { pathname } = new URL(request.url, origin)
  return request.method === 'POST' ? act(request, response, pathname) : read(request, response, pathname)
}

async function read(request, response, pathname) {
  const staff = readStaff(request)
  if (pathname === '/') return show(response, isSignedIn(staff) ? 'desk.html' : 'sign-in.html', staff)
  if (FILES[pathname]) return send(response, 200, FILES[pathname], await readPage(pathname.slice(1)))
  return send(response, 404, 'text/plain', 'There is no such page.\n')
}

async function act(request, response, pathname) {
  if (!isFromOwnPage(request)) return send(response, 403, 'text/plain', 'This comes from another site.\n')
  if (pathname === '/sign-in') return enter(response, await readForm(request))
  if (pathname === '/sign-out') return move(response, signOut(request))
  if (pathname === '/foyer-session') return giveSession(response, readStaff(request))
  return send(response, 404, 'text/plain', 'There is no such page.\n')
}

/** What the page asks with its own cookie: who is signed in here may hold a token of Foyer's for ten minutes. */
async function giveSession(response, staff) {
  if (!isSignedIn(staff)) return send(response, 401, 'application/json', '{}')
  const { status, body } = await mintSession({ foyer, profileId, token, origin }, staff)
  return send(response, status, 'application/json', JSON.stringify(body))
}

function enter(response, { name, password }) {
  const staff = findStaff(name, password)
  return staff ? move(response, signIn(staff)) : show(response, 'sign-in.html', null, 401)
}

/** A browser says where a request comes from; no page of another site can say otherwise. */
const isFromOwnPage = ({ headers }) => headers.origin === origin && [undefined, 'same-origin'].includes(headers['sec-fetch-site'])

async function readForm(request) {
  let text = ''
  for await (const chunk of request) if ((text += chunk).length > 10_000) return {}
  return Object.fromEntries(new URLSearchParams(text))
}

const readPage = (name) => readFile(new URL(`pages/${name}`, import.meta.url), 'utf8')

async function show(response, name, staff, status = 200) {
  const page = (await readPage(name)).replaceAll('http://localhost:8787', foyer).replaceAll('{{name}}', staff?.name ?? '')
  send(response, status, 'text/html; charset=utf-8', page)
}

const move = (response, cookie) => void response.writeHead(303, { location: '/', 'set-cookie': cookie }).end()

function send(response, status, type, body) {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

if (!token) {
  console.error('FOYER_PROFILE_TOKEN is missing: examples/host-backend/README.md says how to make one.')
  process.exit(1)
}
const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error)
    if (!response.headersSent) send(response, 500, 'text/plain', 'That did not work.\n')
  })
})
server.on('error', ({ code }) => {
  console.error(code === 'EADDRINUSE' ? `FOYER_HOST_PORT: port ${String(port)} is taken.` : `The site cannot be served: ${code}.`)
  process.exit(1)
})
server.listen(port, '127.0.0.1', () => console.log(`The staff's desk is at ${origin}`))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))
