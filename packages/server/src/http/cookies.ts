import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { REFRESH_IDLE_SECONDS } from '../core/sessions.js'
import type { Env } from './env.js'

/** The name of a profile's session cookie, so that several profiles live side by side in one browser. */
const nameOf = (profileId: string) => `__Host-foyer-${createHash('sha256').update(profileId).digest('hex').slice(0, 12)}`

/** On another site's page the cookie lives in that page's partition (CHIPS); elsewhere no other site can make us see it. */
const placeOf = (c: Context<Env>) =>
  c.req.header('sec-fetch-site') === 'cross-site' ? ({ sameSite: 'None', partitioned: true } as const) : ({ sameSite: 'Lax' } as const)

/** The refresh token that came with the request. The name is matched exactly, and one sent twice counts as none. */
export function readRefreshToken(c: Context<Env>): string | undefined {
  const name = `${nameOf(c.var.ctx.profileId)}=`
  const given = (c.req.header('cookie') ?? '').split(/;\s*/).filter((pair) => pair.startsWith(name))
  return given.length === 1 ? given[0]!.slice(name.length) : undefined
}

export function writeRefreshToken(c: Context<Env>, token: string): void {
  setCookie(c, nameOf(c.var.ctx.profileId), token, { path: '/', secure: true, httpOnly: true, maxAge: REFRESH_IDLE_SECONDS, ...placeOf(c) })
}

export function eraseRefreshToken(c: Context<Env>): void {
  deleteCookie(c, nameOf(c.var.ctx.profileId), { path: '/', secure: true, httpOnly: true, ...placeOf(c) })
}
