import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { deviceOf } from '../core/devices.js'
import { REFRESH_IDLE_SECONDS } from '../core/sessions.js'
import type { Env } from './env.js'

/** Time without a sign-in after which a browser is a stranger again. Seconds. */
const DEVICE_SECONDS = 365 * 86_400

/** Our own page says so of itself when another page frames it: its requests then look like any of ours, and its cookie is a third party's. */
const isFramed = (c: Context<Env>) => c.req.header('x-foyer-framed') === '1'

/** The name of a profile's cookie, so that several profiles live side by side in one browser, and so do a page and the same page in a frame. */
const nameOf = (c: Context<Env>, kind: '' | 'device-' | 'acting-' = '') =>
  `__Host-foyer-${kind}${createHash('sha256').update(c.var.ctx.profileId).digest('hex').slice(0, 12)}${isFramed(c) ? '-framed' : ''}`

/** On another site's page, and in a frame, the cookie lives in that page's partition (CHIPS); elsewhere no other site can make us see it. */
const placeOf = (c: Context<Env>) =>
  c.req.header('sec-fetch-site') === 'cross-site' || isFramed(c)
    ? ({ sameSite: 'None', partitioned: true } as const)
    : ({ sameSite: 'Lax' } as const)

/** The cookie of this name that came with the request. The name is matched exactly, and one sent twice counts as none. */
function read(c: Context<Env>, name: string): string | undefined {
  const given = (c.req.header('cookie') ?? '').split(/;\s*/).filter((pair) => pair.startsWith(`${name}=`))
  return given.length === 1 ? given[0]!.slice(name.length + 1) : undefined
}

function write(c: Context<Env>, name: string, value: string, maxAge: number): void {
  setCookie(c, name, value, { path: '/', secure: true, httpOnly: true, maxAge, ...placeOf(c) })
}

function erase(c: Context<Env>, name: string): void {
  deleteCookie(c, name, { path: '/', secure: true, httpOnly: true, ...placeOf(c) })
}

export const readRefreshToken = (c: Context<Env>): string | undefined => read(c, nameOf(c))

export function writeRefreshToken(c: Context<Env>, token: string): void {
  write(c, nameOf(c), token, REFRESH_IDLE_SECONDS)
}

export function eraseRefreshToken(c: Context<Env>): void {
  erase(c, nameOf(c))
}

/** Whom this browser says that it knows (see core/devices). */
export const readDevice = (c: Context<Env>): string | undefined => read(c, nameOf(c, 'device-'))

/** Remembers who signed in on this browser, long after they signed out. */
export function writeDevice(c: Context<Env>, userId: string): void {
  write(c, nameOf(c, 'device-'), deviceOf(c.var.ctx, userId), DEVICE_SECONDS)
}

/** What takes up the session of an operator in a user's place: beside the user's own, which it leaves alone. */
export const readActing = (c: Context<Env>): string | undefined => read(c, nameOf(c, 'acting-'))

export function writeActing(c: Context<Env>, secret: string, seconds: number): void {
  write(c, nameOf(c, 'acting-'), secret, seconds)
}

export function eraseActing(c: Context<Env>): void {
  erase(c, nameOf(c, 'acting-'))
}
