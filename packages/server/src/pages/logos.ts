import { Hono } from 'hono'
import { PROFILE_ID } from '@foyer/shared'
import { notFound } from '../core/errors.js'
import { PICTURE } from '../core/pictures.js'
import { strangerContext, type SystemParts } from '../core/system.js'
import { readLogo } from '../features/profiles/logos.service.js'
import { anyOrigin } from '../http/cors.js'
import type { Env } from '../http/env.js'
import { securityHeaders } from '../http/security-headers.js'

const NAME = new RegExp(`^([\\w-]{22})\\.${PICTURE.extension}$`)

/** Serves the profiles' pictures to any page, for ever: another picture has another name. */
export function logos(parts: SystemParts): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(securityHeaders('cross-origin'), anyOrigin)
  routes.get('/:profileId/:name', async (c) => {
    const [profileId, name] = [c.req.param('profileId'), c.req.param('name')]
    const hash = NAME.exec(name)?.[1]
    if (!PROFILE_ID.test(profileId) || hash === undefined) throw notFound('logo')
    const picture = await readLogo(strangerContext(parts, profileId), profileId, hash)
    return c.body(picture, 200, { 'content-type': PICTURE.type, 'cache-control': 'public, max-age=31536000, immutable' })
  })
  return routes
}
