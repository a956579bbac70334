import type { BlockList } from 'node:net'
import { Hono } from 'hono'
import { requestId } from 'hono/request-id'
import type { Logger } from 'pino'
import { AppError } from './core/errors.js'
import { newId } from './core/id.js'
import { strangerContext, type SystemParts } from './core/system.js'
import { acting } from './features/acting/acting.routes.js'
import { activity } from './features/activity/activity.routes.js'
import { analytics } from './features/analytics/analytics.routes.js'
import { auth } from './features/auth/auth.routes.js'
import { userAccess } from './features/auth/user-access.routes.js'
import { bulk } from './features/bulk/bulk.routes.js'
import { embedSessions } from './features/embed-sessions/embed-sessions.routes.js'
import { engagement } from './features/engagement/engagement.routes.js'
import { groups } from './features/groups/groups.routes.js'
import { jobs } from './features/jobs/jobs.routes.js'
import { mails } from './features/mails/mails.routes.js'
import { notifications } from './features/notifications/notifications.routes.js'
import { preferences } from './features/preferences/preferences.routes.js'
import { allowsOrigin, embedKeyKind } from './features/profiles/origins.service.js'
import { logos } from './features/profiles/logos.routes.js'
import { embedConfig, profiles } from './features/profiles/profiles.routes.js'
import { tags } from './features/users/tags.routes.js'
import { anonymousUser } from './features/users/anonymous.routes.js'
import { users } from './features/users/users.routes.js'
import { authenticate } from './http/authenticate.js'
import { anyOrigin, listedOrigins } from './http/cors.js'
import type { Env } from './http/env.js'
import { onError } from './http/on-error.js'
import { openapi } from './http/openapi.js'
import { keyedOrigin } from './http/keyed-origin.js'
import { limitBody } from './http/limit-body.js'
import { logRequests } from './http/log-requests.js'
import { sitesOnly } from './http/own-site.js'
import { problem } from './http/problem.js'
import { rateLimits } from './http/rate-limit.js'
import { securityHeaders, unstored } from './http/security-headers.js'
import { wellFormedProfile } from './http/validate.js'
import type { CaughtMails } from './mail/caught-mails.js'
import { consolePage } from './pages/console.js'
import { embed, type EmbedFiles } from './pages/embed.js'
import { avatars } from './pages/avatars.js'
import { logos as logoFiles } from './pages/logos.js'
import { portal } from './pages/portal.js'
import { reference } from './pages/reference.js'

export interface Deps extends SystemParts {
  log: Logger
  /** Where mails are caught instead of sent, if they are. */
  caughtMails: CaughtMails | null
  /** What makes the first account, while there is none. */
  firstRunCode: string | null
  embedFiles: EmbedFiles
  /** The proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: BlockList
}

/** The whole API as one pure value: no port, no environment, no clock of its own. */
export function createApp(deps: Deps) {
  const { store, signing, now, log, url } = deps
  const about = (profileId: string) => strangerContext(deps, profileId)
  const originAllowed = (profileId: string, origin: string) => allowsOrigin(about(profileId), origin)
  const keyKind = (profileId: string, key: string) => embedKeyKind(about(profileId), key)

  const app = new Hono<Env>().use(requestId({ headerName: '', generator: () => newId(now()) }), logRequests(log))

  const limits = rateLimits(deps)
  // In Hono `/*` is the path above it as well: named beside it, that one would be counted twice.
  const ofProfile = '/v1/profiles/:profileId/*'
  app.use(ofProfile, securityHeaders('same-origin'), unstored, wellFormedProfile, listedOrigins(originAllowed), limits.requests)
  app.use('/v1/profiles/:profileId/auth/*', limits.entries)
  app.use(ofProfile, limitBody, authenticate(deps))
  app.use('/v1/profiles/:profileId/auth/*', sitesOnly({ url, allowsOrigin: originAllowed, keyKind }))
  for (const routes of [
    auth(deps.firstRunCode),
    acting,
    bulk,
    users,
    userAccess,
    anonymousUser,
    jobs,
    activity,
    engagement,
    analytics,
    preferences,
    groups,
    tags,
    notifications,
    profiles,
    logos,
    embedSessions,
    mails(deps.caughtMails),
  ])
    app.route('/v1/profiles/:profileId', routes)

  return app
    .use('/v1/embed-keys/:key', securityHeaders('cross-origin'), keyedOrigin(deps, originAllowed), limits.requests)
    .route('/v1/embed-keys', embedConfig)
    .get('/v1/openapi.json', securityHeaders('cross-origin'), anyOrigin, limits.requests, (c) => c.json(openapi(app.routes)))
    .get('/.well-known/jwks.json', securityHeaders('cross-origin'), anyOrigin, async (c) =>
      c.json({ keys: await signing.published() }, 200, { 'cache-control': 'public, max-age=300' }),
    )
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      await store.reader.selectFrom('profiles').select('id').limit(1).execute().catch(notReady)
      return c.json({ status: 'ready' })
    })
    .route('/embed', embed(deps.embedFiles))
    .route('/logos', logoFiles(deps))
    .route('/avatars', avatars(deps))
    .route('/console', consolePage)
    .route('/p', portal(deps))
    .route(
      '/reference',
      reference(url, () => openapi(app.routes)),
    )
    .get('/', (c) => c.redirect('/console'))
    .notFound((c) => problem(c, { code: 'route_not_found', title: 'No such route.', status: 404 }))
    .onError(onError(log))
}

const notReady = () => {
  throw new AppError(503, 'not_ready', 'The database cannot be reached.')
}
