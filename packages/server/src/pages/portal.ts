import { OPERATORS, seedsOf } from '@foyer/shared'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import { notFound } from '../core/errors.js'
import { strangerContext, type SystemParts } from '../core/system.js'
import { findPortal, type Portal } from '../features/profiles/portal.service.js'
import type { Env } from '../http/env.js'
import { pageHeaders, securityHeaders } from '../http/security-headers.js'

const SCREENS = ['sign-up', 'sign-in', 'account', 'new-password']

interface Found extends Env {
  Variables: Env['Variables'] & { portal: Portal | undefined }
}

/**
 * Serves every profile's own pages, which stand on one origin. Each profile has a session cookie of its own, which only the server reads,
 * for that profile's routes; a page of one profile could still send another's. That nobody can make it do so is kept by this: the only
 * script there is ours, a profile supplies colours and words and a picture that we drew, and the policy lets nothing else in.
 */
export function portal(parts: SystemParts): Hono<Env> {
  const find: MiddlewareHandler<Found, '/:slug/*'> = async (c, next) => {
    c.set('portal', await findPortal(strangerContext(parts, OPERATORS), c.req.param('slug')))
    await next()
  }
  const framed: MiddlewareHandler<Found> = (c, next) => pageHeaders({ framers: c.var.portal?.origins ?? [] })(c, next)

  const routes = new Hono<Found>()
  routes.use('/:slug/*', find)
  routes.get('/:slug/look.css', securityHeaders('same-origin'), (c) => styles(c))
  routes.get('/:slug', framed, (c) => (c.var.portal ? c.redirect(`/p/${c.var.portal.slug}/sign-in`) : page(c, undefined)))
  routes.get('/:slug/:screen', framed, (c) => page(c, SCREENS.includes(c.req.param('screen')) ? c.var.portal : undefined))
  routes.get('/*', pageHeaders(), (c) => page(c, undefined))
  return routes as unknown as Hono<Env>
}

/** The seeds of the look: every value is one of ours, or a colour or a number that was checked when it came. */
function styles(c: Context<Found>) {
  if (!c.var.portal) throw notFound('profile')
  const declarations = Object.entries(seedsOf(c.var.portal.look)).map(([name, value]) => `  ${name}: ${value};\n`)
  return c.body(`:root {\n${declarations.join('')}}\n`, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' })
}

/** The page of one element, which finds its way by the address; without a profile, the same for every address. */
function page(c: Context<Found>, found: Portal | undefined) {
  const looks = found && html`<link rel="stylesheet" href="/p/${found.slug}/look.css" />`
  const element = found
    ? html`<foyer-portal profile-id="${found.id}" name="${found.name}" logo="${found.logo ?? ''}"></foyer-portal>`
    : html`<foyer-portal></foyer-portal>`
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${found?.name ?? 'Foyer'}</title>
        <link rel="icon" href="${found?.logo ?? 'data:,'}" />
        <link rel="stylesheet" href="/embed/1/portal.css" />
        ${looks}
        <script type="module" src="/embed/1/portal.js"></script>
      </head>
      <body>
        ${element}
        <noscript>${found ? 'This page needs JavaScript.' : 'There is no such page.'}</noscript>
      </body>
    </html> `
  return c.html(document, found ? 200 : 404, { 'cache-control': 'no-cache' })
}
