import { randomBytes, timingSafeEqual } from 'node:crypto'

/** Who works here. A real site has a table and hashes; what matters is that Foyer knows nothing of it. */
const STAFF = [
  { id: 'staff-1', name: 'Mara', password: 'harbour light', permissions: ['users:read', 'users:create', 'users:edit'] },
  { id: 'staff-2', name: 'Tom', password: 'evening tide', permissions: ['users:read'] },
]

/** This site's own sessions, by the secret in the cookie. */
const sessions = new Map()
const COOKIE = 'desk'

export const isSignedIn = (staff) => staff !== null

/** Who has this name and this password, if anybody. */
export function findStaff(name = '', password = '') {
  const found = STAFF.find((staff) => staff.name.toLowerCase() === name.trim().toLowerCase())
  return found && isSame(found.password, password) ? found : null
}

/** Whose cookie came with the request. */
export const readStaff = (request) => sessions.get(secretOf(request)) ?? null

/** Begins a session, and answers its cookie. */
export function signIn(staff) {
  const secret = randomBytes(32).toString('base64url')
  sessions.set(secret, staff)
  return `${COOKIE}=${secret}; Path=/; HttpOnly; SameSite=Strict`
}

/** Ends a session, and answers what takes its cookie away. */
export function signOut(request) {
  sessions.delete(secretOf(request))
  return `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`
}

const secretOf = ({ headers }) => new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1]

function isSame(expected, given) {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}
