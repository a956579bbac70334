import { Hono } from 'hono'
import { PROFILE_ID } from '@foyer/shared'
import { notFound } from '../core/errors.js'
import { PICTURE } from '../core/pictures.js'
import { strangerContext, type SystemParts } from '../core/system.js'
import { readAvatar } from '../features/users/avatars.service.js'
import { anyOrigin } from '../http/cors.js'
import type { Env } from '../http/env.js'
import { securityHeaders } from '../http/security-headers.js'

const NAME = new RegExp(`^[\\w-]{22}\\.${PICTURE.extension}$`)

/** Serves people's pictures to any page that was told their name, which nobody can guess; caches of others keep none. */
export function avatars(parts: SystemParts): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use(securityHeaders('cross-origin'), anyOrigin)
  routes.get('/:profileId/:name', async (c) => {
    const [profileId, name] = [c.req.param('profileId'), c.req.param('name')]
    if (!PROFILE_ID.test(profileId) || !NAME.test(name)) throw notFound('avatar')
    const picture = await readAvatar(strangerContext(parts, profileId), profileId, name)
    return c.body(picture, 200, { 'content-type': PICTURE.type, 'cache-control': 'private, max-age=86400, immutable' })
  })
  return routes
}
